package org.attest.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attest.answer.Candidate.Verdict;
import org.attest.lexicon.Lexicon;
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

  private final Lexicon lexicon;
  private final Vocabulary vocabulary = Vocabulary.builtIn();
  private final Inquirer inquirer = new Inquirer(vocabulary);

  /** Makes an answerer that knows actors by this lexicon and by what the claims call them. */
  public Answerer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Returns the answer. Claims that a person rejected count for nothing.
   *
   * @param passages the sentences of the reports; a claim whose sentence is not among them stands
   *     on its quote alone
   */
  public Answer answer(
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
    ActorNames names = new ActorNames(lexicon, claims);
    List<Parts.Part> parts = Parts.of(question.text(), names.find(question.text()));
    if (!parts.isEmpty()) {
      return joined(
          parts,
          parts.stream()
              .map(part -> question.asking(part.question()))
              .map(part -> answer(part, claims, texts))
              .toList());
    }
    Optional<Inquiry> inquiry = inquirer.understand(question, names);
    List<Sentence> sentences = new Sentences(vocabulary, names).of(claims, texts);
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
    int words = 0;
    for (Answer part : parts) {
      if (part instanceof Answer.Told told) {
        for (Answer.Statement each : told.statements().stream().limit(MOST_OF_A_PART).toList()) {
          words += Excerpt.count(each.text());
          if (words <= Answer.MOST_WORDS && !statements.contains(each)) {
            statements.add(each);
          }
        }
      }
    }
    if (statements.isEmpty()) {
      return parts.getFirst();
    }
    String silent = silent(asked, parts);
    if (words + Excerpt.count(silent) <= Answer.MOST_WORDS) {
      Answer.Statement last = statements.removeLast();
      statements.add(new Answer.Statement(last.text() + silent, last.citations()));
    }
    return new Answer.Told(statements);
  }

  private static String silent(List<Parts.Part> asked, List<Answer> parts) {
    return IntStream.range(0, parts.size())
        .filter(i -> !(parts.get(i) instanceof Answer.Told))
        .mapToObj(i -> " Of %s the reports do not tell this.".formatted(asked.get(i).about()))
        .collect(Collectors.joining());
  }

  private Answer answer(Inquiry inquiry, ActorNames names, List<Sentence> sentences) {
    Weigher weigher = new Weigher(inquiry, vocabulary, names, sentences);
    List<Candidate> candidates = sentences.stream().map(weigher::weigh).toList();
    Composer composer = new Composer(inquiry, vocabulary);
    List<Candidate> chosen = Choice.of(candidates, inquiry, vocabulary);
    if (!chosen.isEmpty()) {
      return composer.told(chosen);
    }
    return inquiry.type().asksWhether()
        ? whetherOfAnother(candidates, inquiry, composer)
        : new Refusals(inquiry, composer).of(candidates);
  }

  /** "Did A do it?" is answered where the reports tell that B did. */
  private static Answer whetherOfAnother(
      List<Candidate> candidates, Inquiry inquiry, Composer composer) {
    return Choice.bestFirst(candidates).stream()
        .filter(each -> each.verdict() == Verdict.TELLS_OF_ANOTHER)
        .filter(
            _ -> inquiry.type().name().equals("did-it") || inquiry.type().name().equals("admits"))
        .findFirst()
        .<Answer>map(each -> {
          Answer.Statement nearest = composer.ofAnother(each);
          String lead = "The reports do not say this of " + inquiry.actors().getFirst() + ".";
          return new Answer.Told(
              List.of(new Answer.Statement(lead + " " + nearest.text(), nearest.citations())));
        })
        .orElseGet(() -> new Refusals(inquiry, composer).of(candidates));
  }

  /** Returns the name of the kind of question that a text is taken for; for tests of the data. */
  Optional<String> kindOf(String question) {
    ActorNames names = new ActorNames(lexicon, List.of());
    return inquirer.understand(Question.of(question), names).map(asked -> asked.type().name());
  }

  Inquirer inquirer() {
    return inquirer;
  }
}
