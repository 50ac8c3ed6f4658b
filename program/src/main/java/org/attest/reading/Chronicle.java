package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attest.model.When;

/**
 * Finds the dates that stand over the entries of a chronicle: "14 July, Cotija. A bomb hurt
 * three.", "14 July: a bomb hurt three.", or a day on a line of its own with what happened under
 * it.
 */
final class Chronicle {

  /** In words, beside the date: the place of the entry. */
  private static final int PLACE = 5;

  /** "Tuesday, 9 January: ", "June 3, 2023 – ". */
  private static final Pattern LABEL =
      Pattern.compile("\\W*[\\p{L}\\d][\\p{L}\\d,. ]{2,30}\\s?(?::|--|[-–—])\\s+");

  private static final Optional<TimeExpression> NO_TIME = Optional.empty();

  private Chronicle() {}

  /** Gives each sentence the date that stands over it; sentences of one document in order. */
  static void read(List<Passage> passages, TimeGrammar grammar, When published) {
    List<Optional<TimeExpression>> labels = labels(passages, grammar);
    Optional<TimeExpression> over = Optional.empty();
    boolean ownLine = false;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      Optional<TimeExpression> here = date(passage).filter(t -> !t.date().equals(published));
      boolean begins = i == 0 || paragraphBetween(passages.get(i - 1), passage);
      if (labels.get(i).isPresent()) {
        over = labels.get(i);
        ownLine = false;
      } else if (here.isPresent() && begins) {
        over = here;
        ownLine = i + 1 < passages.size() && paragraphBetween(passage, passages.get(i + 1));
      } else if (begins && (!ownLine || passage.part() != Passage.Part.BODY)) {
        over = i > 0 && ownLine && dated(passages.get(i - 1)) ? over : Optional.empty();
      }
      passage.entry(here.isPresent() ? Optional.empty() : over);
    }
  }

  /**
   * The days that were taken off the beginnings of lines, where there are several: one alone tells
   * when the report was sent.
   */
  private static List<Optional<TimeExpression>> labels(
      List<Passage> passages, TimeGrammar grammar) {
    List<Optional<TimeExpression>> labels =
        passages.stream().map(passage -> label(passage, grammar)).toList();
    boolean chronicle = labels.stream().filter(Optional::isPresent).count() > 1;
    return chronicle ? labels : passages.stream().map(_ -> NO_TIME).toList();
  }

  private static Optional<TimeExpression> label(Passage passage, TimeGrammar grammar) {
    int end = passage.span().start();
    int line = passage.text().lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    String before = line < end ? passage.text().substring(line, end) : "";
    return LABEL.matcher(before).matches()
        ? grammar.expressions(before, line, When.unknown()).stream()
            .filter(t -> t.date() instanceof When.Day && t.words().matches(".*\\d.*"))
            .findFirst()
        : NO_TIME;
  }

  private static boolean dated(Passage passage) {
    return date(passage).isPresent();
  }

  /** The day or month that a few words without a verb begin or end with. */
  private static Optional<TimeExpression> date(Passage passage) {
    Syntax syntax = passage.syntax();
    boolean verbless =
        IntStream.range(0, syntax.size()).noneMatch(t -> syntax.tag(t).startsWith("VB"));
    return passage.times().stream()
        .filter(t -> t.from().equals(t.to()) && t.date().text().length() >= 7)
        .filter(t -> verbless && others(passage, t) <= PLACE)
        .findFirst();
  }

  private static long others(Passage passage, TimeExpression time) {
    Syntax syntax = passage.syntax();
    return IntStream.range(0, syntax.size())
        .filter(t -> !syntax.relation(t).equals("punct"))
        .filter(t -> !time.span().overlaps(syntax.token(t).span()))
        .count();
  }

  /** Whether a blank line or the mark of a list stands between two sentences. */
  static boolean paragraphBetween(Passage one, Passage next) {
    String between =
        one.text().substring(one.span().end(), Math.max(one.span().end(), next.span().start()));
    return between.contains("\n\n")
        || between.strip().matches("[\\s*•·▪●–—-]+")
        || between.contains("\n-");
  }
}
