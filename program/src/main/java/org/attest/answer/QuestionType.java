package org.attest.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Status;
import tools.jackson.databind.JsonNode;

/**
 * A kind of question: how it is put, and what can answer it.
 *
 * @param name its name in the resource
 * @param pattern finds it in a question in lower case; the resource writes {@code @} for an actor's
 *     name and {@code %} for a person's
 * @param expected what must stand in the evidence
 * @param counted what is counted, where {@code expected} is a number; else empty
 * @param claims which claims can tell it
 * @param topic stems of the words that only say what kind of question it is; a sentence without
 *     such a claim must hold one
 * @param cues stems, one of which such a sentence must hold instead, where they are fewer than the
 *     topic; empty for the topic
 * @param side where the actor asked about must stand in the claim
 * @param most the most quotes of an answer
 * @param posts stems of the posts that a role must name one of; empty for any
 * @param statuses the statuses that a claim must have one of; empty for any
 * @param examples questions that it must take
 * @param not questions that it must not take
 */
record QuestionType(
    String name,
    Pattern pattern,
    Expected expected,
    String counted,
    List<ClaimFilter> claims,
    Set<String> topic,
    Set<String> cues,
    Side side,
    int most,
    Set<String> posts,
    Set<Status> statuses,
    List<String> examples,
    List<String> not) {

  /** Stands for an actor's name in a question that is compared with a pattern. */
  static final String ACTOR = "ACTOR";

  /** Stands for the name of a person whom the reports know. */
  static final String PERSON = "PERSON";

  /** What is asked for. */
  enum Expected {
    /** Words of any sort. */
    WORDS,
    /** Somebody who acts. */
    ACTOR,
    /** One person's name. */
    PERSON,
    /** A place's name. */
    PLACE,
    /** A number with what it counts. */
    NUMBER,
    /** A sum of money. */
    MONEY,
    /** A day, month or year. */
    DATE,
    /** A length of time. */
    DURATION,
    /** A weapon. */
    WEAPON,
    /** Who says it. */
    SPEAKER,
    /** Whether it is so. */
    WHETHER,
    /** What Attest does not tell. */
    NOTHING
  }

  /** Where in a claim the actor asked about stands. */
  enum Side {
    /** Whom the claim is about. */
    SUBJECT,
    /** Who acts or holds. */
    DOER,
    /** Who says it. */
    SPEAKER,
    /** Anywhere. */
    ANY
  }

  /** Claims of one kind, of the words given or of any. */
  record ClaimFilter(Kind kind, List<String> words) {
    static ClaimFilter of(String text) {
      int colon = text.indexOf(':');
      return colon < 0
          ? new ClaimFilter(Kind.of(text), List.of())
          : new ClaimFilter(
              Kind.of(text.substring(0, colon)),
              Arrays.asList(text.substring(colon + 1).split(",", -1)));
    }

    boolean takes(Claim claim) {
      return claim.kind() == kind && (words.isEmpty() || words.contains(word(claim.details())));
    }
  }

  /** Returns the word of the closed list that divides claims of a kind. */
  static String word(Details details) {
    return switch (details) {
      case Details.Name name -> name.role();
      case Details.Characterisation character -> character.aspect();
      case Details.Founding founding -> founding.change();
      case Details.Tie tie -> tie.relation();
      case Details.Role role -> role.post();
      case Details.Strength strength -> strength.unit();
      case Details.Presence presence -> presence.mode();
      case Details.Event event -> event.type();
      case Details.Targeting _ -> "";
      case Details.Statement statement -> statement.act();
    };
  }

  boolean takes(Claim claim) {
    return claims.stream().anyMatch(filter -> filter.takes(claim));
  }

  /** Returns stems, one of which must stand in a sentence that no such claim stands on. */
  Set<String> marks() {
    return cues.isEmpty() ? topic : cues;
  }

  boolean asksWhether() {
    return expected == Expected.WHETHER;
  }

  /** Returns whether the type itself says what is asked, beyond the words of the question. */
  boolean specific() {
    return !topic.isEmpty() && claims.size() < 6;
  }

  /** Returns the kinds of question that come with the program, in the order they are tried. */
  static List<QuestionType> builtIn(Vocabulary words) {
    List<QuestionType> types = new ArrayList<>();
    for (JsonNode node : Vocabulary.resource("questions.json").path("types")) {
      types.add(
          new QuestionType(
              node.path("name").stringValue(),
              Pattern.compile(
                  node.path("pattern").stringValue().replace("@", ACTOR).replace("%", PERSON)),
              Expected.valueOf(node.path("answer").stringValue().toUpperCase(Locale.ROOT)),
              node.path("counted").asString(""),
              Vocabulary.strings(node.path("claims")).stream().map(ClaimFilter::of).toList(),
              words.stems(Vocabulary.strings(node.path("topic"))),
              words.stems(Vocabulary.strings(node.path("cues"))),
              Side.valueOf(node.path("side").stringValue().toUpperCase(Locale.ROOT)),
              node.path("most").asInt(),
              words.stems(Vocabulary.strings(node.path("posts"))),
              Vocabulary.strings(node.path("statuses")).stream()
                  .map(Status::of)
                  .collect(Collectors.toSet()),
              Vocabulary.strings(node.path("examples")),
              Vocabulary.strings(node.path("not"))));
    }
    return types;
  }
}
