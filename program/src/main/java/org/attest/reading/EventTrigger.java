package org.attest.reading;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A word that tells of an event, and which of its arguments fill which field.
 *
 * @param id the trigger's name
 * @param lemmas the words, a particle after a blank ("blow up")
 * @param part {@code verb}, {@code noun} or {@code adjective}
 * @param type the event type of the codebook
 * @param actor the role of the doer
 * @param target the role of what it is done to
 * @param needs what one of the arguments must be, or the event is none; see {@link EventNeeds}
 * @param toll what the word itself says of its target's number: {@code killed}, {@code wounded},
 *     {@code captives} or empty
 * @param weapon the weapon that the word itself names; may be empty
 * @param examples sentences that must and must not give an event by this trigger
 */
record EventTrigger(
    String id,
    Set<String> lemmas,
    String part,
    String type,
    RoleQuery actor,
    RoleQuery target,
    Set<String> needs,
    String toll,
    String weapon,
    Rule.Examples examples) {

  /** Returns the word lists that its needs name. */
  List<String> wordLists() {
    return needs.stream().flatMap(need -> EventNeeds.lists(need).stream()).toList();
  }

  static EventTrigger of(JsonNode node) {
    String part = node.path("part").asString("verb");
    boolean verb = part.equals("verb");
    return new EventTrigger(
        node.path("id").asString(),
        RuleBook.strings(node.path("words")),
        part,
        node.path("type").asString(),
        RoleQuery.of(node.path("actor").asString(verb ? "agent:actor?" : "poss:actor?")),
        RoleQuery.of(
            node.path("target").asString(verb ? "patient:text?" : "pp(on,against,at,of):text?")),
        RuleBook.strings(node.path("needs")),
        node.path("toll").asString(""),
        node.path("weapon").asString(""),
        RuleBook.examples(node));
  }
}
