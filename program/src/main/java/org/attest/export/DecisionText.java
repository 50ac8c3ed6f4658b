package org.attest.export;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.attest.model.Act;
import org.attest.model.Anchor;
import org.attest.model.Decision;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says in one line what was decided. */
public final class DecisionText {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DecisionText() {}

  /** Returns the decision in words, without who, when and why. */
  public static String of(Act act) {
    return switch (act) {
      case Act.Accept(var on) -> "accept " + on(on);
      case Act.Reject(var on) -> "reject " + on(on);
      case Act.Correct(var on, var field, var old, var now) ->
          "correct %s: %s was '%s', is '%s'".formatted(on(on), field, old, now);
      case Act.Note(var on, var words) -> "note on " + on(on) + ": " + words;
      case Act.Merge(var thing, var from, var into) ->
          "merge the %s %s into %s".formatted(word(thing), from, into);
      case Act.Split(var thing, var from, var into, var claims) ->
          "split the %s %s from %s in %s".formatted(word(thing), into, from, all(claims));
      case Act.Together(var a, var b) -> "one event: " + all(List.of(a, b));
      case Act.Apart(var a, var b) -> "two events: " + all(List.of(a, b));
      case Act.Alias(var publisher, var form, var actor) ->
          "'%s' of %s is %s".formatted(form, publisher, actor);
      case Act.GradeSource(var publisher, var letter) ->
          "grade the source " + publisher + " " + letter;
      case Act.GradeReport(var document, var figure) ->
          "grade the report " + document + " " + figure;
      case Act.Mark(var document, var tlp) -> "mark " + document + " TLP:" + tlp.word();
      case Act.Notice(var document, var amendment) ->
          document + " was " + amendment.name().toLowerCase(Locale.ROOT) + " by its publisher";
      case Act.Version(var earlier, var later) -> later + " is a later version of " + earlier;
      case Act.TakeBack(var run) -> "take back reading " + run;
      case Act.Lift(var decision) -> "void decision " + decision;
    };
  }

  /** Returns the decision, and what has become of it, as a JSON object in one line. */
  public static String json(Decision decision, OptionalLong voidedBy, String idle) {
    ObjectNode node = node(decision);
    node.put("stands", voidedBy.isEmpty());
    voidedBy.ifPresent(by -> node.put("voided_by", by));
    if (!idle.isEmpty()) {
      node.put("no_longer_applies", idle);
    }
    return node.toString();
  }

  static ObjectNode node(Decision decision) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", decision.id());
    node.put("decision", decision.act().word());
    node.put("what", of(decision.act()));
    if (decision.act() instanceof Act.Correct correct) {
      node.put("field", correct.field());
      node.put("old", correct.old());
      node.put("now", correct.now());
    }
    node.put("who", decision.who());
    node.put("when", decision.at().toString());
    if (!decision.why().isEmpty()) {
      node.put("why", decision.why());
    }
    return node;
  }

  private static String word(Act.Thing thing) {
    return thing.name().toLowerCase(Locale.ROOT);
  }

  private static String on(Anchor anchor) {
    return anchor.claim() + " of " + anchor.document();
  }

  private static String all(List<Anchor> anchors) {
    return anchors.stream().map(DecisionText::on).collect(Collectors.joining(", "));
  }
}
