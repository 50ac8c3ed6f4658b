package org.attest.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.answer.ActorNames.Found;
import org.attest.answer.Inquiry.Term;
import org.attest.answer.Vocabulary.Word;
import org.attest.model.Span;

/** Understands questions: kind, actors, and the words that must be met. */
final class Inquirer {

  private static final Pattern ALL_VOICES =
      Pattern.compile(
          "[,;]?\\s*(and )?(according to (whom|what|which source)|who says (so|that|it|this)"
              + "|how sure are (the reports|they|we)|what do (the )?(sources|reports) say"
              + "|do (the )?(sources|reports|they) agree|is (it|that) (certain|disputed)"
              + "|how did the (figure|number|toll)s? change)(?=\\s*([?,;]|$))\\??",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THE_GROUP =
      Pattern.compile(
          "\\b(the (armed |militant |rebel )?(group|movement|organisation|organization|outfit)"
              + "|its|it|they|their|them)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\bhow many (of )?((?:[\\p{L}'’-]+ ){0,3}?)([\\p{L}-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE_BEFORE =
      Pattern.compile(
          "\\b(in|at|from|outside|near|inside|across|throughout)( the)?\\s+$",
          Pattern.CASE_INSENSITIVE);

  private final Vocabulary vocabulary;
  private final List<QuestionType> types;

  Inquirer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.types = QuestionType.builtIn(vocabulary);
  }

  List<QuestionType> types() {
    return types;
  }

  /** Returns the question as understood; empty where no kind of question takes it. */
  Optional<Inquiry> understand(Question question, ActorNames names) {
    String text = bare(question.text());
    boolean everyVoice = !text.equals(question.text().strip());
    List<Found> found = names.find(text).stream().filter(f -> acts(f, text, names)).toList();
    String masked = masked(text, found);
    return type(masked)
        .map(type ->
            new Inquiry(
                question,
                type,
                actors(question, text, found),
                terms(text, found),
                numbers(text, found),
                everyVoice,
                counted(type, masked)));
  }

  /**
   * Returns the kind of a question in lower case with {@link QuestionType#ACTOR} for each actor.
   */
  Optional<QuestionType> type(String masked) {
    return types.stream().filter(type -> type.pattern().matcher(masked).find()).findFirst();
  }

  private static String bare(String text) {
    String bare = ALL_VOICES.matcher(text).replaceAll("").strip();
    return bare.isEmpty() ? text.strip() : bare;
  }

  /** A country after "in" or "from" is a place; a person is no actor of an inquiry. */
  private static boolean acts(Found found, String text, ActorNames names) {
    boolean place = PLACE_BEFORE.matcher(text.substring(0, found.span().start())).find();
    return !names.person(found.actor()) && !(place && !names.armedGroup(found.actor()));
  }

  /** Returns the question in lower case, with {@link QuestionType#ACTOR} for each actor. */
  static String masked(String text, List<Found> found) {
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (Found each : found) {
      masked.append(text.substring(from, each.span().start()).toLowerCase(Locale.ROOT));
      masked.append(QuestionType.ACTOR);
      from = each.span().end();
    }
    masked.append(text.substring(from).toLowerCase(Locale.ROOT));
    return masked
        .toString()
        .replace('’', '\'')
        .replaceAll(
            "\\bthe (group|movement|organisation|organization|rebels|militants)\\b", "ACTOR")
        .replaceAll(
            "\\b(the )?ACTOR( (group|militants|fighters|rebels|movement|network)\\b)?", "ACTOR");
  }

  private static List<String> actors(Question question, String text, List<Found> found) {
    Set<String> actors = new LinkedHashSet<>();
    found.forEach(each -> actors.add(each.actor()));
    if (question.group().isPresent() && THE_GROUP.matcher(text).find() && actors.size() < 2) {
      Set<String> withGroup = new LinkedHashSet<>(actors);
      withGroup.add(question.group().get());
      return actors.isEmpty() || speaksOfTheGroup(text)
          ? List.copyOf(withGroup)
          : List.copyOf(actors);
    }
    return List.copyOf(actors);
  }

  private static boolean speaksOfTheGroup(String text) {
    return Pattern.compile("\\bthe group\\b", Pattern.CASE_INSENSITIVE).matcher(text).find();
  }

  private List<Term> terms(String text, List<Found> found) {
    List<Term> terms = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Word word : vocabulary.words(text)) {
      boolean inName = found.stream().anyMatch(f -> f.span().overlaps(word.span()));
      boolean number = NUMBER.matcher(word.written()).matches();
      if (!inName && !number && vocabulary.contentful(word.written()) && seen.add(word.stem())) {
        boolean proper = word.capitalised() && word.span().start() > 0;
        terms.add(new Term(Vocabulary.plain(word.written()), word.stem(), proper));
      }
    }
    return terms;
  }

  private Set<String> numbers(String text, List<Found> found) {
    Set<String> numbers = new HashSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (found.stream().noneMatch(each -> each.span().overlaps(span))) {
        numbers.add(matcher.group().replaceAll("[,.]+$", ""));
      }
    }
    return numbers;
  }

  private Set<String> counted(QuestionType type, String masked) {
    if (!type.counted().isEmpty()) {
      return vocabulary.countedAs(type.counted());
    }
    Matcher matcher = COUNTED.matcher(masked);
    if (!matcher.find()) {
      return Set.of();
    }
    Set<String> counted = new HashSet<>();
    for (Word word : vocabulary.words(matcher.group(2) + matcher.group(3))) {
      if (vocabulary.contentful(word.written())) {
        counted.addAll(vocabulary.countedAs(word.stem()));
      }
    }
    return counted;
  }
}
