package org.attest.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.dossier.Wording;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Source;
import org.attest.model.Status;
import org.attest.model.When;

/** Says in plain English what a claim tells, and who says it. */
final class Telling {

  private static final Pattern LOSING =
      Pattern.compile("\\b(?:lose|lost|losing|loss|driven|pushed|forced|expelled)\\b");

  private Telling() {}

  /** Returns "Agence France-Presse of 28 August 2021", "the undated report x". */
  static String report(Source source) {
    String date = Wording.of(When.of(source.published().value()));
    String label = source.publisher().known() ? source.publisher().value() : "";
    if (label.isEmpty()) {
      String name = "report " + source.document().value();
      return date.isEmpty() ? "the undated " + name : "the " + name + " of " + date;
    }
    return date.isEmpty() ? label + " (undated)" : label + " of " + date;
  }

  /** Returns "X, says Y", for voices from within a report, and else the report. */
  static String speaker(Optional<Claim> claim, Source source) {
    List<String> voice = claim.map(Claim::voice).orElse(List.of());
    return voice.isEmpty()
        ? report(source)
        : voice.stream().map(Wording::speaker).collect(Collectors.joining(" citing "))
            + " in "
            + report(source);
  }

  /** Returns what was asked for in few words; the empty string where the quote says it best. */
  static String value(Claim claim, Inquiry inquiry) {
    return switch (inquiry.expected()) {
      case WHETHER -> standing(claim, inquiry);
      case DATE -> Times.text(claim);
      case ACTOR ->
          claim.details() instanceof Details.Tie tie
              ? tied(claim, partner(claim.subject(), tie.object(), inquiry.actors()))
              : doer(claim);
      case PLACE -> places(claim.details());
      case NUMBER -> number(claim.details(), inquiry.type().counted());
      case PERSON, WORDS, MONEY, DURATION, SPEAKER, WEAPON, NOTHING -> phrase(claim.details());
    };
  }

  private static String phrase(Details details) {
    return switch (details) {
      case Details.Role role ->
          role.post().isEmpty() ? role.person() : role.person() + " (" + role.post() + ")";
      case Details.Tie tie -> tie.via().isEmpty() ? "" : "by way of " + tie.via();
      case Details.Event event -> event.amount();
      case Details.Name name when !name.role().equals("meaning") -> name.form();
      default -> ""; // the quote says it best
    };
  }

  private static String places(Details details) {
    return switch (details) {
      case Details.Presence presence -> Wording.list(presence.places());
      case Details.Event event -> String.join(", ", event.places());
      default -> ""; // the quote says it best
    };
  }

  private static String number(Details details, String counted) {
    return switch (details) {
      case Details.Strength strength ->
          (Wording.of(strength.count()) + " " + strength.unit()).strip();
      case Details.Event event when counted.equals("kill") -> count(event.killed(), "killed");
      case Details.Event event when counted.equals("wound") -> count(event.wounded(), "wounded");
      default -> ""; // the quote says it best
    };
  }

  private static String count(Count count, String what) {
    return count.told() ? Wording.of(count) + " " + what : "";
  }

  /** Who stands at the other end of a tie; the empty string where neither end was asked about. */
  private static String partner(String subject, String object, List<String> asked) {
    if (asked.contains(subject)) {
      return asked.contains(object) ? "" : object;
    }
    return asked.contains(object) ? subject : "";
  }

  /** A tie that somebody denies or only alleges is told as such. */
  private static String tied(Claim claim, String who) {
    if (who.isEmpty()) {
      return "";
    }
    String denier = claim.voice().isEmpty() ? claim.subject() : claim.voice().getFirst();
    return switch (claim.status()) {
      case DENIED ->
          denier.equals(who) ? "denied by " + who : who + ", which " + denier + " denies";
      case BLAMED -> who + " is alleged";
      case INTENDED -> claim.negated() ? "not " + who : who + " (announced)";
      case CLAIMED, STATED, REPORTED -> claim.negated() ? "not " + who : who;
    };
  }

  private static String doer(Claim claim) {
    return switch (claim.details()) {
      case Details.Event event -> doer(claim, Wording.list(event.actors()));
      case Details.Presence _ -> claim.subject();
      default -> ""; // the quote says it best
    };
  }

  private static String doer(Claim claim, String who) {
    if (who.isEmpty()) {
      return claim.negated() && claim.status() == Status.CLAIMED ? "claimed by nobody" : "";
    }
    return switch (claim.status()) {
      case CLAIMED -> claim.negated() ? "no claim by " + who : "claimed by " + who;
      case BLAMED -> who + " blamed";
      case DENIED -> "denied by " + (claim.voice().isEmpty() ? who : claim.voice().getFirst());
      case INTENDED -> "intended by " + who;
      case STATED, REPORTED -> claim.negated() ? "not " + who : who;
    };
  }

  /** A question with "whether" is answered with how the matter stands, never with a bare yes. */
  private static String standing(Claim claim, Inquiry inquiry) {
    String who = inquiry.actors().isEmpty() ? claim.subject() : inquiry.actors().getFirst();
    if (inquiry.type().name().equals("person-fate")) {
      return "";
    }
    if (claim.details() instanceof Details.Tie
        && !Participants.of(claim).all().containsAll(inquiry.actors())) {
      return ""; // how one of them stands to a third
    }
    if (claim.details() instanceof Details.Statement) {
      return claim.negated() ? "the report says that it did not" : "";
    }
    if (claim.details() instanceof Details.Presence presence
        && presence.mode().equals("lost")
        && !LOSING.matcher(inquiry.question().text()).find()) {
      return claim.negated() ? "no ground lost" : "ground lost, not held";
    }
    String other =
        claim.details() instanceof Details.Tie tie
                && !TieWords.asked(tie, inquiry.question().text())
            ? "another tie is told: " + TieWords.words(tie) + ", "
            : "";
    return other
        + switch (claim.status()) {
          case CLAIMED -> claim.negated() ? "not claimed" : "claimed by " + claim.subject();
          case BLAMED -> blamed(claim, who);
          case DENIED -> "denied";
          case INTENDED -> claim.negated() ? "not intended" : "announced, not reported as done";
          case REPORTED -> claim.negated() ? "said not to be so" : "said by a source to be so";
          case STATED -> claim.negated() ? "the report says no" : "the report states it";
        }
        + via(claim);
  }

  /** A deed is blamed on somebody; how two stand to each other is alleged. */
  private static String blamed(Claim claim, String who) {
    if (!(claim.details() instanceof Details.Event)) {
      return claim.negated() ? "not alleged" : "alleged, not shown";
    }
    return claim.negated() ? "not blamed on " + who : "blamed on " + claim.subject();
  }

  private static String via(Claim claim) {
    return claim.details() instanceof Details.Tie tie && !tie.via().isEmpty()
        ? ", by way of " + tie.via()
        : "";
  }
}
