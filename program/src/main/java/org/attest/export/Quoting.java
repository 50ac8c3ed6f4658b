package org.attest.export;

import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Quote;
import org.attest.model.Status;

/**
 * Decides where the report's own words say a claim better than Attest's, and quotes them: where the
 * claim's fields hold only a part of what the words say.
 */
final class Quoting {

  private static final int MOST_WORDS = 45;

  /** A pronoun among the first words, before anybody is named. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?:\\p{L}\\p{Ll}* )?(?:(?:\\p{Ll}+|\\d+),? ){0,2}"
              + "(?:[Ii]ts?|[Tt]hey|[Tt]heir|[Hh]e|[Hh]is|[Ss]he|[Hh]er|[Tt]his|[Tt]hat|[Tt]hese"
              + "|[Tt]hose|[Bb]oth)\\b.*",
          Pattern.DOTALL);

  private static final int ENOUGH_WORDS = 6;

  private static final Set<String> PLAIN_TYPES = Set.of("type", "ideology");

  /** Of these, type, place and target tell too little of what was done. */
  private static final Set<String> LOOSE_TYPES =
      Set.of("other", "territorial-change", "agreement", "negotiation", "declaration", "protest");

  private Quoting() {}

  /** Returns whether the claim is told by quoting it. */
  static boolean better(Claim claim) {
    if (claim.status() == Status.INTENDED && !(claim.details() instanceof Details.Targeting)) {
      return true;
    }
    return switch (claim.details()) {
      case Details.Name name -> name.role().equals("meaning");
      case Details.Characterisation character ->
          !PLAIN_TYPES.contains(character.aspect())
              || !claim.quote().words().contains(character.text());
      case Details.Founding founding ->
          !claim.holds().known() || (founding.by().isEmpty() ? false : !proper(founding.by()));
      case Details.Targeting _ -> true;
      case Details.Event event -> thin(event);
      case Details.Presence presence ->
          presence.places().isEmpty() || presence.places().stream().noneMatch(Quoting::proper);
      case Details.Statement _ -> true;
      case Details.Strength strength -> !strength.count().told();
      case Details.Role role -> role.person().isEmpty() || role.post().isEmpty();
      case Details.Tie _ -> false;
    };
  }

  private static boolean proper(String name) {
    return name.codePoints().anyMatch(Character::isUpperCase);
  }

  /** An event of which no more is known than its sort is better told in the report's words. */
  private static boolean thin(Details.Event event) {
    int told =
        (event.date().known() ? 1 : 0)
            + (event.places().isEmpty() ? 0 : 1)
            + (event.targets().isEmpty() ? 0 : 1)
            + (event.killed().told() || event.wounded().told() || event.captives().told() ? 1 : 0);
    return told < 2 || LOOSE_TYPES.contains(event.type());
  }

  /** Returns the words to quote: the sentence around the claim where it is short enough. */
  static Quote quote(Claim claim, Explainer.Context context) {
    Quote around = context.around(claim);
    return around.words().split("\\s+").length <= MOST_WORDS ? around : claim.quote();
  }

  /** Returns the words in quotation marks, without the full stop that the sentence gets anyway. */
  static String marked(Quote quote) {
    String words = Shown.shortened(Shown.visible(quote.words()).strip());
    return Shown.quoted(words.replaceAll("[.]$", ""));
  }

  /**
   * Returns whether a reader must be told whom the words mean: they begin in the middle of a
   * sentence, or with a pronoun.
   */
  static boolean pointsBack(Quote quote) {
    return Character.isLowerCase(quote.words().codePointAt(0))
        || POINTS_BACK.matcher(quote.words()).matches();
  }

  /** Returns whether a part of a sentence can be read alone. */
  static boolean standsAlone(Quote quote) {
    return Character.isUpperCase(quote.words().codePointAt(0))
        && quote.words().split("\\s+").length >= ENOUGH_WORDS
        && !pointsBack(quote);
  }
}
