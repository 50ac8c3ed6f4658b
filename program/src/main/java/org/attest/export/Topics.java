package org.attest.export;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.dossier.StandingQuestion;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Quote;
import org.attest.model.Status;

/** Says in a few words what a quotation is about, so that a reader knows before reading it. */
final class Topics {

  private static final Pattern SAYS_SO =
      Pattern.compile("(?i)\\b(?:blam|claim|accus|den(?:y|ied)|suspect|responsib)");

  private Topics() {}

  /**
   * Returns words that stand before "X writes: “…”".
   *
   * @param question under which heading they stand
   */
  static String of(Claim claim, Naming subject, StandingQuestion question, Quote quote) {
    boolean pointsBack = Quoting.pointsBack(quote);
    if (headed(claim, question, pointsBack)) {
      return voiced(claim, pointsBack && !pronoun(subject) ? "of " + subject.words() : "", quote);
    }
    String owns = subject.owns();
    String on =
        switch (claim.details()) {
          case Details.Name name -> "on the name “" + name.form() + "”";
          case Details.Characterisation character ->
              switch (character.aspect()) {
                case "aim" -> "on " + owns + " aims";
                case "method" -> "on how " + subject.does("works", "work");
                case "recruitment" -> "on " + owns + " recruits";
                case "resources" ->
                    "on how " + subject.does("pays", "pay") + " " + subject.its() + " way";
                case "assessment" -> "on how " + subject.is() + " assessed";
                default -> "on what " + subject.is(); // type, ideology
              };
          case Details.Founding founding -> founded(founding, owns);
          case Details.Targeting _ -> "on " + owns + " targets";
          case Details.Presence _ -> "on the ground " + subject.does("holds", "hold");
          case Details.Strength _ -> "on " + owns + " numbers";
          case Details.Role role ->
              "on " + owns + " " + (role.post().isEmpty() ? "people" : role.post());
          case Details.Tie tie -> "on " + owns + " ties to " + Naming.of(tie.object()).words();
          case Details.Statement statement -> statement(statement, subject, quote);
          case Details.Event event -> event(claim, event, subject, pointsBack);
        };
    return voiced(claim, on, quote);
  }

  private static String founded(Details.Founding founding, String owns) {
    return switch (founding.change()) {
      case "founded" -> "on " + owns + " founding";
      case "split" -> "on " + owns + " split";
      case "merged" -> "on " + owns + " merger";
      case "renamed" -> "on " + owns + " change of name";
      case "recognised" -> "on " + owns + " recognition";
      case "defeated" -> "on " + owns + " defeat";
      default -> "on " + owns + " end"; // dissolved
    };
  }

  /** The heading of the chapter says already what a quotation there is about. */
  private static boolean headed(Claim claim, StandingQuestion question, boolean pointsBack) {
    return switch (claim.details()) {
      case Details.Founding founding ->
          question == StandingQuestion.FOUNDING && founding.change().equals("founded");
      case Details.Characterisation character ->
          (question == StandingQuestion.AIMS && character.aspect().equals("aim"))
              || (question == StandingQuestion.NATURE
                  && Set.of("type", "assessment").contains(character.aspect()));
      case Details.Strength _ -> question == StandingQuestion.STRENGTH;
      case Details.Presence _ -> question == StandingQuestion.PLACES;
      case Details.Role _ -> question == StandingQuestion.LEADERS;
      case Details.Statement _ -> question == StandingQuestion.WORDS && !pointsBack;
      case Details.Name _, Details.Targeting _, Details.Tie _, Details.Event _ -> false;
    };
  }

  private static boolean pronoun(Naming subject) {
    return subject.words().equals("it") || subject.words().equals("they");
  }

  private static String statement(Details.Statement statement, Naming subject, Quote quote) {
    if (!statement.speaker().isEmpty() && quote.words().contains(statement.speaker())) {
      return ""; // the words themselves say who speaks
    }
    String speaker =
        statement.speaker().isEmpty() ? subject.words() : Naming.of(statement.speaker()).words();
    String about = statement.about().isEmpty() ? "" : Naming.of(statement.about()).words();
    String of = about.isEmpty() ? "" : " " + about;
    return switch (statement.act()) {
      case "vow" -> "on what " + speaker + " vowed";
      case "threaten" -> "on the threats of " + speaker;
      case "warn" -> "on the warnings of " + speaker;
      case "accuse" ->
          "on what " + speaker + " accused" + (about.isEmpty() ? " others" : of) + " of";
      case "condemn", "criticise" -> "on what " + speaker + " condemned or criticised";
      case "praise", "welcome" -> "on what " + speaker + " praised or welcomed";
      case "label" -> "on what " + speaker + " called" + (about.isEmpty() ? " others" : of);
      case "deny" -> "on what " + speaker + " denied";
      case "refuse" -> "on what " + speaker + " refused";
      case "demand", "call-for" -> "on what " + speaker + " asked for";
      default -> "on what " + speaker + " said" + (about.isEmpty() ? "" : " about" + of); // claim
    };
  }

  private static String event(
      Claim claim, Details.Event event, Naming subject, boolean pointsBack) {
    if (!pointsBack && SAYS_SO.matcher(claim.quote().words()).find()) {
      return ""; // the words themselves say who claimed or was blamed
    }
    String who =
        event.actors().isEmpty() ? subject.words() : Naming.of(event.actors().getFirst()).words();
    return switch (claim.status()) {
      case CLAIMED -> claim.negated() ? "on who did it" : "on what " + who + " claimed";
      case BLAMED -> "on what " + who + " " + (subject.plural() ? "are" : "is") + " blamed for";
      case DENIED -> "on what " + who + " denied";
      case INTENDED -> pointsBack ? "on what " + subject.does("plans", "plan") : "";
      case STATED, REPORTED ->
          pointsBack && !(event.actors().isEmpty() && claim.subject().startsWith("unidentified"))
              ? "of " + who
              : "";
    };
  }

  /** Whoever says it is named, unless the words do so themselves. */
  private static String voiced(Claim claim, String on, Quote quote) {
    if (claim.voice().isEmpty() || claim.voice().equals(List.of(claim.subject()))) {
      return on;
    }
    String speaker = claim.voice().getLast();
    boolean named = quote.words().contains(speaker.substring(speaker.lastIndexOf(' ') + 1));
    if (claim.status() == Status.DENIED || named) {
      return on;
    }
    String cited = "citing " + Phrasing.voices(claim);
    return on.isEmpty() ? cited : on + ", " + cited;
  }
}
