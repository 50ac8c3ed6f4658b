package org.attest.export;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attest.dossier.Memo;
import org.attest.dossier.Wording;
import org.attest.model.Claim;
import org.attest.model.Details.Event;

/** Says that something happened, and who is said to have done it. */
final class EventPhrasing {

  private static final Pattern NATION_AND_NOUN =
      Pattern.compile(
          "(?:\\p{Lu}\\p{Ll}+(?:an|ese|ish|ch|i)|Shi['’]?ite|Shia|Sunni|Sikh|Hindu|Muslim)"
              + "(?: \\p{Ll}[\\p{Ll}-]*)+");

  /** "Intercontinental hotel": a name and what bears it. */
  private static final Pattern NAME_AND_NOUN =
      Pattern.compile("(?!The |An? |.*['’]s? )\\p{Lu}.* \\p{Ll}[\\p{Ll}-]*[\\p{Ll}&&[^s]]");

  /** A target that was read where a sentence began. */
  private static final Pattern OWNED = Pattern.compile("(?:Its|Their|His|Her|This|These) ");

  /** "Mogadishu's airport" is Mogadishu airport. */
  private static final Pattern OWNER = Pattern.compile("['’]s\\b");

  private static final Pattern THE_ONE =
      Pattern.compile(".*\\b(?:government|army|police|military|parliament|air force|navy)");
  private static final Memo<String> TARGETS = new Memo<>(EventPhrasing::withArticle);

  private EventPhrasing() {}

  static String attributed(Claim claim, Event event, Naming subject) {
    return attributed(claim, List.of(event), subject);
  }

  /** Says of the first event what it was, and of all together what they cost. */
  static String attributed(Claim claim, List<Event> events, Naming subject) {
    Event event = events.getFirst();
    Naming doer = doer(claim, event, subject);
    String tolls = Tolls.of(events);
    String what = what(claim, event, tolls);
    boolean somebody = !event.actors().isEmpty();
    return switch (claim.status()) {
      case CLAIMED ->
          claim.negated()
              ? "no claim of responsibility"
                  + (somebody ? " by " + doer.words() : "")
                  + " is reported for "
                  + what
              : Phrasing.according(claim) + doer.words() + " claimed responsibility for " + what;
      case BLAMED ->
          somebody
              ? (claim.voice().isEmpty()
                  ? doer.was() + " blamed for " + what
                  : Phrasing.voices(claim) + " blamed " + doer.words() + " for " + what)
              : Phrasing.according(claim) + "blame was laid for " + what;
      case DENIED ->
          (claim.voice().isEmpty() ? doer.words() : Phrasing.voices(claim))
              + " denied any part"
              + (claim.voice().isEmpty() || claim.voice().contains(claim.subject()) || !somebody
                  ? ""
                  : " of " + doer.words())
              + " in "
              + what;
      case INTENDED ->
          Phrasing.according(claim)
              + (somebody ? doer.has() + " announced or planned " : "plans were made for ")
              + what;
      case REPORTED ->
          (claim.voice().isEmpty() ? "reportedly, " : Phrasing.according(claim))
              + happened(claim, event, doer, what, tolls);
      case STATED -> Phrasing.according(claim) + happened(claim, event, doer, what, tolls);
    };
  }

  private static String what(Claim claim, Event event, String tolls) {
    return event.type().equals("other")
        ? "an event told in these words: " + Phrasing.quoted(claim)
        : noun(event) + circumstances(claim, event) + tolls;
  }

  private static Naming doer(Claim claim, Event event, Naming subject) {
    if (event.actors().isEmpty() || event.actors().equals(List.of(claim.subject()))) {
      return subject;
    }
    List<String> names = event.actors().stream().map(actor -> Naming.of(actor).words()).toList();
    return new Naming(
        Wording.list(names), names.size() > 1 || Naming.of(event.actors().getFirst()).plural());
  }

  private static String happened(Claim claim, Event event, Naming doer, String what, String tolls) {
    if (event.type().equals("leader-killed") && !event.targets().isEmpty()) {
      String by = event.actors().isEmpty() ? "" : " by " + doer.words();
      Naming killed = new Naming(Wording.list(event.targets()), event.targets().size() > 1);
      return killed.was()
          + (claim.negated() ? " not" : "")
          + " killed"
          + by
          + timeAndPlace(event, event.places());
    }
    if (event.actors().isEmpty()) {
      return "there was "
          + (claim.negated() ? "no such event as " : "")
          + what
          + onSubject(claim, event);
    }
    if (claim.negated()) {
      return doer.words() + " had no part in " + what;
    }
    return event.type().equals("other")
        ? doer.is() + " named as the doer of " + what
        : (goesOn(claim, event) ? doer.has() : doer.words())
            + " "
            + deed(event)
            + circumstances(claim, event)
            + tolls;
  }

  private static String deed(Event event) {
    return switch (event.type()) {
      case "agreement" -> "reached an agreement";
      case "negotiation" -> "took part in talks";
      case "clash" -> "took part in a clash";
      case "territorial-change" -> "brought about a change of control";
      case "sanction" -> "imposed " + noun(event);
      case "prisoner-release" -> "released prisoners";
      case "arrest" -> "made an arrest";
      case "withdrawal" -> "withdrew";
      case "defection" -> "took part in a defection";
      case "declaration", "protest" -> "made " + noun(event);
      default -> "carried out " + noun(event); // attacks
    };
  }

