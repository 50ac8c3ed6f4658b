package org.attest.export;

import java.util.regex.Pattern;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Status;

/** Says in a few words what a quotation is about, so that a reader knows before reading it. */
final class Topics {

  private static final Pattern SAYS_SO =
      Pattern.compile("(?i)\\b(?:blam|claim|accus|den(?:y|ied)|suspect|responsib)");

  private Topics() {}

  /**
   * Returns words that stand before "X writes: “…”".
   *
   * @param pointsBack whether the quotation begins with a pronoun, so that the name must be told
   */
  static String of(Claim claim, Naming subject, boolean pointsBack) {
    String owns = subject.owns();
    String on =
        switch (claim.details()) {
          case Details.Name name -> "on the name “" + name.form() + "”";
          case Details.Characterisation character ->
              switch (character.aspect()) {
                case "aim" -> "on " + owns + " aims";
                case "method" -> "on how " + subject.does("works", "work");
                case "recruitment" -> "on " + owns + " recruits";
                case "resources" -> "on " + owns + " means";
                case "assessment" -> "on how " + subject.is() + " assessed";
                default -> "on what " + subject.is(); // type, ideology
              };
          case Details.Founding founding -> "on how " + subject.was() + " " + founding.change();
          case Details.Targeting _ -> "on " + owns + " targets";
          case Details.Presence _ ->
              "on the ground that " + subject.does("holds", "hold") + " or not";
          case Details.Strength _ -> "on " + owns + " numbers";
          case Details.Role role ->
              "on " + owns + " " + (role.post().isEmpty() ? "people" : role.post());
          case Details.Tie tie -> "on " + owns + " ties to " + Naming.of(tie.object()).words();
          case Details.Statement statement -> statement(statement, subject);
          case Details.Event event -> event(claim, event, subject, pointsBack);
        };
    return voiced(claim, on);
  }

  private static String statement(Details.Statement statement, Naming subject) {
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
      case CLAIMED -> claim.negated() ? "on who did it" : "on an act that " + who + " claimed";
      case BLAMED ->
          "on an act that " + who + " " + (subject.plural() ? "are" : "is") + " blamed for";
      case DENIED -> "on an act that " + who + " denied";
      case INTENDED -> "on what is planned or announced";
      case STATED, REPORTED -> pointsBack ? "on " + who : "";
    };
  }

  private static String voiced(Claim claim, String on) {
    if (claim.voice().isEmpty() || claim.voice().equals(java.util.List.of(claim.subject()))) {
      return on;
    }
    String cited = "citing " + Phrasing.voices(claim);
    return on.isEmpty() || claim.status() == Status.DENIED ? on : on + ", " + cited;
  }
}
