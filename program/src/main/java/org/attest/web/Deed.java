package org.attest.web;

import java.util.Locale;
import java.util.Optional;
import org.attest.model.Act;
import org.attest.model.Anchor;
import org.attest.model.Decision;
import org.attest.model.DocumentId;

/**
 * What was decided, as a person would say it.
 *
 * @param words without the claim's number, which says nothing to a reader
 * @param link where the claim stands in its report; empty where the decision is on no one claim
 * @param claim the claim; empty where the decision is on no one claim
 */
record Deed(String words, String link, String claim) {

  static Deed of(Decision decision) {
    return switch (decision.act()) {
      case Act.Accept(var on) -> on("accepted " + claim(on), on);
      case Act.Reject(var on) -> on("rejected " + claim(on), on);
      case Act.Correct(var on, var field, var old, var now) ->
          on(
              "corrected %s of %s: %s became %s".formatted(field, claim(on), told(old), told(now)),
              on);
      case Act.Note(var on, var words) -> on("noted on " + claim(on) + ": " + words, on);
      case Act.Merge(var thing, var from, var into) ->
          plain("merged the %s “%s” into “%s”".formatted(word(thing), from, into));
      case Act.Split(var thing, var from, var into, var claims) ->
          plain(
              "split the %s “%s” from “%s” in %s"
                  .formatted(word(thing), into, from, Count.of(claims.size(), "claim")));
      case Act.Together(var first, var second) ->
          on("took two claims for one event: %s, %s".formatted(claim(first), claim(second)), first);
      case Act.Apart(var first, var second) ->
          on(
              "took two claims for two events: %s, %s".formatted(claim(first), claim(second)),
              first);
      case Act.Alias(var publisher, var form, var actor) ->
          plain("took “%s” in reports of %s for %s".formatted(form, publisher, actor));
      case Act.GradeSource(var publisher, var letter) ->
          plain("graded the source %s %s".formatted(publisher, letter));
      case Act.GradeReport(var document, var figure) ->
          report("graded the report %s %s".formatted(document, figure), document);
      case Act.Mark(var document, var tlp) ->
          report("marked the report %s TLP:%s".formatted(document, tlp.word()), document);
      case Act.Notice(var document, var amendment) ->
          report(
              "noted that the report %s was %s by its publisher"
                  .formatted(document, amendment.name().toLowerCase(Locale.ROOT)),
              document);
      case Act.Version(var earlier, var later) ->
          report("took the report %s for a later version of %s".formatted(later, earlier), later);
      case Act.TakeBack(var run) -> plain("took back reading " + run);
      case Act.Lift(var undone) -> plain("undid decision " + undone);
    };
  }

  private static Deed plain(String words) {
    return new Deed(Plain.line(words), "", "");
  }

  private static Deed report(String words, DocumentId document) {
    return new Deed(Plain.line(words), Link.report(document.value()).toString(), "");
  }

  private static String word(Act.Thing thing) {
    return thing.name().toLowerCase(Locale.ROOT);
  }

  private static Deed on(String words, Anchor anchor) {
    String id = anchor.claim().value();
    Link link = Link.report(anchor.document().value()).with("claim", id).at(id);
    return new Deed(Plain.line(words), link.toString(), id);
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
