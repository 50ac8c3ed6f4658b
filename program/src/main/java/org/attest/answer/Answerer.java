package org.attest.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.attest.answer.Candidate.Verdict;
import org.attest.dossier.Geography;
import org.attest.lexicon.Actor;
import org.attest.lexicon.Lexicon;
import org.attest.model.Details;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;

/**
 * Answers questions in English from claims and exact quotes, or says which silence the reports
 * keep.
 *
 * <p>Pure and safe for use by many threads. The cost grows with the sentences brought: bring those
 * of the question's documents, or those that a search finds.
 */
public final class Answerer {

  private static final int MOST_OF_A_PART = 2;

  /** So many words are kept to say what of a part is not told. */
  private static final int WORDS_OF_A_REMARK = 15;

  private final Lexicon lexicon;
  private final Geography geography;
  private final Vocabulary vocabulary = Vocabulary.builtIn();
  private final Inquirer inquirer = new Inquirer(vocabulary);

  /**
   * Makes an answerer that knows actors by this lexicon and by what the claims call them, and by
   * which places lie in which what is no disagreement.
   */
  public Answerer(Lexicon lexicon, Geography geography) {
    this.lexicon = lexicon;
    this.geography = geography;
  }

  /**
   * Returns the answer. Claims that a person rejected count for nothing.
   *
   * @param passages the sentences of the reports; a claim whose sentence is not among them stands
   *     on its quote alone
   * @param stories which reports are versions of one, the oldest first in each list
   */
  public Answer answer(
      Question question,
      Collection<Evidence> evidence,
      Collection<Passage> passages,
      Collection<List<DocumentId>> stories) {
    Answer answer = answered(question, evidence, passages);
    return answer instanceof Answer.Told told
        ? told.on(Echoes.support(told, evidence, passages, stories, geography))
        : answer;
  }

  private Answer answered(
      Question question, Collection<Evidence> evidence, Collection<Passage> passages) {
    if (Language.other(question.text(), vocabulary)) {
      return new Answer.NotAsked("Attest reads questions in English only; please ask in English.");
    }
    List<Evidence> claims =
        evidence.stream()
            .filter(each -> question.covers(each.claim().document()))
            .filter(each -> each.review() != Evidence.Review.REJECTED)
            .toList();
    List<Passage> texts =
        passages.stream().filter(each -> question.covers(each.document())).toList();
    ActorNames names = new ActorNames(lexicon, claims, texts);
    List<Parts.Part> parts = Parts.of(question.text(), names.find(question.text()));
    if (!parts.isEmpty()) {
      return joined(
          parts,
          parts.stream()
              .map(part -> question.asking(part.question()))
              .map(part -> answered(part, claims, texts))
              .toList());
    }
    Optional<Inquiry> inquiry = inquirer.understand(question, names);
    if (inquiry.isPresent() && inquiry.get().ofNobody(vocabulary)) {
      return new Answer.NotAsked(
          "The question does not say of whom. Name a group, a person, a place or an event in it.");
    }
    List<Sentence> sentences = new Sentences(vocabulary, names).of(claims, texts);
    if (inquiry.isPresent() && Disagreements.asked(question.text())) {
      return new Disagreements(new Composer(inquiry.get(), vocabulary, names), sentences, geography)
          .of(inquiry.get().actors());
    }
    return inquiry
        .map(asked -> answer(asked, names, sentences))
        .orElseGet(() ->
            new Answer.NotAsked(
                "This is no question that Attest knows how to read; begin with who, what, when,"
                    + " where, how many, or whether."));
  }

