package org.attest.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attest.answer.Vocabulary.Word;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Mention;
import org.attest.model.Span;
import org.attest.model.Status;

/** Whether the sort of thing that was asked for really stands in a claim or sentence. */
final class Values {

  private static final Pattern MONEY =
      Pattern.compile(
          "[$£€]\\s?\\d|\\b(US\\$|USD|EUR)|\\b(dollars?|euros?|pounds|francs?|million|billion|shillings?|rupees|naira|pesos|rials)\\b");
  private static final Pattern DURATION =
      Pattern.compile(
          "\\b(years?|months?|weeks?|days?|hours?|decades?|minutes?|overnight)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(1[89]|20)\\d\\d\\b|\\b(January|February|March|April|May|June|July|August|September"
              + "|October|November|December)\\b|\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(yesterday|today)\\b|\\b(last|next|this|previous|following)"
              + " (year|month|week)\\b|\\b(years?|months?|weeks?|days?)"
              + " (ago|later|earlier|before|after)\\b|\\b(the )?(early|mid|late)[- ]?\\d{4}s?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(in|at|near|from|to|of|outside|across|around|over|into|on|between|through|towards?|out"
              + " of) (the |its |northern |southern |eastern |western |north-?\\w* |south-?\\w*"
              + " |central |village of |town of |city of |province of |provinces of |state of"
              + " |neighbouring |nearby |parts of |border )*\\p{Lu}");

  /** "3R", "M23" the other way round: a name and no number. */
  private static final Pattern NAME_WITH_DIGIT = Pattern.compile("\\d+\\p{Lu}\\p{L}*");

