package org.attest.export;

import java.util.regex.Pattern;
import org.attest.model.Claim;
import org.attest.model.Details.Statement;

/** Says what somebody said of, or to, somebody else. */
final class StatementPhrasing {

  /** "Sending weapons": what can stand right behind the verb. */
  private static final Pattern GERUND = Pattern.compile("“?\\p{Ll}{2,}ing\\b");

  private StatementPhrasing() {}

  static String clause(Claim claim, Statement statement) {
    String speaker =
        Naming.of(statement.speaker().isEmpty() ? claim.subject() : statement.speaker()).words();
    String about = statement.about().isEmpty() ? "" : " " + Naming.of(statement.about()).words();
    String content =
        statement.content().isEmpty() ? "" : Phrasing.ifExact(claim, statement.content());
    return speaker
        + " "
        + said(claim, statement.act(), about, content)
        + Phrasing.happened(claim.holds());
  }

  private static String said(Claim claim, String act, String about, String content) {
    boolean exact = content.startsWith("“");
    String colon = content.isEmpty() ? "" : exact ? ": " + content : " (" + content + ")";
    boolean not = claim.negated();
    return switch (act) {
      case "vow" -> (not ? "made no vow" : "made a vow") + to(about) + colon;
      case "threaten" ->
          (not ? "did not threaten" : "made a threat") + (not ? about : to(about)) + colon;
      case "accuse" ->
          verb(not, "accuse", "accused") + about + (content.isEmpty() ? "" : " of " + content);
      case "condemn" -> verb(not, "condemn", "condemned") + about + colon;
      case "criticise" -> verb(not, "criticise", "criticised") + about + colon;
      case "praise" -> verb(not, "praise", "praised") + about + colon;
      case "welcome" ->
          verb(not, "welcome", "welcomed") + (about.isEmpty() ? " a development" : about) + colon;
      case "deny" ->
          !not && GERUND.matcher(content).lookingAt()
              ? "denied " + content
              : (not ? "issued no denial" : "issued a denial") + colon;
      case "refuse" -> verb(not, "refuse", "refused") + colon;
      case "label" -> verb(not, "call", "called") + about + " " + content;
      case "call-for" ->
          verb(not, "call for", "called for") + (content.isEmpty() ? " action" : " " + content);
      case "warn" -> (not ? "gave no warning" : "gave a warning") + to(about) + colon;
      case "demand" -> (not ? "made no demand" : "made a demand") + to(about) + colon;
      default -> (not ? "made no such claim" : "made a claim") + about(about) + colon; // claim
    };
  }

  private static String verb(boolean not, String base, String past) {
    return not ? "did not " + base : past;
  }

  private static String to(String about) {
    return about.isEmpty() ? "" : " to" + about;
  }

  private static String about(String about) {
    return about.isEmpty() ? "" : " about" + about;
  }
}
