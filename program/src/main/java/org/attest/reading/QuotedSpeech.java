package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attest.model.Attribution.Manner;
import org.attest.model.Span;
import org.attest.reading.Cue.Takes;

/**
 * Gives each quotation to a saying: to the cue beside it, to the clause of which it is a part, else
 * to the speech it goes on with, in the same paragraph or over paragraphs.
 */
final class QuotedSpeech {

  /** In tokens: how much may stand between a quotation and the verb beside it. */
  private static final int BESIDE = 14;

  /** In sentences: how much may stand between two quotations of one speaker. */
  private static final int SILENT = 2;

  private final List<Passage> passages;
  private final List<SayingDraft> drafts;
  private final Map<SayingDraft, Given> given = new HashMap<>();
  private Optional<SayingDraft> last = Optional.empty();

  /**
   * The quotations of one saying.
   *
   * @param spans where they stand, in order
   * @param alone whether they are all that is said, whatever the parser took for it
   */
  record Given(List<Span> spans, boolean alone) {

    /** Nothing quoted. */
    static final Given NOTHING = new Given(List.of(), false);

    Given and(Span span, boolean only) {
      List<Span> all = new ArrayList<>(spans);
      all.add(span);
      return new Given(List.copyOf(all), alone || only);
    }
  }

  private QuotedSpeech(List<Passage> passages, List<SayingDraft> drafts) {
    this.passages = passages;
    this.drafts = drafts;
  }

  /** Returns the quotations of each draft that has any; sentences and quotations in order. */
  static Map<SayingDraft, Given> assign(
      List<Passage> passages, List<SayingDraft> drafts, List<Quotation> quotations) {
    QuotedSpeech speech = new QuotedSpeech(passages, drafts);
    quotations.forEach(speech::give);
    drafts.forEach(speech::block);
    return speech.given;
  }

  private void give(Quotation quotation) {
    Span quoted = quotation.span();
    List<Passage> around = passages.stream().filter(p -> p.span().overlaps(quoted)).toList();
    if (around.isEmpty()) {
      return;
    }
    boolean speech = speech(around, quoted);
    String text = around.getFirst().text();
    boolean led =
        text.substring(0, quoted.start()).stripTrailing().endsWith(":")
            && !unmarked(quoted.of(text)).endsWith(",");
    Optional<SayingDraft> ahead = led ? before(around.getFirst(), quoted) : Optional.empty();
    Optional<SayingDraft> beside =
        ahead.or(() -> after(around.getLast(), quoted)).or(() -> before(around.getFirst(), quoted));
    if (beside.isPresent() && (speech || beside.get().content().isEmpty())) {
      put(beside.get(), quoted, !partOf(beside.get(), quoted));
      return;
    }
    boolean told = drafts.stream().anyMatch(d -> holds(d, quoted));
    Optional<SayingDraft> holder = told ? holder(quoted) : Optional.empty();
    Optional<SayingDraft> begun =
        told || !speech ? Optional.empty() : endOf(around.getFirst(), quoted);
    if (holder.isPresent() && speech) {
      put(holder.get(), quoted, false);
    } else if (begun.isPresent()) {
      put(begun.get(), quoted, false);
    } else if (!told && alone(around, quoted)) {
      next(around.getLast(), quoted)
          .or(() -> last.filter(d -> goesOn(d, quotation)))
          .or(() -> spokeBefore(around.getFirst(), quoted))
          .or(() -> last.filter(d -> speaksOn(d, quoted)))
          .ifPresent(d -> put(d, quoted, beside(d, around)));
    }
  }

  /**
   * "Said it was worth a try because “nobody knows”", "reported “40 fires” in the city": the
   * quotation ends or begins what the clause tells.
   */
  private static boolean partOf(SayingDraft draft, Span quoted) {
    Syntax syntax = draft.passage().syntax();
    int before = first(syntax, quoted.start()) - 1;
    boolean ends =
        before >= 0
            && before != draft.at()
            && draft.content().contains(before)
            && !syntax.relation(before).equals("punct")
            && !syntax.form(before).equals("that");
    return ends || goesOnBehind(draft, quoted);
  }

  /** Whether the clause goes on behind a quotation that closes without a mark of its own. */
  private static boolean goesOnBehind(SayingDraft draft, Span quoted) {
    Syntax syntax = draft.passage().syntax();
    String words = unmarked(quoted.of(draft.passage().text()));
    int after = first(syntax, quoted.end());
    return after > draft.at()
        && draft.content().contains(after)
        && !syntax.relation(after).equals("punct")
        && !words.isEmpty()
        && Character.isLetterOrDigit(words.charAt(words.length() - 1));
  }

  private static String unmarked(String quoted) {
    return quoted.replaceAll("[\"“”'’]+$", "");
  }

