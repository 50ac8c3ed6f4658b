package org.attest.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Quote;

/** Writes an answer out of the sentences chosen: who says it, and the exact words. */
final class Composer {

  private static final int WORDS_OF_A_QUOTE = 45;
  private static final int WORDS_OF_A_SHORT_QUOTE = 26;
  private static final int MANY = 3;

  /** A further place with a number of its own. */
  private static final Pattern OTHER_TOLL =
      Pattern.compile(
          "\\band \\d[\\d,]*(?: [\\p{Ll}-]+){0,2} (?:at|in|near|outside) (?:the )?\\p{Lu}");

  private final Inquiry inquiry;
  private final Vocabulary vocabulary;
  private final ActorNames names;

  Composer(Inquiry inquiry, Vocabulary vocabulary, ActorNames names) {
    this.inquiry = inquiry;
    this.vocabulary = vocabulary;
    this.names = names;
  }

  /** What is told of a parent or a branch is said to be so. */
  private String kin(String told) {
    for (String asked : inquiry.actors()) {
      if (names.parents(asked).contains(told)) {
        return " (to which " + asked + " belongs)";
      }
      if (names.parents(told).contains(asked)) {
        return " (which belongs to " + asked + ")";
      }
    }
    return "";
  }

  Answer.Told told(List<Candidate> chosen, Echoes echoes) {
    int words = chosen.size() >= MANY ? WORDS_OF_A_SHORT_QUOTE : WORDS_OF_A_QUOTE;
    List<Answer.Statement> statements = new ArrayList<>();
    for (Candidate each : chosen) {
      Answer.Statement told = statement(each, words);
      List<Citation> citations = new ArrayList<>(told.citations());
      echoes.of(each).forEach(echo -> citations.addAll(statement(echo, words).citations()));
      statements.add(new Answer.Statement(told.text(), citations));
    }
    return Answer.Told.of(shortened(merged(statements)));
  }

  /** Returns the sentence that shows a candidate, as nearest thing or as part of an answer. */
  Answer.Statement statement(Candidate candidate, int words) {
    Sentence sentence = candidate.sentence();
    Quote quote = Excerpt.of(sentence, candidate.claim(), inquiry, vocabulary, words);
    Optional<Claim> claim = candidate.claim().map(Evidence::claim);
    String value =
        claim
            .filter(each -> hasMatter(each, sentence) && !oneOfSeveral(each, sentence))
            .map(each -> Telling.value(each, inquiry))
            .orElse("");
    String speaker = Telling.speaker(claim, sentence.source());
    String lead = value.isEmpty() ? speaker : value + ", as told by " + speaker;
    return new Answer.Statement(
        capital(lead) + ": “" + quote.words() + "”" + stop(quote),
        List.of(citation(sentence, quote)));
  }

  /**
   * "20, down from 300": where a sentence has several figures, its words say best which is when, or
   * where: "67 in Arna in March, and 148 in Osk in April".
   */
  private static boolean oneOfSeveral(Claim claim, Sentence sentence) {
    if (claim.details() instanceof Details.Event event) {
      return event.killed().told() && OTHER_TOLL.matcher(claim.quote().words()).find();
    }
    return claim.details() instanceof Details.Strength
        && sentence.claims().stream()
                .map(Evidence::claim)
                .filter(other -> other.subject().equals(claim.subject()))
                .filter(other -> other.quote().span().overlaps(claim.quote().span()))
                .flatMap(other ->
                    other.details() instanceof Details.Strength strength
                        ? Stream.of(strength.count())
                        : Stream.empty())
                .distinct()
                .count()
            > 1;
  }

  /** Who struck is no answer to who followed, though one sentence tells both. */
  private boolean hasMatter(Claim claim, Sentence sentence) {
    List<Inquiry.Term> matter =
        inquiry.terms().stream()
            .filter(term -> !term.proper() && sentence.writes(term, vocabulary))
            .toList();
    if (inquiry.expected() == QuestionType.Expected.PLACE && inquiry.person().isPresent()) {
      return claim.details() instanceof Details.Event event
          && matter.stream()
              .anyMatch(term ->
                  vocabulary.words(event.type()).stream()
                      .anyMatch(word -> vocabulary.alike(word.stem(), term.stem())));
    }
    return inquiry.expected() != QuestionType.Expected.ACTOR
        || inquiry.type().specific()
        || (matter.isEmpty() && !inquiry.type().name().matches("who|who-did"))
        || matter.stream()
            .anyMatch(term ->
                vocabulary.words(claim.quote().words()).stream()
                    .anyMatch(word -> vocabulary.alike(word.stem(), term.stem())));
  }

  /** Returns the sentence that tells of somebody else what was asked of one actor. */
  Answer.Statement ofAnother(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    Quote quote = Excerpt.of(sentence, candidate.claim(), inquiry, vocabulary, WORDS_OF_A_QUOTE);
    Optional<Claim> claim = other(sentence);
    String of =
        claim
            .map(each ->
                each.details() instanceof Details.Event event && !event.actors().isEmpty()
                    ? String.join(" and ", event.actors())
                    : each.subject())
            .map(name -> ", of " + name + kin(name))
            .orElse("");
    return new Answer.Statement(
        capital(Telling.speaker(claim, sentence.source()))
            + of
            + ": “"
            + quote.words()
            + "”"
            + stop(quote),
        List.of(citation(sentence, quote)));
  }

  private Optional<Claim> other(Sentence sentence) {
    return sentence.claims().stream()
        .map(Evidence::claim)
        .filter(claim -> inquiry.type().takes(claim))
        .findFirst();
  }

  private static String stop(Quote quote) {
    return quote.words().matches("(?s).*[.!?][\"”’]?$") ? "" : ".";
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private static Citation citation(Sentence sentence, Quote quote) {
    List<ClaimId> claims =
        sentence.claims().stream()
            .map(Evidence::claim)
            .filter(claim -> claim.quote().span().overlaps(quote.span()))
            .map(Claim::id)
            .toList();
    return new Citation(sentence.document(), quote, sentence.source(), claims);
  }

  /** The same words in two reports are one sentence with two citations. */
  private static List<Answer.Statement> merged(List<Answer.Statement> statements) {
    Map<String, Answer.Statement> byWords = new LinkedHashMap<>();
    for (Answer.Statement each : statements) {
      String words = each.citations().getFirst().quote().words();
      byWords.merge(
          words,
          each,
          (first, second) -> {
            List<Citation> all = new ArrayList<>(first.citations());
            all.addAll(second.citations());
            return new Answer.Statement(first.text(), all.stream().distinct().toList());
          });
    }
    return List.copyOf(byWords.values());
  }

  private static List<Answer.Statement> shortened(List<Answer.Statement> statements) {
    List<Answer.Statement> kept = new ArrayList<>();
    int words = 0;
    for (Answer.Statement each : statements) {
      words += Excerpt.count(each.text());
      if (words <= Answer.MOST_WORDS) {
        kept.add(each);
      } else {
        words -= Excerpt.count(each.text());
      }
    }
    return kept;
  }
}
