package org.attest.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Attribution.Manner;
import org.attest.model.Status;
import tools.jackson.databind.JsonNode;

/**
 * Words by which a text says that somebody says, thinks or feels something, and where what is said
 * stands beside them.
 *
 * @param id the cue's name
 * @param words lemmas; a particle or preposition that belongs to a verb stands after a blank
 * @param part the part of speech: a verb, noun, adjective, adverb, preposition, {@code possessed}
 *     ("in her view"), {@code source} ("in a poll") or {@code unowned} ("fears that")
 * @param takes in which shapes what is said may stand
 * @param prepositions those that may bring more of what is said
 * @param needs what else must stand there
 * @param manner said, thought, a stand or a hedge
 * @param status what it makes of its content; empty where a claim inside is no one's claim for it
 * @param examples sentences with and without it
 */
record Cue(
    String id,
    List<String> words,
    String part,
    Set<Takes> takes,
    Set<String> prepositions,
    Set<Need> needs,
    Manner manner,
    Optional<Status> status,
    Rule.Examples examples) {

  /** A shape of what is said. */
  enum Takes {
    /** "said that …". */
    CLAUSE,
    /** "refused to …". */
    INFINITIVE,
    /** "denied paying …". */
    GERUND,
    /** What stands in quotation marks. */
    QUOTE,
    /** "…, she said, …". */
    APART,
    /** The verb's object, with what goes with it. */
    OBJECT,
    /** All that stands with the verb but its subject. */
    WHOLE,
    /** The subject of a passive: "is believed to …". */
    PASSIVE,
    /** The subject of a verb that tells how things look: "seems to have left". */
    RAISING,
    /** Not a content: the object is who listens. */
    LISTENER
  }

  /** A condition. */
  enum Need {
    /** What the object is called must follow. */
    COMPLEMENT,
    /** Somebody must own the noun, or voice or hold it. */
    LIGHT_VERB,
    /** An object must be a saying: "rejected claims that …". */
    SAYING,
    /** It must be a report, study or the like that tells: "the survey found 12 cracks". */
    TEXT,
    /** A number must stand in what is said: "put the toll at 11". */
    NUMBER,
    /** The verb must hold somebody responsible. */
    RESPONSIBLE,
    /** Somebody must be said to be it: "is an opponent of …". */
    COPULA
  }

  /** Copies the collections. */
  Cue {
    words = List.copyOf(words);
    takes = Set.copyOf(takes);
    prepositions = Set.copyOf(prepositions);
    needs = Set.copyOf(needs);
  }

  boolean takes(Takes shape) {
    return takes.contains(shape);
  }

  /**
   * Reads a cue.
   *
   * @throws IllegalArgumentException if it names a shape, need, manner or status that there is not
   */
  static Cue of(JsonNode node) {
    EnumSet<Takes> takes = EnumSet.noneOf(Takes.class);
    RuleBook.strings(node.path("takes")).forEach(t -> takes.add(Takes.valueOf(constant(t))));
    EnumSet<Need> needs = EnumSet.noneOf(Need.class);
    RuleBook.strings(node.path("needs")).forEach(n -> needs.add(Need.valueOf(constant(n))));
    return new Cue(
        node.path("id").asString(),
        List.copyOf(RuleBook.strings(node.path("words"))),
        node.path("part").asString("verb"),
        takes,
        RuleBook.strings(node.path("prepositions")),
        needs,
        Manner.valueOf(constant(node.path("manner").asString())),
        node.has("status")
            ? Optional.of(Status.of(node.path("status").asString()))
            : Optional.empty(),
        RuleBook.examples(node));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