  /** "Noted a crossing back in May “when things were taking shape”": it goes on from the clause. */
  private Optional<SayingDraft> endOf(Passage passage, Span quoted) {
    int before = first(passage.syntax(), quoted.start()) - 1;
    return drafts.stream()
        .filter(d -> d.passage() == passage && d.cue().takes(Takes.QUOTE))
        .filter(d -> before > d.at() && d.content().contains(before))
        .min(Comparator.comparingInt((SayingDraft d) -> d.content().size()));
  }

  /** Whether the saying stands in another sentence only to tell who speaks. */
  private static boolean beside(SayingDraft draft, List<Passage> around) {
    return draft.passage().index() != around.getFirst().index() - 1 || draft.content().isEmpty();
  }

  private void put(SayingDraft draft, Span quoted, boolean only) {
    given.merge(draft, Given.NOTHING.and(quoted, only), (old, _) -> old.and(quoted, only));
    last = Optional.of(draft);
  }

  /** “…,” she said: the first finite verb after the quotation. */
  private Optional<SayingDraft> after(Passage passage, Span quoted) {
    Syntax syntax = passage.syntax();
    int from = first(syntax, quoted.end());
    for (int i = from; i >= 0 && i < Math.min(syntax.size(), from + BESIDE); i++) {
      if (i > from && opens(syntax, i)) {
        break;
      }
      if (finite(syntax, i)) {
        int verb = i;
        return at(passage, verb).filter(d -> outside(syntax, d, quoted));
      }
    }
    return Optional.empty();
  }

