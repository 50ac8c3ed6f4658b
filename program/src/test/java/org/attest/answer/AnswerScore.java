package org.attest.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts answers that are right and stand on a quote of the evidence, and refusals. */
final class AnswerScore {

  private int answerable;
  private int supported;
  private int refused;
  private int refusedRightly;
  private int unanswerable;
  private int citations;
  private int goodCitations;
  private final List<String> wrong = new ArrayList<>();

  void add(QuestionSet.Item item, Answer answer, Map<String, String> texts) {
    boolean told = answer instanceof Answer.Told;
    refused += told ? 0 : 1;
    if (!item.answerable()) {
      unanswerable++;
      refusedRightly += told ? 0 : 1;
      note(!told, item, answer);
    } else {
      answerable++;
      if (told) {
        citations += answer.citations().size();
        goodCitations +=
            (int) answer.citations().stream().filter(one -> tells(item, one, texts)).count();
      }
      boolean good = told && right(item, answer.text()) && cited(item, answer, texts);
      supported += good ? 1 : 0;
      note(good, item, answer);
    }
  }

  private void note(boolean good, QuestionSet.Item item, Answer answer) {
    if (!good) {
      wrong.add(
          item.question().id()
              + " "
              + item.question().text()
              + "\n   -> "
              + answer.getClass().getSimpleName()
              + " "
              + answer.text()
              + "\n   want "
              + item.any()
              + item.must());
    }
  }

  private static boolean right(QuestionSet.Item item, String text) {
    return item.must().isEmpty()
        ? item.any().stream().anyMatch(want -> has(text, want))
        : item.must().stream().allMatch(ways -> ways.stream().anyMatch(want -> has(text, want)));
  }

  private static boolean has(String text, String want) {
    return normal(text).contains(normal(want));
  }

  private static String normal(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’‘`]", "")
            .replaceAll("(?<=\\d),(?=\\d{3}\\b)", "")
            .replaceAll("[–—-]", " ")
            .replaceAll("[^\\p{L}\\p{N}.%]+", " ")
            .replaceAll("\\.(?!\\d)", " ");
    return " " + plain.strip().replaceAll("\\s+", " ") + " ";
  }

  private static boolean cited(QuestionSet.Item item, Answer answer, Map<String, String> texts) {
    return answer.citations().stream().anyMatch(citation -> tells(item, citation, texts));
  }

  private static boolean tells(
      QuestionSet.Item item, Citation citation, Map<String, String> texts) {
    return item.evidence().stream().anyMatch(evidence -> touches(citation, evidence, texts));
  }

  private static boolean touches(
      Citation citation, QuestionSet.Evidenced evidence, Map<String, String> texts) {
    if (!citation.document().value().equals(evidence.document())) {
      return false;
    }
    int start = texts.getOrDefault(evidence.document(), "").indexOf(evidence.quote());
    return start >= 0
        && citation.quote().span().start() < start + evidence.quote().length()
        && start < citation.quote().span().end();
  }

  /** Returns the part of the answerable questions answered right with support. */
  double supported() {
    return (double) supported / answerable;
  }

  /** Returns the part of the citations that touch the evidence. */
  double citationPrecision() {
    return citations == 0 ? 1 : (double) goodCitations / citations;
  }

  double refusalPrecision() {
    return refused == 0 ? 1 : (double) refusedRightly / refused;
  }

  double refusalRecall() {
    return unanswerable == 0 ? 1 : (double) refusedRightly / unanswerable;
  }

  int missedRefusals() {
    return unanswerable - refusedRightly;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "supported %d/%d = %.3f, refusals right %d of %d made, %d unanswerable, citations %d/%d",
        supported,
        answerable,
        supported(),
        refusedRightly,
        refused,
        unanswerable,
        goodCitations,
        citations);
  }

  /** Returns each question that was not answered well, with what was said and wanted. */
  List<String> wrong() {
    return wrong;
  }
}
