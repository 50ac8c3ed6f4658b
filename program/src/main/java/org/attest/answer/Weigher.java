package org.attest.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.answer.Candidate.Verdict;
import org.attest.answer.Inquiry.Term;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Status;

/** Weighs every sentence against one question. */
final class Weigher {

  /** What part of the question's words a sentence must meet, by what else speaks for it. */
  private static final double ENOUGH_WITH_CLAIM = 0.4;

  private static final double ENOUGH_OF_ITS_OWN = 0.25;
  private static final double MUCH = 0.7;
  private static final double ENOUGH_OF_AN_EVENT = 0.6;
  private static final double ENOUGH_WITH_TOPIC = 0.6;
  private static final double ENOUGH_ALONE = 0.62;
  private static final double ENOUGH_OF_ANOTHER = 0.6;
  private static final double ENOUGH_TO_BE_NEAR = 0.3;
  private static final double THERE = 1.5;
  private static final double ENOUGH_OF_A_REASON = 0.45;

  /** "Turkish Aerospace Industries" is met by "the Turkish aerospace firm". */
  private static final int MOST_OF_A_LONG_NAME = 2;

  private final Inquiry inquiry;
  private final Vocabulary vocabulary;
  private final Values values;
  private final Fit fit;
  private final ActorNames names;
  private final Happening happening;
  private final PersonAsked person;
  private final Bonus bonus;
  private final Map<Term, Double> weights = new HashMap<>();

  Weigher(
      Inquiry inquiry, Vocabulary vocabulary, ActorNames names, Collection<Sentence> sentences) {
    this.inquiry = inquiry;
    this.names = names;
    this.vocabulary = vocabulary;
    this.values = new Values(vocabulary, names);
    this.fit = new Fit(inquiry, vocabulary, names);
    this.happening = new Happening(inquiry, vocabulary);
    this.person = new PersonAsked(inquiry, vocabulary, sentences);
    this.bonus = new Bonus(inquiry, happening);
    for (Term term : inquiry.terms()) {
      long met = sentences.stream().filter(s -> s.here(term, vocabulary) > 0).count();
      double rare = Math.log((sentences.size() + 1.0) / (met + 0.5));
      weights.put(term, Math.clamp(rare, 0.3, 3.0) + (term.proper() ? 1 : 0));
    }
  }

  Candidate weigh(Sentence sentence) {
    Optional<Evidence> claim = fitting(sentence);
    boolean typed = claim.map(each -> typed(each.claim())).orElse(false);
    double cover = cover(sentence, typed || (inquiry.type().specific() && onTopic(sentence)));
    double score = score(sentence, claim, typed, cover);
    return new Candidate(sentence, claim, verdict(sentence, claim, typed, cover), score, cover);
  }

  /**
   * Who gives a figure is told by the claim that holds it, and how two actors stand to each other
   * by the tie that joins them, whatever their other words.
   */
  private boolean typed(Claim claim) {
    return inquiry.type().specific()
        || (inquiry.type().name().equals("is-tied")
            && claim.details() instanceof Details.Tie
            && inquiry.actors().size() > 1
            && joinsAll(claim))
        || (inquiry.expected() == QuestionType.Expected.SPEAKER
            && claim.details() instanceof Details.Tie
            && inquiry.numbers().isEmpty()
            && inquiry.actors().size() > 1)
        || (inquiry.expected() == QuestionType.Expected.SPEAKER
            && !inquiry.numbers().isEmpty()
            && claim.details() instanceof Details.Strength strength
            && inquiry.numbers().stream()
                .map(number -> number.replaceAll("\\D", ""))
                .anyMatch(number -> counts(strength, number)));
  }

  private static boolean counts(Details.Strength strength, String number) {
    return Stream.of(strength.count().low(), strength.count().high())
        .anyMatch(count -> count.isPresent() && number.equals("" + count.getAsLong()));
  }

  /** Of claims that weigh the same, the one of the very kind asked for; then by their ids. */
  private Optional<Evidence> fitting(Sentence sentence) {
    return sentence.claims().stream()
        .filter(each -> fit.of(each.claim()) || claimedByNobody(each.claim(), sentence))
        .filter(each -> values.tells(each.claim(), inquiry, sentence))
        .max(
            Comparator.comparingDouble((Evidence each) -> bonus.of(each.claim(), sentence))
                .thenComparing(each -> typed(each.claim()))
                .thenComparing(each -> each.claim().id(), Comparator.reverseOrder()));
  }

  /** "Nobody has claimed it" tells whether this one did. */
  private boolean claimedByNobody(Claim claim, Sentence sentence) {
    return inquiry.type().name().equals("admits")
        && claim.status() == Status.CLAIMED
        && claim.negated()
        && claim.details() instanceof Details.Event event
        && event.actors().isEmpty()
        && near(sentence)
        && fit.ofKind(claim);
  }