  /** She said: “…”: the last verb before the quotation, with no clause between. */
  private Optional<SayingDraft> before(Passage passage, Span quoted) {
    Syntax syntax = passage.syntax();
    int open = first(syntax, quoted.start());
    for (int i = open - 1; i >= Math.max(0, open - BESIDE); i--) {
      if (syntax.form(i).matches("[“”\"]|''")) {
        break;
      }
      if (syntax.verb(i)) {
        int verb = i;
        boolean led = syntax.form(open - 1).matches("[,:]") || open - 1 == verb;
        return led ? at(passage, verb) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** “Why?” Sam asked: a verb of the next sentence that has nothing said yet. */
  private Optional<SayingDraft> next(Passage passage, Span quoted) {
    return passages.stream()
        .filter(p -> p.index() == passage.index() + 1)
        .filter(p -> !p.text().substring(quoted.end(), p.span().start()).contains("\n"))
        .filter(p -> p.syntax().size() <= BESIDE)
        .flatMap(p -> after(p, new Span(quoted.start(), p.span().start())).stream())
        .filter(d -> d.content().isEmpty())
        .findFirst();
  }

  /** An officer said he had known. “It was a trap.”: the speaker of the sentence before. */
  private Optional<SayingDraft> spokeBefore(Passage passage, Span quoted) {
    return drafts.stream()
        .filter(d -> d.passage().index() == passage.index() - 1)
        .filter(d -> d.cue().takes(Takes.QUOTE) && d.cue().manner() == Manner.SPEECH)
        .filter(d -> d.speaker() >= 0 && !d.content().isEmpty())
        .filter(d ->
            !d.passage().text().substring(d.passage().span().end(), quoted.start()).contains("\n"))
        .max(Comparator.comparingInt((SayingDraft d) -> d.content().size()));
  }

  private Optional<SayingDraft> at(Passage passage, int verb) {
    return drafts.stream()
        .filter(d -> d.passage() == passage && d.cue().takes(Takes.QUOTE))
        .filter(d -> d.at() == verb || (d.content().isEmpty() && d.words().contains(verb)))
        .findFirst();
  }

  /** Whether what the parser took for the content is the quotation or nothing of weight beside. */
  private static boolean outside(Syntax syntax, SayingDraft draft, Span quoted) {
    return draft.content().stream()
        .noneMatch(t ->
            t > draft.at()
                && !syntax.relation(t).equals("punct")
                && !quoted.covers(syntax.token(t).span())
                && syntax.head(t) == draft.at()
                && syntax.relation(t).equals("ccomp")
                && syntax.has(t, "mark"));
  }

  private static int first(Syntax syntax, int offset) {
    return IntStream.range(0, syntax.size())
        .filter(i -> syntax.token(i).span().start() >= offset)
        .findFirst()
        .orElse(-1);
  }

  private static boolean opens(Syntax syntax, int token) {
    return Set.of("“", "\"", "``", "''").contains(syntax.form(token));
  }

  private static boolean finite(Syntax syntax, int token) {
    return syntax.tag(token).matches("VB[DPZ]")
        || (syntax.tag(token).matches("VBG|VBN") && syntax.has(token, "aux"));
  }

  /** The innermost saying whose content already holds words of the quotation. */
  private Optional<SayingDraft> holder(Span quoted) {
    return drafts.stream()
        .filter(d -> d.cue().takes(Takes.QUOTE) && holds(d, quoted))
        .min(Comparator.comparingInt((SayingDraft d) -> d.content().size()));
  }

  private static boolean holds(SayingDraft draft, Span quoted) {
    if (!draft.passage().span().overlaps(quoted)) {
      return false;
    }
    Syntax syntax = draft.passage().syntax();
    return !quoted.covers(syntax.token(draft.at()).span())
        && draft.content().stream()
            .filter(t -> !syntax.relation(t).equals("punct"))
            .anyMatch(t -> quoted.covers(syntax.token(t).span()));
  }

  /** "The governor added:" and his words as the next paragraph, without marks. */
  private void block(SayingDraft draft) {
    Passage passage = draft.passage();
    String text = passage.text();
    int end = passage.span().end();
    boolean last =
        draft.at() == passage.syntax().size() - 2 && text.startsWith(":", end - 1) && end > 1;
    String rest = text.substring(end);
    int from = end + rest.length() - rest.stripLeading().length();
    boolean anew = text.substring(end, from).contains("\n");
    if (last && anew && from < text.length() && speaks(draft)) {
      int to = text.indexOf('\n', from);
      given.put(draft, Given.NOTHING.and(new Span(from, to < 0 ? text.length() : to), true));
    }
  }

  private boolean speaks(SayingDraft draft) {
    return draft.content().isEmpty()
        && !given.containsKey(draft)
        && draft.speaker() >= 0
        && draft.cue().takes(Takes.QUOTE)
        && draft.cue().manner() == Manner.SPEECH;
  }

  /** Whether a quotation is a saying of its own and no word or two inside the report's clause. */
  private static boolean speech(List<Passage> around, Span quoted) {
    return around.size() > 1
        || around.stream()
            .anyMatch(p ->
                IntStream.range(0, p.syntax().size())
                    .filter(i -> p.syntax().tag(i).matches("VB[DPZ]|MD"))
                    .anyMatch(i -> quoted.covers(p.syntax().token(i).span())));
  }

  /**
   * “It is late,” she said. He did not answer. “It is very late.”: whether nobody else was given a
   * word since the speaker's last, a sentence or two before.
   */
  private boolean speaksOn(SayingDraft draft, Span quoted) {
    List<Span> spans = given.getOrDefault(draft, Given.NOTHING).spans();
    int from = spans.isEmpty() ? quoted.end() : spans.getLast().end();
    int first = Math.max(from, draft.passage().span().end());
    List<Passage> between =
        passages.stream()
            .filter(p -> p.span().start() >= first && p.span().end() <= quoted.start())
            .toList();
    return first <= quoted.start()
        && between.size() <= SILENT
        && draft.passage().text().substring(first, quoted.start()).split("\n+", -1).length < 3
        && drafts.stream()
            .filter(d -> between.contains(d.passage()) && d.speaker() >= 0)
            .noneMatch(d -> d.cue().manner() == Manner.SPEECH);
  }

  /** Whether the quotation is all there is of its sentences, or of all but the last's end. */
  private static boolean alone(List<Passage> around, Span quoted) {
    List<Passage> own =
        around.size() > 1 && !finiteBehind(around.getLast(), quoted)
            ? around.subList(0, around.size() - 1)
            : around;
    return own.stream()
        .allMatch(p -> {
          String text = p.text();
          String before =
              text.substring(p.span().start(), Math.max(p.span().start(), quoted.start()));
          String after = text.substring(Math.min(p.span().end(), quoted.end()), p.span().end());
          return before.chars().noneMatch(Character::isLetterOrDigit)
              && after.chars().noneMatch(Character::isLetterOrDigit);
        });
  }

  private static boolean finiteBehind(Passage passage, Span quoted) {
    Syntax syntax = passage.syntax();
    return IntStream.range(0, syntax.size())
        .filter(i -> syntax.token(i).span().start() >= quoted.end())
        .anyMatch(i -> syntax.tag(i).matches("VB[DPZ]|MD"));
  }

  /** Whether speech of the same speaker: later in its paragraph, or in the one that follows. */
  private boolean goesOn(SayingDraft draft, Quotation quotation) {
    Given before = given.getOrDefault(draft, Given.NOTHING);
    if (before.spans().isEmpty()) {
      return false;
    }
    int from = Math.max(before.spans().getLast().end(), draft.passage().span().end());
    int to = quotation.span().start();
    return from >= to
        || draft.passage().text().substring(from, to).chars().noneMatch(Character::isLetterOrDigit);
  }
}