  /** What the reports tell of each part; where they are silent of one, that is said. */
  private static Answer joined(List<Parts.Part> asked, List<Answer> parts) {
    List<Answer.Statement> statements = new ArrayList<>();
    StringBuilder remarks = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String about = asked.get(i).about();
      boolean together = i == 0 && asked.size() > 2;
      if (!(parts.get(i) instanceof Answer.Told told)) {
        remarks.append(together ? "" : " Of %s the reports do not tell this.".formatted(about));
      } else if (!add(
          asked.size() > 1 ? headed(about, told.statements()) : told.statements(),
          asked.size() > 2 ? 1 : MOST_OF_A_PART,
          statements,
          room(statements, asked.size() - i - 1, remarks))) {
        remarks.append(
            " What they tell of %s does not fit here: ask of it alone.".formatted(about));
      }
    }
    if (statements.isEmpty()) {
      return parts.getFirst();
    }
    Answer.Statement last = statements.removeLast();
    statements.add(new Answer.Statement(last.text() + remarks, last.citations()));
    return Answer.Told.of(statements);
  }

  /** Of whom a part tells stands before it. */
  private static List<Answer.Statement> headed(String about, List<Answer.Statement> part) {
    List<Answer.Statement> statements = new ArrayList<>(part);
    Answer.Statement first = statements.removeFirst();
    statements.addFirst(
        new Answer.Statement("On " + about + ": " + first.text(), first.citations()));
    return statements;
  }

  /** How many words are left where so many parts are still to come. */
  private static int room(List<Answer.Statement> told, int parts, CharSequence remarks) {
    int words = told.stream().mapToInt(each -> Excerpt.count(each.text())).sum();
    return Answer.MOST_WORDS
        - words
        - Excerpt.count(remarks.toString())
        - parts * WORDS_OF_A_REMARK;
  }

  /** Adds what fits of a part, in its order, and returns whether anything of it is told now. */
  private static boolean add(
      List<Answer.Statement> part, int most, List<Answer.Statement> statements, int left) {
    int words = 0;
    for (Answer.Statement each : part.stream().limit(most).toList()) {
      int more = statements.contains(each) ? 0 : Excerpt.count(each.text());
      if (words + more > left) {
        return words > 0;
      }
      words += more;
      if (more > 0) {
        statements.add(each);
      }
    }
    return true;
  }

  private Answer answer(Inquiry inquiry, ActorNames names, List<Sentence> sentences) {
    Weigher weigher = new Weigher(inquiry, vocabulary, names, sentences);
    List<Candidate> candidates = sentences.stream().map(weigher::weigh).toList();
    Composer composer = new Composer(inquiry, vocabulary, names);
    Echoes echoes = Echoes.among(candidates, sentences);
    List<Candidate> chosen = Choice.of(candidates, inquiry, vocabulary, echoes);
    if (!chosen.isEmpty()) {
      return composer.told(
          inquiry.type().asksWhether() ? Denials.with(chosen, candidates) : chosen, echoes);
    }
    Supplier<Answer> refusal =
        () -> {
          Predicate<Sentence> concerns = concerns(inquiry, sentences);
          return new Refusals(inquiry, composer)
              .of(
                  candidates.stream()
                      .filter(each ->
                          each.verdict() != Verdict.TELLS_OF_ANOTHER
                              || concerns.test(each.sentence()))
                      .toList());
        };
    return inquiry.type().asksWhether()
        ? whetherOfAnother(candidates, inquiry, composer).orElseGet(refusal)
        : refusal.get();
  }

  /**
   * What is told of another is near only where the report speaks of whom was asked about, or where
   * it is told of a parent or branch: that one guerrilla smuggles gold says nothing of another.
   */
  private Predicate<Sentence> concerns(Inquiry inquiry, List<Sentence> sentences) {
    if (inquiry.actors().isEmpty()) {
      return _ -> true;
    }
    Set<DocumentId> reports = new HashSet<>();
    sentences.stream()
        .filter(each -> inquiry.actors().stream().anyMatch(each::near))
        .map(Sentence::document)
        .forEach(reports::add);
    List<String> kin = inquiry.actors().stream().flatMap(this::kin).toList();
    return each -> reports.contains(each.document()) || kin.stream().anyMatch(each::near);
  }

  private Stream<String> kin(String actor) {
    Stream<String> parents =
        lexicon.actor(actor).stream()
            .flatMap(entry -> entry.parents().stream())
            .map(Actor.Parent::name);
    Stream<String> branches =
        lexicon.actors().stream()
            .filter(
                other -> other.parents().stream().anyMatch(parent -> parent.name().equals(actor)))
            .map(Actor::name);
    return Stream.concat(parents, branches);
  }

  /** "Did A do it?" is answered where the reports tell that B did. */
  private static Optional<Answer> whetherOfAnother(
      List<Candidate> candidates, Inquiry inquiry, Composer composer) {
    return Choice.bestFirst(candidates).stream()
        .filter(each -> each.verdict() == Verdict.TELLS_OF_ANOTHER)
        .filter(
            _ -> inquiry.type().name().equals("did-it") || inquiry.type().name().equals("admits"))
        .filter(each -> namesDoer(each.sentence()))
        .findFirst()
        .<Answer>map(each -> {
          Answer.Statement nearest = composer.ofAnother(each);
          String lead = "The reports do not say this of " + inquiry.actors().getFirst() + ".";
          return Answer.Told.of(
              List.of(new Answer.Statement(lead + " " + nearest.text(), nearest.citations())));
        });
  }

  /** That somebody unknown did it does not say that it was another. */
  private static boolean namesDoer(Sentence sentence) {
    return sentence.claims().stream()
        .anyMatch(each ->
            each.claim().details() instanceof Details.Event event && !event.actors().isEmpty());
  }

  /**
   * Returns the name of the kind of question that a text is taken for, where the reports know a
   * "Lukas Feld"; for tests of the data.
   */
  Optional<String> kindOf(String question) {
    ActorNames names = ActorNames.knowing(lexicon, "Lukas Feld");
    return inquirer.understand(Question.of(question), names).map(asked -> asked.type().name());
  }

  /** Returns whether a question names an armed group, one that no report speaks of as well. */
  public boolean namesGroup(String question) {
    ActorNames names = new ActorNames(lexicon, List.of());
    return names.find(question).stream().anyMatch(found -> names.armedGroup(found.actor()));
  }

  Inquirer inquirer() {
    return inquirer;
  }
}