  /** Words that only say what kind of question it is are met by a claim of that kind. */
  private double cover(Sentence sentence, boolean topical) {
    if (person.isPerson() && person.namedIn(sentence)) {
      return 1;
    }
    double all = 0;
    double met = 0;
    boolean meant = person.meant(sentence);
    for (Term term : inquiry.terms()) {
      if (!(topical && ofTopic(term))) {
        double weight = weights.getOrDefault(term, 1.0);
        all += weight;
        met += weight * (meant && person.isNamedBy(term) ? 1 : sentence.meets(term, vocabulary));
      }
    }
    for (String number : inquiry.numbers()) {
      all += 2;
      met += sentence.hasNumber(number) ? 2 : 0;
    }
    double cover = all == 0 ? 1 : met / all;
    return topical && involvesAll(sentence) ? Math.max(cover, MUCH) : cover;
  }

  /** A claim that joins two actors of the question has its matter, whatever its words. */
  private boolean involvesAll(Sentence sentence) {
    return inquiry.actors().size() > 1
        && sentence.claims().stream().map(Evidence::claim).filter(fit::of).anyMatch(this::joinsAll);
  }

  private boolean joinsAll(Claim claim) {
    Participants who = Participants.of(claim);
    return inquiry.actors().stream().allMatch(actor -> fit.takesPart(actor, who));
  }

  /** Which part of the question's words the sentence meets without those before it. */
  private double ownCover(Sentence sentence) {
    boolean meant = person.meant(sentence);
    double all = 0;
    double met = 0;
    for (Term term : inquiry.terms()) {
      double weight = weights.getOrDefault(term, 1.0);
      all += weight;
      met += weight * (meant && person.isNamedBy(term) ? 1 : sentence.here(term, vocabulary));
    }
    return all == 0 ? 1 : met / all;
  }

  private boolean ofTopic(Term term) {
    return !term.proper()
        && (inquiry.type().posts().contains(term.stem())
            || inquiry.type().topic().stream().anyMatch(t -> vocabulary.alike(t, term.stem())));
  }

  private boolean onTopic(Sentence sentence) {
    return inquiry.type().marks().isEmpty()
        || sentence.speaksOf(inquiry.type().marks())
        || (inquiry.type().name().equals("meaning") && sentence.explains(inquiry.actors()));
  }

  /** Whether a sentence without a claim of the kind speaks of the matter, and the actor does it. */
  private boolean marked(Sentence sentence) {
    return (onTopic(sentence) || ofTheDay(sentence))
        && (inquiry.type().cues().isEmpty()
            || inquiry.type().side() != QuestionType.Side.DOER
            || values.does(sentence, inquiry.actors(), inquiry.type().cues()));
  }

  /** Whatever a sentence tells of the day that was asked about happened on it. */
  private boolean ofTheDay(Sentence sentence) {
    return inquiry.type().name().equals("happened")
        && inquiry.day().map(sentence::tellsOf).orElse(false);
  }

  /** What a question asks about, its first plain word, must stand in the sentence itself. */
  private boolean keyMet(Sentence sentence) {
    List<Term> plain = inquiry.terms().stream().filter(term -> !term.proper()).toList();
    return inquiry.type().specific()
        || givesFigure(sentence)
        || plain.isEmpty()
        || (saysNamed() ? plain : plain.subList(0, 1))
            .stream().anyMatch(term -> sentence.here(term, vocabulary) > 0);
  }

  /** What a named person said is found by the name and by any word of the matter. */
  private boolean saysNamed() {
    return inquiry.type().name().equals("said") && inquiry.terms().stream().anyMatch(Term::proper);
  }

  /** Who gives a figure is asked by the figure, whatever is counted. */
  private boolean givesFigure(Sentence sentence) {
    return inquiry.expected() == QuestionType.Expected.SPEAKER
        && !inquiry.numbers().isEmpty()
        && inquiry.numbers().stream().allMatch(sentence::writesNumber);
  }

  /**
   * Besides the first plain word another must be met, and by another word: who gave the weapon is
   * not told where nothing is given but the names.
   */
  private boolean matterMet(Sentence sentence) {
    List<Term> plain = inquiry.terms().stream().filter(term -> !term.proper()).toList();
    if (inquiry.type().specific() || plain.size() < 2) {
      return true;
    }
    Set<Integer> key = sentence.places(plain.getFirst(), vocabulary);
    return plain.stream().skip(1).anyMatch(term -> metElsewhere(term, key, sentence));
  }