  private static final Pattern NOBODY =
      Pattern.compile(
          "\\b(no (armed |militant )?(group|one|organisation)|nobody|none|no (immediate )?claim|not"
              + " immediately claim)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "\\b(gunmen|militants|attackers|rebels|fighters|soldiers|troops|police|army|government|governments|officials|bomber|countries)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ASIDE = Pattern.compile(",\\s+(?:which|who|whose|where)\\b");

  private static final int NEAR = 5;
  private static final int JUST_AFTER = 4;
  private static final Set<String> OWN_BODY = Set.of("his", "her");
  private static final Set<String> BEFORE_A_NUMBER =
      Set.of("number", "strength", "estimat", "size", "total", "rank");
  private static final Set<String> BANDS = Set.of("group", "band", "team", "squad", "cell", "unit");
  private static final Set<String> OTHER_MEMBERS =
      Set.of("crew", "family", "staff", "board", "council", "church", "union", "cabinet");
  private static final Pattern PLACE_BEFORE =
      Pattern.compile("\\b(in|at|from|outside|near|inside|across|of)( the)?\\s+$");

  private final Vocabulary vocabulary;
  private final ActorNames names;

  Values(Vocabulary vocabulary, ActorNames names) {
    this.vocabulary = vocabulary;
    this.names = names;
  }

  /** Returns whether a claim that fits tells what is asked for. */
  boolean tells(Claim claim, Inquiry inquiry, Sentence sentence) {
    return switch (inquiry.expected()) {
      case NOTHING -> false;
      case WORDS, WHETHER -> true;
      case SPEAKER -> !claim.voice().isEmpty() || claim.details() instanceof Details.Statement;
      case ACTOR -> actor(claim, inquiry, sentence);
      case PERSON -> claim.details() instanceof Details.Role role && !role.person().isEmpty();
      case PLACE -> place(claim.details()) || PLACE.matcher(sentence.text()).find();
      case NUMBER ->
          number(claim, inquiry)
              || (inquiry.type().topic().isEmpty() && counts(sentence, inquiry))
              || (counts(sentence, inquiry) && sentence.speaksOf(inquiry.type().topic()));
      case MONEY ->
          (claim.details() instanceof Details.Event event && !event.amount().isEmpty())
              || MONEY.matcher(sentence.text()).find();
      case DATE -> Times.told(claim) || date(sentence, inquiry);
      case DURATION -> duration(sentence);
      case WEAPON -> weapon(claim.details()) || weapon(sentence);
    };
  }

  /** Returns whether a sentence tells what is asked for, whatever claims stand on it. */
  boolean tells(Sentence sentence, Inquiry inquiry) {
    return switch (inquiry.expected()) {
      case NOTHING -> false;
      case WORDS, WHETHER -> true;
      case SPEAKER -> speaks(sentence);
      case ACTOR -> otherActor(sentence, inquiry);
      case PERSON -> person(sentence, inquiry);
      case PLACE -> PLACE.matcher(sentence.text()).find() && ownPlace(sentence, inquiry);
      case NUMBER ->
          inquiry.type().counted().equals("fighter")
              ? numbers(sentence, inquiry) || numbersNext(sentence, inquiry)
              : counts(sentence, inquiry);
      case MONEY -> MONEY.matcher(sentence.text()).find();
      case DATE -> date(sentence, inquiry);
      case DURATION -> duration(sentence);
      case WEAPON -> weapon(sentence);
    };
  }

  /** A date tells of the armed group that is named last before it, where any is. */
  private boolean date(Sentence sentence, Inquiry inquiry) {
    return DATE.matcher(sentence.text())
        .results()
        .anyMatch(date ->
            !inquiry.type().specific()
                || inquiry.actors().isEmpty()
                || (!aside(sentence, date.start(), inquiry.type().topic())
                    && armedLast(sentence, sentence.span().start() + date.start())
                        .map(inquiry.actors()::contains)
                        .orElse(true)));
  }

  /**
   * "It grew out of the courts, which ran the town in 2006": the date is not that of the growing.
   */
  private static boolean aside(Sentence sentence, int date, Set<String> topic) {
    int matter =
        sentence.words().stream()
            .filter(word -> topic.contains(word.stem()) && word.span().end() <= date)
            .mapToInt(word -> word.span().end())
            .max()
            .orElse(date);
    return ASIDE.matcher(sentence.text().substring(matter, date)).find();
  }

  private Optional<String> armedLast(Sentence sentence, int place) {
    return sentence.named().stream()
        .filter(mention -> mention.type() == Mention.Type.ACTOR && mention.span().end() <= place)
        .map(Mention::name)
        .filter(names::armedGroup)
        .reduce((_, later) -> later);
  }

  /** "It struck two bases of B" tells nothing of where A is based. */
  private boolean ownPlace(Sentence sentence, Inquiry inquiry) {
    List<Word> words = sentence.words();
    return !inquiry.type().specific()
        || inquiry.type().side() != QuestionType.Side.SUBJECT
        || IntStream.range(0, words.size())
            .filter(i -> inquiry.type().marks().contains(words.get(i).stem()))
            .anyMatch(i -> owns(sentence, i, inquiry));
  }

  private static boolean duration(Sentence sentence) {
    return DURATION.matcher(sentence.text()).find();
  }

  private boolean actor(Claim claim, Inquiry inquiry, Sentence sentence) {
    if (claim.details() instanceof Details.Event event) {
      boolean other = event.actors().stream().anyMatch(a -> fresh(a, inquiry));
      return other || denied(claim) || NOBODY.matcher(sentence.text()).find();
    }
    return Participants.of(claim).all().stream().anyMatch(a -> !inquiry.actors().contains(a))
        || otherActor(sentence, inquiry);
  }

  /** A name that the question itself holds answers nothing. */
  private boolean fresh(String name, Inquiry inquiry) {
    return !inquiry.actors().contains(name)
        && vocabulary.words(name).stream()
            .noneMatch(
                word -> inquiry.terms().stream().anyMatch(t -> t.stem().equals(word.stem())));
  }

  private static boolean denied(Claim claim) {
    return claim.negated() || claim.status() == Status.DENIED;
  }

  private static boolean place(Details details) {
    return switch (details) {
      case Details.Presence presence -> !presence.places().isEmpty();
      case Details.Event event -> !event.places().isEmpty();
      case Details.Founding founding -> !founding.places().isEmpty();
      case Details.Targeting targeting -> !targeting.places().isEmpty();
      default -> false; // no other kind has a place
    };
  }

  private static boolean weapon(Details details) {
    return details instanceof Details.Event event && !event.weapon().isEmpty();
  }

  private boolean weapon(Sentence sentence) {
    return sentence.words().stream().anyMatch(word -> vocabulary.isNoun("weapons", word.written()));
  }

  private static boolean number(Claim claim, Inquiry inquiry) {
    return switch (claim.details()) {
      case Details.Strength strength ->
          inquiry.type().counted().equals("fighter") && strength.count().told();
      case Details.Event event -> count(event, inquiry.type().counted()).told();
      default -> false; // no other kind counts
    };
  }

  private static Count count(Details.Event event, String counted) {
    return switch (counted) {
      case "kill" -> event.killed();
      case "wound" -> event.wounded();
      default -> Count.NONE;
    };
  }

  /** A number counts only beside what is counted: "rockets" asks for a number of rockets. */
  boolean counts(Sentence sentence, Inquiry inquiry) {
    List<Word> words = sentence.words();
    return IntStream.range(0, words.size())
        .filter(i -> number(words.get(i)) && !inquiry.numbers().contains(words.get(i).written()))
        .anyMatch(i -> beside(words, i, inquiry.counted()) && besideTopic(words, i, inquiry));
  }

  /** "Five members" in a sentence that speaks of a killing elsewhere is no toll. */
  private static boolean besideTopic(List<Word> words, int number, Inquiry inquiry) {
    return inquiry.type().topic().isEmpty() || beside(words, number, inquiry.type().topic());
  }

  private static boolean beside(List<Word> words, int number, Set<String> counted) {
    int from = Math.max(0, number - NEAR);
    int to = Math.min(words.size(), number + NEAR + 1);
    return words.subList(from, to).stream()
        .anyMatch(word -> counted.contains(word.stem()) || word.written().equals("them"));
  }

  /** "The one has 4,000 fighters, and the other 1,500": the number follows the name at once. */
  boolean numbersNext(Sentence sentence, Inquiry inquiry) {
    List<Word> words = sentence.words();
    return inquiry.type().counted().equals("fighter")
        && sentence.speaksOf(inquiry.counted())
        && IntStream.range(0, words.size() - 1)
            .filter(i -> words.get(i).capitalised() && number(words.get(i + 1))) // not "its 25"
            .anyMatch(i ->
                sentence.named().stream()
                    .filter(mention -> inquiry.actors().contains(mention.name()))
                    .anyMatch(
                        mention -> mention.span().end() == words.get(i).at(sentence.span()).end()));
  }

  private static boolean footnote(Sentence sentence, Word word) {
    int start = word.span().start();
    return start > 0 && sentence.text().charAt(start - 1) == '[';
  }

  private static boolean numbersThem(List<Word> words, int number, Set<String> counted) {
    int to = Math.min(words.size(), number + JUST_AFTER + 1);
    int from = Math.max(0, number - NEAR);
    return words.subList(number + 1, to).stream().anyMatch(word -> counted.contains(word.stem()))
        || words.subList(from, number).stream()
            .anyMatch(word -> BEFORE_A_NUMBER.contains(word.stem()));
  }

  private boolean number(Word word) {
    String plain = Vocabulary.plain(word.written());
    boolean year = plain.matches("(1[89]|20)\\d\\d");
    boolean name = NAME_WITH_DIGIT.matcher(word.written()).matches();
    return !year
        && !name
        && (Character.isDigit(plain.charAt(0)) || vocabulary.is("numbers", plain));
  }

  private boolean speaks(Sentence sentence) {
    return !denies(sentence) && says(sentence);
  }

  /** Who denies a thing does not say it. */
  private boolean denies(Sentence sentence) {
    return sentence.words().stream()
        .anyMatch(word -> vocabulary.is("denials", Vocabulary.plain(word.written())));
  }

  private boolean says(Sentence sentence) {
    return sentence.claims().stream().anyMatch(each -> !each.claim().voice().isEmpty())
        || sentence.words().stream().anyMatch(word -> vocabulary.is("speech", word.stem()));
  }

  private boolean otherActor(Sentence sentence, Inquiry inquiry) {
    return sentence.named().stream().anyMatch(m -> fresh(m, sentence, inquiry))
        || NOBODY.matcher(sentence.text()).find()
        || (SOMEBODY.matcher(sentence.text()).find() && !sentence.heading());
  }

  /** A name that the question itself holds answers nothing. */
  private boolean fresh(Mention mention, Sentence sentence, Inquiry inquiry) {
    Span span = mention.span();
    String before =
        sentence.text().substring(0, Math.max(0, span.start() - sentence.span().start()));
    if (PLACE_BEFORE.matcher(before).find() && !names.armedGroup(mention.name())) {
      return false;
    }
    return mention.type() != Mention.Type.PLACE
        && !mention.how().equals("discourse")
        && !inquiry.actors().contains(mention.name())
        && sentence.words().stream()
            .filter(word -> word.at(sentence.span()).overlaps(span))
            .noneMatch(
                word -> inquiry.terms().stream().anyMatch(t -> t.stem().equals(word.stem())));
  }

  /**
   * A person counts only with the topic word beside whom stands the actor asked about: "ISIS leader
   * X" tells nothing of a branch of ISIS.
   */
  private boolean person(Sentence sentence, Inquiry inquiry) {
    OptionalInt topic =
        IntStream.range(0, sentence.words().size())
            .filter(i -> inquiry.type().topic().contains(sentence.words().get(i).stem()))
            .filter(i -> !sentence.words().get(i).written().equals("command"))
            .filter(i -> i == 0 || !OWN_BODY.contains(sentence.words().get(i - 1).written()))
            .findFirst();
    return topic.isPresent()
        && namesPerson(sentence, topic.getAsInt(), inquiry)
        && owns(sentence, topic.getAsInt(), inquiry);
  }

  /** Whether the word at {@code topic} is said of the actor asked about, and of no other. */
  private boolean owns(Sentence sentence, int topic, Inquiry inquiry) {
    if (inquiry.actors().isEmpty()) {
      return true;
    }
    boolean its =
        topic > 0 && Set.of("it", "their").contains(sentence.words().get(topic - 1).stem());
    boolean context = inquiry.actors().stream().anyMatch(sentence::near);
    return its
        ? context
        : nearest(sentence, topic)
            .map(mention -> inquiry.actors().contains(mention.name()))
            .orElse(context);
  }

  /** Whether one of these words is said of an actor: nobody else is named between the two. */
  boolean does(Sentence sentence, List<String> actors, Set<String> stems) {
    return actors.isEmpty()
        || IntStream.range(0, sentence.words().size())
            .filter(i -> stems.contains(sentence.words().get(i).stem()))
            .anyMatch(i -> namedLast(sentence, i).map(actors::contains).orElse(true));
  }

  private static Optional<String> namedLast(Sentence sentence, int word) {
    int place = sentence.span().start() + sentence.words().get(word).span().start();
    return sentence.named().stream()
        .filter(mention -> mention.type() == Mention.Type.ACTOR && mention.span().end() <= place)
        .reduce((_, later) -> later)
        .map(Mention::name);
  }

  /** A number of members is one where no other actor stands nearer, and nobody is killed. */
  private boolean numbers(Sentence sentence, Inquiry inquiry) {
    List<Word> words = sentence.words();
    return !sentence.speaksOf(
            vocabulary.stems(List.of("kill", "die", "wound", "arrest", "surrender", "mutiny")))
        && IntStream.range(0, words.size())
            .filter(i -> number(words.get(i)) && !footnote(sentence, words.get(i)))
            .filter(i -> numbersThem(words, i, inquiry.counted()) && !ofACrew(words, i))
            .filter(i -> !anothers(words, i, sentence, inquiry))
            .anyMatch(i -> owns(sentence, i, inquiry));
  }

  /** "4,000 Rwandan soldiers" beside the M23 are none of its own. */
  private static boolean anothers(
      List<Word> words, int number, Sentence sentence, Inquiry inquiry) {
    int to = Math.min(words.size(), number + JUST_AFTER + 1);
    return words.subList(number, to).stream()
        .takeWhile(word -> !inquiry.counted().contains(word.stem()))
        .map(word -> word.at(sentence.span()))
        .anyMatch(word ->
            sentence.named().stream()
                .filter(mention -> mention.type() == Mention.Type.ACTOR)
                .filter(mention -> mention.span().covers(word))
                .anyMatch(mention -> !inquiry.actors().contains(mention.name())));
  }

  /** "25 crew members" are no members of a group. */
  private static boolean ofACrew(List<Word> words, int number) {
    return inBands(words, number)
        || (number + 1 < words.size()
            && OTHER_MEMBERS.contains(words.get(number + 1).written().toLowerCase(Locale.ROOT)));
  }

  /** "In groups of five to ten men" counts no group. */
  private static boolean inBands(List<Word> words, int number) {
    int from = Math.max(0, number - NEAR);
    return IntStream.range(from, number - 1)
        .anyMatch(
            i -> BANDS.contains(words.get(i).stem()) && words.get(i + 1).written().equals("of"));
  }

  private Optional<Mention> nearest(Sentence sentence, int topic) {
    Span at = sentence.words().get(topic).span();
    int place = sentence.span().start() + at.start();
    return sentence.named().stream()
        .filter(mention -> mention.type() == Mention.Type.ACTOR)
        .filter(mention -> names.armedGroup(mention.name()))
        .min(java.util.Comparator.comparingInt(m -> Math.abs(m.span().start() - place)));
  }

  /** "Its commanders" and "Haqqani commanders" name nobody: many, and no full name beside them. */
  private boolean namesPerson(Sentence sentence, int topic, Inquiry inquiry) {
    boolean many =
        sentence
            .words()
            .get(topic)
            .written()
            .toLowerCase(java.util.Locale.ROOT)
            .matches("(?:leader|commander|chief|head|emir|boss)e?s");
    boolean full =
        sentence.named().stream()
            .anyMatch(m ->
                m.type() == Mention.Type.PERSON
                    && (m.name().contains(" ") || written(m, sentence).contains(" "))
                    && (!many || m.span().length() >= m.name().length()));
    return full || (!many && capitalised(sentence, inquiry));
  }

  private static String written(Mention mention, Sentence sentence) {
    int from = mention.span().start() - sentence.span().start();
    int to = mention.span().end() - sentence.span().start();
    return from < 0 || to > sentence.text().length() ? "" : sentence.text().substring(from, to);
  }

  /** Two capitalised words in a row that are nobody's group and were not in the question. */
  private boolean capitalised(Sentence sentence, Inquiry inquiry) {
    List<Word> words = sentence.words();
    return IntStream.range(1, words.size())
        .anyMatch(i ->
            free(words.get(i), sentence, inquiry)
                && (free(words.get(i - 1), sentence, inquiry) || i > 1));
  }

  private boolean free(Word word, Sentence sentence, Inquiry inquiry) {
    Span span = word.at(sentence.span());
    return word.capitalised()
        && !vocabulary.is("months", Vocabulary.plain(word.written()))
        && inquiry.terms().stream().noneMatch(term -> term.stem().equals(word.stem()))
        && sentence.named().stream()
            .filter(m -> m.type() != Mention.Type.PERSON)
            .noneMatch(m -> m.span().overlaps(span));
  }
}
