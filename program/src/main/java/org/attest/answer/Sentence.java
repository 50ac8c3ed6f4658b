package org.attest.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.answer.Inquiry.Term;
import org.attest.answer.Vocabulary.Word;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Mention;
import org.attest.model.Source;
import org.attest.model.Span;

/**
 * A sentence of a report with the claims that stand on it and the sentences before it.
 *
 * @param document the report
 * @param span where it stands
 * @param text its words
 * @param source what is known of the report
 * @param claims the claims whose quotes lie in it
 * @param actors the canonical names of whom it speaks, by name or by a word that stands for one
 * @param named where actors are named or meant, in order, with the report's offsets
 * @param words its words
 * @param fields what the claims' fields say beyond the words
 * @param before the sentences just before it, the nearest first
 * @param opening stems of the title and of the first sentences, which set place and matter
 * @param main whom the whole report is about, where no other group is named here or just before
 */
record Sentence(
    DocumentId document,
    Span span,
    String text,
    Source source,
    List<Evidence> claims,
    Set<String> actors,
    List<Mention> named,
    List<Word> words,
    Set<String> fields,
    List<Sentence> before,
    Set<String> opening,
    Optional<String> main) {

  /** Words that stand for a group's name. */
  private static final Set<String> FOR_A_NAME =
      Set.of("it", "its", "they", "them", "their", "group", "movement", "rebels", "militants");

  /** How much a match in the sentence before counts, and in the one before that. */
  private static final double[] BEFORE = {0.55, 0.4, 0.25};

  /** A name holds on longer than other words: the sentences after it are still about it. */
  private static final double NAMED_BEFORE = 1.5;

  private static final Pattern EXPLAINED =
      Pattern.compile(
          "[\"”’]?,? ?(\\([\"“‘'] ?\\p{L}|\\(\\p{L}+ \\p{Ll}|[\"“]\\p{L}|, or [\"“]?\\p{L})");

  private static final Pattern ENDED = Pattern.compile("[.!?:;,…][\"”’')\\]\\d]*$");

  private static final Pattern LABEL = Pattern.compile("(?s)(?:\\S+ ?){1,3}: .*[^.!?]");

  private static final double ALIKE = 0.8;
  private static final double FROM_THE_OPENING = 0.5;
  private static final double IN_FIELDS = 0.9;

  /** Returns how well a term is met, from 0 to 1, here or in the sentences before. */
  double meets(Term term, Vocabulary vocabulary) {
    double here = Math.max(here(term, vocabulary), month(term, vocabulary));
    double bound = term.proper() ? NAMED_BEFORE : 1;
    for (int i = 0; i < before.size() && here < BEFORE[i] * bound; i++) {
      here = Math.max(here, BEFORE[i] * bound * before.get(i).here(term, vocabulary));
    }
    return here;
  }

  /** A month is met by the month in which the report came out. */
  private double month(Term term, Vocabulary vocabulary) {
    if (term.proper() && !vocabulary.is("months", term.written())) {
      return opening.contains(term.stem()) ? FROM_THE_OPENING : 0;
    }
    return vocabulary.is("months", term.written())
            && Telling.report(source).toLowerCase(Locale.ROOT).contains(term.written())
        ? ALIKE
        : 0;
  }

  /** Returns how well a term is met in this sentence itself. */
  double here(Term term, Vocabulary vocabulary) {
    double best = 0;
    for (int i = 0; i < words.size(); i++) {
      best = Math.max(best, atWord(i, term, vocabulary));
    }
    if (best < IN_FIELDS) {
      for (String field : fields) {
        best = Math.max(best, IN_FIELDS * alike(term, field, vocabulary));
      }
    }
    return best;
  }

  /** Returns the places of the words that meet a term. */
  Set<Integer> places(Term term, Vocabulary vocabulary) {
    return IntStream.range(0, words.size())
        .filter(i -> atWord(i, term, vocabulary) > 0)
        .boxed()
        .collect(Collectors.toSet());
  }

  /** Returns whether a name is written here, and not only known from a claim. */
  boolean writes(Term name, Vocabulary vocabulary) {
    return !places(name, vocabulary).isEmpty();
  }

  /** "Armed" before "group" is no giving of arms, nor "aid" before "worker" of aid. */
  private double atWord(int i, Term term, Vocabulary vocabulary) {
    String stem = words.get(i).stem();
    boolean epithet =
        i + 1 < words.size()
            && (epithet(i, "armed", "calledArmed", vocabulary)
                || epithet(i, "aid", "calledAid", vocabulary));
    return epithet && !term.stem().equals(stem) ? 0 : alike(term, stem, vocabulary);
  }

  private boolean epithet(int i, String word, String called, Vocabulary vocabulary) {
    return Vocabulary.plain(words.get(i).written()).equals(word)
        && vocabulary.isNoun(called, words.get(i + 1).written());
  }

  private static double alike(Term term, String stem, Vocabulary vocabulary) {
    if (term.stem().equals(stem)) {
      return 1;
    }
    if (term.proper()) {
      return Vocabulary.spelledAlike(term.stem(), stem) || Vocabulary.ofPlace(term.stem(), stem)
          ? 1
          : 0;
    }
    return vocabulary.alike(term.stem(), stem) ? ALIKE : 0;
  }

  /**
   * Returns whether a figure stands here, in the claims' dates, or just before, or is the year of a
   * report that names no other year here.
   */
  boolean hasNumber(String number) {
    return hasNumberHere(number)
        || (source.published().value().startsWith(number)
            && words.stream().noneMatch(word -> word.written().matches("(1[89]|20)\\d\\d")))
        || (!before.isEmpty() && before.getFirst().hasNumberHere(number));
  }

  /** Returns whether a figure stands in the words themselves. */
  boolean writesNumber(String number) {
    return words.stream().anyMatch(word -> word.written().replaceAll("[,.]+$", "").equals(number));
  }

  private boolean hasNumberHere(String number) {
    return writesNumber(number)
        || claims.stream().anyMatch(each -> Times.text(each.claim()).contains(number));
  }

  /** Returns whether a claim of it, or its words, tell of a day. */
  boolean tellsOf(DayAsked day) {
    return claims.stream().anyMatch(each -> day.holds(each.claim()))
        || day.written(text, source.published().value());
  }

  /** Returns whether it is a title or a heading: it ends without a stop, and no label opens it. */
  boolean heading() {
    return !ENDED.matcher(text.strip()).find() && !label();
  }

  /** Returns whether it is an entry of a list: "Founder: so-and-so". */
  boolean label() {
    return LABEL.matcher(text.strip()).matches();
  }

  /** Returns whether it is itself a question, such as a heading. */
  boolean asks() {
    return text.strip().endsWith("?");
  }

  /** Returns whether an actor's name is followed by words in brackets or quotation marks. */
  boolean explains(List<String> asked) {
    return named.stream()
        .filter(mention -> asked.contains(mention.name()))
        .map(
            mention -> text.substring(Math.min(text.length(), mention.span().end() - span.start())))
        .anyMatch(after -> EXPLAINED.matcher(after).lookingAt());
  }

  boolean speaksOf(Set<String> stems) {
    return words.stream().anyMatch(word -> stems.contains(word.stem()));
  }

  /** Returns whether an actor is spoken of here or in one of the sentences before. */
  boolean near(String actor) {
    return actors.contains(actor)
        || before.stream().anyMatch(s -> s.actors.contains(actor))
        || (main.filter(actor::equals).isPresent() && meansSomebody());
  }

  /** Whom a sentence does not name it can mean only by a word that stands for a name. */
  boolean meansSomebody() {
    return words.stream().anyMatch(word -> FOR_A_NAME.contains(Vocabulary.plain(word.written())));
  }

  /** Returns the stems of the words that a claim's fields add to its quote. */
  static Set<String> fields(List<Evidence> claims, Vocabulary vocabulary) {
    return claims.stream()
        .flatMap(each -> Stream.concat(texts(each.claim().details()), status(each.claim())))
        .flatMap(text -> vocabulary.words(text).stream())
        .map(Word::stem)
        .collect(Collectors.toSet());
  }

  private static Stream<String> texts(Details details) {
    Stream<String> places =
        switch (details) {
          case Details.Event event ->
              Stream.concat(event.places().stream(), Stream.of(event.victims(), event.weapon()));
          case Details.Presence presence -> presence.places().stream();
          case Details.Founding founding -> founding.places().stream();
          case Details.Role role -> Stream.of(role.person(), role.post());
          case Details.Tie tie -> Stream.of(tie.relation());
          case Details.Statement statement -> Stream.of(statement.act());
          case Details.Name _,
              Details.Characterisation _,
              Details.Strength _,
              Details.Targeting _ ->
              Stream.of();
        };
    return Stream.concat(places, Stream.of(also(details)));
  }

  /** Everyday words for what a closed list calls by its own. */
  private static String also(Details details) {
    return switch (QuestionType.word(details)) {
      case "territorial-change" -> "take seize capture";
      case "sanction" -> "sanction designate";
      case "leader-killed" -> "kill";
      case "allegiance-to" -> "pledge";
      case "armed-attack" -> "attack";
      case "bombing", "suicide-bombing" -> "bombing attack";
      case "clash", "arson", "assassination", "airstrike" -> QuestionType.word(details) + " attack";
      default -> QuestionType.word(details);
    };
  }

  private static Stream<String> status(Claim claim) {
    return switch (claim.status()) {
      case CLAIMED -> Stream.of("claim responsible");
      case BLAMED -> Stream.of("blame");
      case DENIED -> Stream.of("deny");
      case INTENDED, STATED, REPORTED -> Stream.of();
    };
  }
}