  private boolean metElsewhere(Term term, Set<Integer> key, Sentence sentence) {
    Set<Integer> places = sentence.places(term, vocabulary);
    return places.isEmpty()
        ? sentence.meets(term, vocabulary) > 0
        : key.size() > 1 || !key.containsAll(places);
  }

  private double score(Sentence sentence, Optional<Evidence> claim, boolean typed, double cover) {
    double score = 3 * cover;
    score += typed ? 2 : claim.isPresent() ? 0.5 : 0;
    score += claim.map(each -> bonus.of(each.claim(), sentence)).orElse(0.0);
    score +=
        inquiry.actors().stream().mapToDouble(a -> sentence.actors().contains(a) ? 0.4 : 0).sum();
    score += onTopic(sentence) ? 0.2 : 0;
    score += happening.there(sentence) && onTopic(sentence) ? THERE : 0;
    score -= happening.onlyTold(sentence) ? THERE : 0;
    score -=
        claim.filter(each -> happening.elsewhere(each.claim().details(), sentence)).isPresent()
            ? 1
            : 0;
    score += person.worth(sentence);
    score += introduced(sentence) ? 2 * THERE : 0;
    score += answersHeading(sentence) ? THERE : 0;
    return score;
  }

  /** A wing that goes by the name of the whole is what is said of it right after its own name. */
  private boolean introduced(Sentence sentence) {
    return inquiry.nameAsked().stream()
        .anyMatch(name -> PersonAsked.introduces(sentence.text(), name));
  }

  /** What follows a heading that asks the very same answers it: "Why does it tax lorries?" */
  private boolean answersHeading(Sentence sentence) {
    return inquiry.expected() == QuestionType.Expected.WORDS
        && !inquiry.terms().isEmpty()
        && !sentence.before().isEmpty()
        && sentence.before().getFirst().asks()
        && firstWord(sentence.before().getFirst().text())
            .equals(firstWord(inquiry.question().text()))
        && ownCover(sentence.before().getFirst()) >= MUCH
        && near(sentence);
  }

  private static String firstWord(String text) {
    return Vocabulary.plainWords(text).stream().findFirst().orElse("");
  }

  private Verdict verdict(
      Sentence sentence, Optional<Evidence> claim, boolean typed, double cover) {
    if (sentence.asks()) {
      return Verdict.FAR;
    }
    if (!inquiry.day().map(sentence::tellsOf).orElse(true)) {
      return typed && cover >= ENOUGH_WITH_CLAIM && !inquiry.terms().isEmpty()
          ? Verdict.LACKS_TIME
          : Verdict.FAR;
    }
    if (!inquiry.numbers().stream().allMatch(sentence::hasNumber)) {
      return ownCover(sentence) >= ENOUGH_WITH_CLAIM && (typed || near(sentence))
          ? lacking(sentence)
          : Verdict.FAR;
    }
    if (answersHeading(sentence)) {
      return Verdict.ANSWERS;
    }
    if (inquiry.type().name().equals("why")) {
      return reasoned(sentence, cover);
    }
    if (typed
        ? cover >= enough(claim) && namesMet(sentence)
        : answersAlone(sentence, claim, cover)) {
      return Verdict.ANSWERS;
    }
    if (tellsOfAnother(sentence, cover)) {
      return Verdict.TELLS_OF_ANOTHER;
    }
    return cover >= ENOUGH_TO_BE_NEAR && concerned(sentence) ? Verdict.LACKS_VALUE : Verdict.FAR;
  }

  /** Who is not named at all is not spoken of "without a value". */
  private boolean concerned(Sentence sentence) {
    return near(sentence)
        && (person.isMeant()
            ? person.meant(sentence)
            : !inquiry.actors().isEmpty() || namesMet(sentence));
  }

  /** A year that is not met is another time; any other figure is another value. */
  private Verdict lacking(Sentence sentence) {
    return inquiry.numbers().stream()
            .filter(number -> !sentence.hasNumber(number))
            .allMatch(number -> number.matches("(1[89]|20)\\d\\d"))
        ? Verdict.LACKS_TIME
        : Verdict.LACKS_VALUE;
  }

  /** Why is answered only where a reason is given, not where the matter is merely told. */
  private Verdict reasoned(Sentence sentence, double cover) {
    boolean given =
        sentence.words().stream()
                .anyMatch(word -> vocabulary.is("reasons", Vocabulary.plain(word.written())))
            && near(sentence)
            && namesMet(sentence)
            && (!inquiry.actors().isEmpty() || ownCover(sentence) >= ENOUGH_OF_ITS_OWN);
    return given && cover >= ENOUGH_OF_A_REASON
        ? Verdict.ANSWERS
        : cover >= ENOUGH_TO_BE_NEAR && near(sentence) ? Verdict.LACKS_VALUE : Verdict.FAR;
  }

