package org.attest.web;

import java.util.Optional;
import org.attest.Deciding;
import org.attest.model.Act;
import org.attest.model.Anchor;
import org.attest.model.Decision;

/**
 * What was decided, as a person would say it.
 *
 * @param words without the claim's number, which says nothing to a reader
 * @param link where the claim stands in its report; empty where the decision is on no one claim
 */
record Deed(String words, String link) {

  static Deed of(Decision decision) {
    return switch (decision.act()) {
      case Act.Accept(var on) -> on("accepted " + claim(on), on);
      case Act.Reject(var on) -> on("rejected " + claim(on), on);
      case Act.Correct(var on, var field, var old, var now) ->
          on(
              "corrected %s of %s: %s became %s".formatted(field, claim(on), told(old), told(now)),
              on);
      case Act.Note(var on, var words) -> on("noted on " + claim(on) + ": " + words, on);
      default -> new Deed(Plain.line(Deciding.words(decision)), "");
    };
  }

  private static Deed on(String words, Anchor anchor) {
    String id = anchor.claim().value();
    Link link = Link.report(anchor.document().value()).with("claim", id).at(id);
    return new Deed(Plain.line(words), link.toString());
  }

  private static String claim(Anchor anchor) {
    return "a claim (%s) of %s".formatted(anchor.kind().word(), anchor.document());
  }

  private static String told(String value) {
    return Optional.of(value)
        .filter(each -> !each.isBlank())
        .map(each -> "“" + each + "”")
        .orElse("nothing");
  }
}
