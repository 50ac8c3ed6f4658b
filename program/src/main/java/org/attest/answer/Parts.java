package org.attest.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.answer.ActorNames.Found;

/**
 * Takes a question that asks for a comparison or a change apart into plain questions: "compare the
 * strength of A and B", "is A stronger than B", "how have the numbers of A changed".
 */
final class Parts {

  private static final String A = QuestionType.ACTOR;
  private static final Pattern COMPARED =
      Pattern.compile(
          "^compare\\b(.*)\\b"
              + A
              + ".*\\b"
              + A
              + "|^(?:is|are|has|have|was|were) "
              + A
              + " (.*)\\bthan "
              + A
              + "|^how (?:does|do) "
              + A
              + " compare (?:with|to) "
              + A
              + "(.*)|^(?:do|does|did) "
              + A
              + " (.*)\\bthan "
              + A
              + "|^(?:which|who)(?: of the two| group| side)? (?:is|are|has|have|was|were) (.*)"
              + A
              + " (?:or|and) "
              + A
              + "|^which of "
              + A
              + " (?:or|and) "
              + A
              + " (.*)");
  private static final Pattern CHANGED =
      Pattern.compile("^how (?:has|have|did|do|does) (.*)\\bchanged?\\b");

  /** What is compared, by a word of it, as the question about one actor. */
  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put(
        "strength|size|number|strong|big|large|small|weak|fighter|member|men\\b|people",
        "How many fighters does %s have?");
    QUESTIONS.put("leader", "Who leads %s?");
    QUESTIONS.put("aim|goal|want", "What does %s want?");
    QUESTIONS.put("base|place|where|territor", "Where is %s based?");
    QUESTIONS.put("found|old|young|origin|begin", "When was %s founded?");
    QUESTIONS.put("target", "Whom does %s target?");
    QUESTIONS.put("attack", "Which attacks has %s carried out?");
  }

  private Parts() {}

  /**
   * A plain question.
   *
   * @param question the question
   * @param about the group that it is about, as the asker calls it
   */
  record Part(String question, String about) {}

  /** Returns the plain questions, in order; empty where the question is plain itself. */
  static List<Part> of(String text, List<Found> found) {
    String masked = Inquirer.masked(text, found);
    List<String> names =
        found.stream().map(each -> text.substring(each.span().start(), each.span().end())).toList();
    Matcher compared = COMPARED.matcher(masked);
    if (names.size() == 2 && compared.find()) {
      String matter = words(compared);
      return QUESTIONS.entrySet().stream()
          .filter(entry -> speaksOf(matter, entry.getKey()))
          .findFirst()
          .map(entry ->
              names.stream().map(name -> new Part(entry.getValue().formatted(name), name)).toList())
          .orElseGet(() -> whole(names));
    }
    Matcher changed = CHANGED.matcher(masked);
    if (names.size() == 1 && changed.find()) {
      return QUESTIONS.entrySet().stream()
          .filter(entry -> speaksOf(changed.group(1), entry.getKey()))
          .findFirst()
          .map(entry ->
              List.of(
                  new Part(
                      entry.getValue().formatted(names.getFirst()) + " What do the sources say?",
                      names.getFirst())))
          .orElse(List.of());
    }
    return List.of();
  }

  private static List<Part> whole(List<String> names) {
    List<Part> questions = new ArrayList<>();
    questions.add(
        new Part(
            "How do %s and %s stand to each other?".formatted(names.toArray()),
            "%s and %s together".formatted(names.toArray())));
    names.forEach(name -> questions.add(new Part("What is %s?".formatted(name), name)));
    return questions;
  }

  private static String words(Matcher matcher) {
    StringBuilder words = new StringBuilder();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      words.append(matcher.group(i) == null ? "" : matcher.group(i)).append(' ');
    }
    return words.toString();
  }

  private static boolean speaksOf(String matter, String stems) {
    return Pattern.compile("\\b(?:" + stems + ")").matcher(matter).find();
  }
}
