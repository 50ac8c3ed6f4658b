package org.attest.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** "Whether X holds ground" is asked as "does X hold ground". */
  private static final Pattern REPUT =
      Pattern.compile("^(?:tell me |say )?whether (.+)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ACCORDING =
      Pattern.compile(
          "^according to (?:whom|which sources?|what sources?),?"
              + " (?:does|do|did|is|are|was|were|has|have)? ?",
          Pattern.CASE_INSENSITIVE);

  /** "How has the toll changed" asks for every toll that is told. */
  private static final Pattern CHANGED =
      Pattern.compile(
          "^how (?:has|have|did) (.+) (?:changed?|developed?|evolved?|grown?)\\s*\\??$",
          Pattern.CASE_INSENSITIVE);

  /** "What do the sources say about the strength of A" asks for every strength that is told. */
  private static final Pattern SAID_ABOUT =
      Pattern.compile(
          "^what (?:do|did) (?:the )?(?:sources|reports) (?:say|tell(?: us)?) (?:about|on|of)"
              + " ((?:the |\\S+['’]s |its )?(?:current |armed"
              + " )?(?:strength|size|numbers?|aims?|goals|beliefs|ideology|income|funding|death"
              + " toll|toll)\\b.*?)\\s*\\??$",
          Pattern.CASE_INSENSITIVE);

  /** "Tell me about A" asks what A is; "tell me who leads A" who leads it. */
  private static final Pattern TELL_ME =
      Pattern.compile(
          "^(?:please )?(?:tell|show) (?:me|us)"
              + " (?:(about|of)|(?=(?:who|what|when|where|why|how|which|whether)\\b))"
              + " ?(.+?)[.!?]*$",
          Pattern.CASE_INSENSITIVE);

  /** Words that say only that something was, or is. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "\\b(?:takes?|took|taken|taking) (?:place|part)\\b"
              + "|\\b(?:has |have |had )?(?:become|became|happened) (?:of|to)\\b"
              + "|\\b(?:today|nowadays|currently|at present|at the moment|these days)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHO_IS =
      Pattern.compile("^who (?:is|was) ACTOR\\s*\\??$", Pattern.CASE_INSENSITIVE);

  private static final Pattern THE_GROUP =
      Pattern.compile(
          "\\b(the (armed |militant |rebel )?(group|movement|organisation|organization|outfit)"
              + "|its|it|they|their|them)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]*(?:[ -]\\(?\\p{Lu}[\\p{L}'’-]*\\)?)*");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\bhow many (?:of )?((?:[\\p{L}'’-]+ ){0,3}?[\\p{L}-]+)(?=\\s*(?:\\?|$)|"
              + " (?:is|are|was|were|do|does|did|has|have|had|can|will|would|in|of|from"
              + "|to|at|on|took|take|died|fought|\\p{L}+ed)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SORT =
      Pattern.compile(
          "^(in |to |from |by |with |on )?(which|what) (\\p{Ll}+"
              + " )?(countr(y|ies)|groups?|provinces?|regions?"
              + "|cities|city|towns?|places?|areas?|districts?|states?|party|alliance|coalition"
              + "|organisations?|fighters|government|year|month|day|date|leader|person|weapons?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE_BEFORE =
      Pattern.compile(
          "\\b(in|at|from|outside|near|inside|across|throughout)( the)?"
              + "( (north|south|east|west|central)[\\p{L}-]*)?\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LONGER = Pattern.compile(" \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}");

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
    String text = bare(plain(question.text().strip()));
    boolean everyVoice =
        ALL_VOICES.matcher(question.text()).find()
            || SAID_ABOUT.matcher(question.text().strip()).find()
            || ACCORDING.matcher(question.text().strip()).find()
            || CHANGED.matcher(question.text().strip()).find();
    Optional<Found> person = names.individualIn(text);
    List<Found> named =
        named(text, names).stream()
            .filter(each -> person.filter(who -> longer(who, each)).isEmpty())
            .toList();
    List<Found> found = named.isEmpty() ? asGroup(question, text) : named;
    String masked = masked(text, found, person);
    return type(masked)
        .map(type ->
            new Inquiry(
                question,
                type,
                actors(question, text, found),
                terms(text, found, type, person),
                numbers(text, found),
                DayAsked.in(text),
                everyVoice,
                counted(type, masked),
                type.name().equals("what-is") ? otherwise(text, found) : Optional.empty(),
                person.map(Found::actor)));
  }

  /** "Al-Houthi" within a man's name is no movement. */
  private static boolean longer(Found person, Found actor) {
    return person.span().covers(actor.span()) && person.span().length() > actor.span().length();
  }

  /**
   * Returns the kind of a question in lower case with {@link QuestionType#ACTOR} for each actor.
   */
  Optional<QuestionType> type(String masked) {
    return types.stream().filter(type -> type.pattern().matcher(masked).find()).findFirst();
  }

  private static Optional<String> otherwise(String text, List<Found> found) {
    return found.stream()
        .findFirst()
        .filter(first -> !first.actor().equals(first.span().of(text)))
        .map(first -> first.span().of(text));
  }

  private static String plain(String text) {
    Matcher said = SAID_ABOUT.matcher(text);
    if (said.find()) {
      return said.replaceFirst("What is $1?");
    }
    Matcher told = TELL_ME.matcher(text);
    return told.find() ? told.replaceFirst(told.group(1) == null ? "$2?" : "What is $2?") : text;
  }

  private static String bare(String text) {
    Matcher according = ACCORDING.matcher(text.strip());
    if (according.find()) {
      return according.replaceFirst("Who says that ");
    }
    String bare = changed(ALL_VOICES.matcher(text).replaceAll("").strip());
    return bare.isEmpty() ? text.strip() : REPUT.matcher(bare).replaceFirst("Does $1");
  }

  private static String changed(String text) {
    return CHANGED.matcher(text).replaceFirst("What is $1?");
  }

  /** Who is asked after by a person's own name is no group. */
  private static List<Found> named(String text, ActorNames names) {
    List<Found> named = names.find(text).stream().filter(f -> acts(f, text, names)).toList();
    boolean person =
        named.size() == 1
            && WHO_IS.matcher(masked(text, named)).find()
            && names.individual(named.getFirst().actor());
    return person ? List.of() : named;
  }

  /**
   * A country after "in" or "from" is a place, and within a firm's name a part of it; a person is
   * no actor of an inquiry.
   */
  private static boolean acts(Found found, String text, ActorNames names) {
    boolean place = PLACE_BEFORE.matcher(text.substring(0, found.span().start())).find();
    boolean longer = LONGER.matcher(text.substring(found.span().end())).lookingAt();
    return !names.person(found.actor()) && !((place || longer) && !names.armedGroup(found.actor()));
  }

  /** Returns the question in lower case, with {@link QuestionType#ACTOR} for each actor. */
  static String masked(String text, List<Found> found) {
    return masked(text, found, Optional.empty());
  }

  /** And with {@link QuestionType#PERSON} for a person whom the reports know. */
  private static String masked(String text, List<Found> found, Optional<Found> person) {
    StringBuilder masked = new StringBuilder();
    int from = 0;
    List<Found> people =
        person.stream()
            .filter(who -> found.stream().noneMatch(each -> each.span().overlaps(who.span())))
            .toList();
    for (Found each :
        Stream.concat(found.stream(), people.stream())
            .sorted(Comparator.comparing(Found::span))
            .toList()) {
      masked.append(text.substring(from, each.span().start()).toLowerCase(Locale.ROOT));
      masked.append(people.contains(each) ? QuestionType.PERSON : QuestionType.ACTOR);
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

  /** A name that shares a word with the asker's group means it, where nobody else is named. */
  private static List<Found> asGroup(Question question, String text) {
    List<String> group = Vocabulary.plainWords(question.group().orElse(""));
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      boolean shared =
          Vocabulary.plainWords(matcher.group()).stream()
              .anyMatch(word -> word.length() > 3 && group.contains(word));
      if (shared && matcher.start() > 0) {
        return List.of(
            new Found(new Span(matcher.start(), matcher.end()), question.group().orElseThrow()));
      }
    }
    return List.of();
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

  private List<Term> terms(
      String text, List<Found> found, QuestionType type, Optional<Found> person) {
    Span sort = type.expected() == QuestionType.Expected.WORDS ? new Span(0, 0) : sort(text);
    List<Term> terms = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Span> empty = empty(text);
    for (Word word : vocabulary.words(text)) {
      boolean inName =
          sort.covers(word.span())
              || empty.stream().anyMatch(words -> words.covers(word.span()))
              || found.stream().anyMatch(f -> f.span().overlaps(word.span()));
      boolean number = NUMBER.matcher(word.written()).matches();
      if (!inName && !number && vocabulary.contentful(word.written()) && seen.add(word.stem())) {
        boolean proper =
            (word.capitalised() && word.span().start() > 0)
                || person.filter(who -> who.span().covers(word.span())).isPresent();
        terms.add(new Term(Vocabulary.plain(word.written()), word.stem(), proper));
      }
    }
    return terms;
  }

  /** Returns where words stand that a sentence need not hold: a date is met by another's too. */
  private static List<Span> empty(String text) {
    return Stream.concat(
            EMPTY.matcher(text).results().map(match -> new Span(match.start(), match.end())),
            DayAsked.in(text).map(DayAsked::span).stream())
        .toList();
  }

  /** "Which country" asks for a country; that word need not stand in the evidence. */
  private static Span sort(String text) {
    Matcher matcher = SORT.matcher(text);
    return matcher.find() ? new Span(0, matcher.end()) : new Span(0, 0);
  }

  private Set<String> numbers(String text, List<Found> found) {
    Set<String> numbers = new HashSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (found.stream().noneMatch(each -> each.span().overlaps(span))
          && empty(text).stream().noneMatch(span::overlaps)) {
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
    for (Word word : vocabulary.words(matcher.group(1))) {
      if (vocabulary.contentful(word.written())) {
        counted.addAll(vocabulary.countedAs(word.stem()));
      }
    }
    return counted;
  }
}