  /** One event is not another: more of the question must be met than for a standing fact. */
  private static double enough(Optional<Evidence> claim) {
    boolean event =
        claim.map(each -> each.claim().details() instanceof Details.Event).orElse(false);
    return event ? ENOUGH_OF_AN_EVENT : ENOUGH_WITH_CLAIM;
  }

  private boolean answersAlone(Sentence sentence, Optional<Evidence> claim, double cover) {
    boolean specific = inquiry.type().specific();
    return (claim.isPresent() || !sentence.heading())
        && (told(claim) || values.tells(sentence, inquiry))
        && keyMet(sentence)
        && matterMet(sentence)
        && (specific || givesFigure(sentence) || ownCover(sentence) >= ENOUGH_OF_ITS_OWN)
        && cover >= (specific ? ENOUGH_WITH_TOPIC : ENOUGH_ALONE)
        && marked(sentence)
        && !claimedForAnother(sentence)
        && ownMatter(sentence)
        && namesMet(sentence);
  }

  /** A number or leader that the claims give to somebody else is nobody else's. */
  private boolean claimedForAnother(Sentence sentence) {
    return countsOrNames()
        && inquiry.type().specific()
        && !inquiry.actors().isEmpty()
        && !values.numbersNext(sentence, inquiry)
        && sentence.claims().stream()
            .map(Evidence::claim)
            .anyMatch(claim ->
                fit.ofKind(claim)
                    && !fit.ofActors(claim)
                    && !(claim.details() instanceof Details.Event));
  }

  private boolean countsOrNames() {
    return switch (inquiry.expected()) {
      case NUMBER, PERSON, PLACE -> true;
      default -> false; // who else is named does not decide whose the matter is
    };
  }

  /** Who acted is told by a claim, though the sentence itself says only "the group". */
  private boolean told(Optional<Evidence> claim) {
    return claim.isPresent() && inquiry.expected() == QuestionType.Expected.ACTOR;
  }

  /** Where a sentence names armed groups, it is theirs; else it is that of the sentences before. */
  private boolean ownMatter(Sentence sentence) {
    boolean named =
        inquiry.actors().isEmpty()
            || inquiry.actors().stream().anyMatch(sentence.actors()::contains);
    boolean others =
        sentence.named().stream()
            .filter(mention -> !mention.how().equals("discourse"))
            .anyMatch(mention -> names.armedGroup(mention.name()));
    return near(sentence)
        && (named || !others || !countsOrNames())
        && (named || !asksWhoActs() || sentence.meansSomebody());
  }

  private boolean asksWhoActs() {
    return inquiry.expected() == QuestionType.Expected.ACTOR || inquiry.type().asksWhether();
  }

  /** Every proper name of the question must be met here or just before. */
  private boolean namesMet(Sentence sentence) {
    List<Term> proper =
        inquiry.terms().stream().filter(Term::proper).filter(t -> !person.isNamedBy(t)).toList();
    if (person.isMeant() && !person.meant(sentence)) {
      return false;
    }
    if (person.isPerson()) {
      return person.namedIn(sentence);
    }
    if (saysNamed() && inquiry.actors().isEmpty() && !proper.isEmpty()) {
      return speaks(proper.getFirst(), sentence);
    }
    if (inquiry.type().name().equals("said")
        && !inquiry.actors().isEmpty()
        && !sentence.actors().contains(inquiry.actors().getFirst())) {
      return false;
    }
    long met = proper.stream().filter(term -> sentence.meets(term, vocabulary) > 0).count();
    return met == proper.size() || (met >= MOST_OF_A_LONG_NAME && met == proper.size() - 1);
  }

  /** What a person said stands where the person is named, or in a claim with that voice. */
  private boolean speaks(Term name, Sentence sentence) {
    return sentence.here(name, vocabulary) > 0
        || sentence.claims().stream()
            .flatMap(each -> Participants.of(each.claim()).speakers().stream())
            .flatMap(speaker -> vocabulary.words(speaker).stream())
            .anyMatch(word -> word.stem().equals(name.stem()));
  }

  private boolean near(Sentence sentence) {
    List<String> actors = inquiry.actors();
    long near = actors.stream().filter(sentence::near).count();
    return near == actors.size() || (near > 1 && near == actors.size() - 1);
  }

  private boolean tellsOfAnother(Sentence sentence, double cover) {
    return cover >= ENOUGH_OF_ANOTHER
        && !inquiry.actors().isEmpty()
        && namesMet(sentence)
        && sentence.claims().stream()
            .anyMatch(each ->
                fit.ofKind(each.claim())
                    && !fit.ofActors(each.claim())
                    && values.tells(each.claim(), inquiry, sentence));
  }
}