  private static String onSubject(Claim claim, Event event) {
    boolean named =
        event.targets().contains(claim.subject()) || claim.subject().startsWith("unidentified");
    return named ? "" : " that concerned " + Naming.of(claim.subject()).words();
  }

  private static String noun(Event event) {
    return switch (event.type()) {
      case "armed-attack" -> "an armed attack";
      case "bombing" -> "a bombing";
      case "suicide-bombing" -> "a suicide bombing";
      case "assassination" -> "an assassination";
      case "kidnapping" -> "a kidnapping";
      case "arson" -> "an arson attack";
      case "clash" -> "a clash";
      case "airstrike" -> "an air strike";
      case "siege" -> "a siege";
      case "territorial-change" -> "a change of control";
      case "agreement" -> "an agreement";
      case "negotiation" -> "talks";
      case "withdrawal" -> "a withdrawal";
      case "arrest" -> "an arrest";
      case "prisoner-release" -> "a release of prisoners";
      case "defection" -> "a defection";
      case "displacement" -> "a displacement of people";
      case "leader-killed" -> "the killing of a leader";
      case "sanction" ->
          event.amount().isEmpty() ? "a sanction" : "a bounty or penalty of " + event.amount();
      case "declaration" -> "a declaration";
      case "protest" -> "a protest";
      default -> "an act of another kind"; // other
    };
  }

  /** "Has besieged it since May": it was begun on the day told, and no end is. */
  private static boolean goesOn(Claim claim, Event event) {
    return event.type().equals("siege")
        && event.date().equals(claim.holds().from())
        && event.date().known()
        && !claim.holds().to().known();
  }

  private static String circumstances(Claim claim, Event event) {
    StringBuilder words = new StringBuilder();
    List<String> targets =
        event.targets().stream().filter(target -> !event.actors().contains(target)).toList();
    boolean hit = !targets.isEmpty() && !placed(event);
    if (hit) {
      words.append(preposition(event.type()));
      words.append(Wording.list(targets.stream().map(EventPhrasing::target).toList()));
    }
    List<String> places = hit ? unsaid(event.places(), targets) : event.places();
    words.append(
        goesOn(claim, event)
            ? Phrasing.in(places) + Phrasing.during(claim.holds())
            : timeAndPlace(event, places));
    if (!event.weapon().isEmpty() && !selfEvident(event)) {
      words.append(", using ").append(target(event.weapon()));
    }
    return words.toString();
  }

  /** A bombing with a bomb. */
  private static boolean selfEvident(Event event) {
    return event.type().endsWith("bombing") && event.weapon().matches("(?i)(?:an? )?bombs?");
  }

  /** Where place and time tell which event it is, whom it hit is left to the quote. */
  private static boolean placed(Event event) {
    return (preposition(event.type()).equals(" on ") || event.type().endsWith("bombing"))
        && event.date().known()
        && !event.places().isEmpty()
        && event.targets().size() > 1;
  }

  /**
   * Returns the places that are not told by what was hit: the gate of Kabul airport is in Kabul.
   */
  private static List<String> unsaid(List<String> places, List<String> targets) {
    return places.stream()
        .filter(place ->
            targets.stream()
                .noneMatch(target -> Wording.names(OWNER.matcher(target).replaceAll(""), place)))
        .toList();
  }

  private static String timeAndPlace(Event event, List<String> places) {
    String in = Phrasing.in(places);
    String where =
        event.type().equals("withdrawal") && !in.isEmpty() ? " from" + in.substring(3) : in;
    String undated =
        !event.date().known() && !event.dateText().isEmpty()
            ? " (“" + event.dateText() + "”, date not told)"
            : "";
    return where + Phrasing.on(event.date(), "") + undated;
  }

  /** One thing without a name wants an article: "a maternity ward", but "Shi'ites", "police". */
  private static String target(String target) {
    return TARGETS.of(target);
  }

  private static String withArticle(String target) {
    if (OWNED.matcher(target).lookingAt()) {
      return target.substring(0, 1).toLowerCase(Locale.ROOT) + target.substring(1);
    }
    if (NAME_AND_NOUN.matcher(target).matches() && !NATION_AND_NOUN.matcher(target).matches()) {
      return target.matches(".* (?:people|men|police|children|staff)") ? target : "the " + target;
    }
    boolean noun = target.matches("\\p{Ll}.*") || NATION_AND_NOUN.matcher(target).matches();
    if (noun && THE_ONE.matcher(target).matches() && !target.startsWith("the ")) {
      return "the " + target;
    }
    boolean one =
        noun
            && target.matches(".*[^s]")
            && !target.matches("(?:the|an?) .*|.*(?:people|men|police|children|staff|and .*)");
    if (!one) {
      return target;
    }
    return (target.matches("[aeiou].*") ? "an " : "a ") + target;
  }

  private static String preposition(String type) {
    return switch (type) {
      case "leader-killed", "prisoner-release" -> ": ";
      case "clash", "agreement", "negotiation" -> " with ";
      case "siege",
          "withdrawal",
          "displacement",
          "bombing",
          "suicide-bombing",
          "kidnapping",
          "assassination",
          "arrest",
          "defection",
          "territorial-change" ->
          " of ";
      default -> " on "; // attacks and measures have a target
    };
  }
}
