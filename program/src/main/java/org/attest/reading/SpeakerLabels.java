package org.attest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attest.model.Span;

/** Finds speakers named before a colon: in headlines, and turn by turn in printed talks. */
final class SpeakerLabels {

  private static final Pattern LABEL =
      Pattern.compile("^\\s*([\\p{Lu}‘'“\"][^:\\n]{1,60}):\\s+(?=\\S)");

  private static final String DASHES_AND_BLANKS = "-–—― \u00a0\n\t";

  private static final String MARKS = "\"“”";

  private static final Pattern SIGNED =
      Pattern.compile(
          "\\s*(--|[-–—―])\\s*(\\p{Lu}[^,\\n(]{1,60}?)(?:[,(.].{0,60})?\\s*$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final int LONGEST_NAME = 5;

  /** What stands over a piece and speaks for nobody. */
  private static final Set<String> COLUMNS =
      Set.of(
          "the latest", "update", "live", "breaking", "exclusive", "watch", "opinion", "explainer");

  /** Two turns make no talk. */
  private static final int TURNS = 3;

  private final Set<String> nouns;

  /**
   * Makes it.
   *
   * @param nouns common nouns that may stand as the speaker of a headline ("Poll: …")
   */
  SpeakerLabels(Set<String> nouns) {
    this.nouns = nouns;
  }

  /**
   * A speaker and what the label gives him.
   *
   * @param passage the sentence that begins with the label
   * @param label the name
   * @param colon the mark after it
   * @param content what is said
   */
  record Turn(Passage passage, Span label, Span colon, Span content) {}

  /** Returns the turns of a document in order, and who is named after a dash under a quotation. */
  List<Turn> turns(List<Passage> passages, List<Quotation> quotations) {
    if (passages.isEmpty()) {
      return List.of();
    }
    List<Turn> found = new ArrayList<>(talk(passages));
    found.addAll(signatures(passages, quotations));
    if (found.isEmpty() || found.getFirst().passage() != passages.getFirst()) {
      headline(passages.getFirst()).ifPresent(turn -> found.add(0, turn));
    }
    return found;
  }

  /** “The road is closed.” — Ada Brook, Leeds: the names beside the words, or under them. */
  private static List<Turn> signatures(List<Passage> passages, List<Quotation> quotations) {
    Map<Integer, Span> ends = new TreeMap<>();
    String text = passages.getFirst().text();
    passages.forEach(p -> {
      int end = p.span().start();
      while (end > 0 && DASHES_AND_BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      int to = end;
      markedLine(text, to).ifPresent(line -> ends.put(to, line));
    });
    quotations.forEach(q -> ends.put(q.span().end(), q.span()));
    return ends.values().stream().flatMap(q -> signature(passages, q).stream()).toList();
  }

  private static Optional<Turn> signature(List<Passage> passages, Span quoted) {
    String text = passages.getFirst().text();
    int from = quoted.end();
    int line = text.indexOf('\n', text.startsWith("\n", from) ? from + 1 : from);
    int to = line < 0 ? text.length() : line;
    Matcher name = SIGNED.matcher(text).region(from, to);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    Span label = new Span(name.start(2), name.end(2));
    Span rest = new Span(label.start(), to);
    return passages.stream()
        .filter(p -> p.span().covers(label) && verbless(p.syntax(), rest))
        .findFirst()
        .map(p -> new Turn(p, label, new Span(name.start(1), name.end(1)), quoted));
  }

  private static boolean verbless(Syntax syntax, Span stretch) {
    return IntStream.range(0, syntax.size())
        .filter(t -> stretch.covers(syntax.token(t).span()))
        .noneMatch(syntax::verb);
  }

  /** A line between quotation marks, whichever way these are turned. */
  private static Optional<Span> markedLine(String text, int end) {
    if (end == 0) {
      return Optional.empty();
    }
    int start = text.lastIndexOf('\n', end - 1) + 1;
    boolean marked =
        end - start > 2
            && MARKS.indexOf(text.charAt(start)) >= 0
            && MARKS.indexOf(text.charAt(end - 1)) >= 0;
    return marked ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private Optional<Turn> headline(Passage passage) {
    Matcher label = LABEL.matcher(passage.span().of(passage.text()));
    if (passage.span().start() > 0 || !label.find() || passage.part() == Passage.Part.QUESTION) {
      return Optional.empty();
    }
    Turn turn = turn(passage, label, passage.span().end());
    return speaks(passage, turn.label()) && asserts(passage, turn.content())
        ? Optional.of(turn)
        : Optional.empty();
  }

  private static Turn turn(Passage passage, Matcher label, int end) {
    int start = passage.span().start();
    int from = label.start(1) + (Character.isUpperCase(label.group(1).charAt(0)) ? 0 : 1);
    Span name = new Span(start + from, start + label.end(1));
    return new Turn(
        passage, name, new Span(name.end(), name.end() + 1), new Span(start + label.end(), end));
  }

  /** Whether the words before the colon name somebody who can speak. */
  private boolean speaks(Passage passage, Span label) {
    if (COLUMNS.contains(passage.words(label).toLowerCase(Locale.ROOT))) {
      return false;
    }
    Syntax syntax = passage.syntax();
    boolean someone = false;
    int count = 0;
    for (int i = 0; i < syntax.size(); i++) {
      if (label.covers(syntax.token(i).span())) {
        count++;
        if (syntax.verb(i) || land(passage, i)) {
          return false;
        }
        someone |=
            passage.participant(i).isPresent()
                || syntax.token(i).name().equals("PERSON")
                || nouns.contains(syntax.lemma(i))
                || recurs(passage.text(), label, syntax.token(i).form());
      }
    }
    return someone && count <= LONGEST_NAME;
  }

  /** "Burkina Faso: Gunmen attacked": where it was, and nobody who says so. */
  private static boolean land(Passage passage, int token) {
    return passage
        .participant(token)
        .filter(p -> p.sort().equals("state") && p.mayBePlace())
        .isPresent();
  }

  /** A capitalised word that the report uses again inside its sentences is somebody's name. */
  private static boolean recurs(String text, Span label, String word) {
    return Character.isUpperCase(word.charAt(0))
        && Pattern.compile("[\\p{Ll},] " + Pattern.quote(word) + "\\b")
            .matcher(text.substring(label.end()))
            .find();
  }

  private static boolean asserts(Passage passage, Span content) {
    Syntax syntax = passage.syntax();
    int words = 0;
    for (int i = 0; i < syntax.size(); i++) {
      words += content.covers(syntax.token(i).span()) ? 1 : 0;
      if (words > LONGEST_NAME
          || (syntax.tag(i).startsWith("VB") && content.covers(syntax.token(i).span()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The turns of a printed talk: paragraphs that begin with a name, some of them again and again.
   */
  private static List<Turn> talk(List<Passage> passages) {
    List<Turn> starts = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Passage passage : passages) {
      Matcher label = LABEL.matcher(passage.span().of(passage.text()));
      if (opensLine(passage)
          && label.find()
          && isName(label.group(1))
          && !country(passage, label)) {
        starts.add(
            turn(
                passage,
                label,
                Math.max(passage.span().end(), passage.span().start() + label.end())));
        counts.merge(label.group(1), 1, Integer::sum);
      }
    }
    if (starts.size() < TURNS || counts.values().stream().noneMatch(n -> n > 1)) {
      return List.of();
    }
    List<Turn> turns = new ArrayList<>();
    int end = passages.getLast().span().end();
    for (int i = 0; i < starts.size(); i++) {
      Turn turn = starts.get(i);
      int limit =
          i + 1 < starts.size() ? starts.get(i + 1).passage().span().start() : turn.content().end();
      int to =
          passages.stream()
              .map(Passage::span)
              .filter(s -> s.start() >= turn.label().start() && s.end() <= Math.min(limit, end))
              .mapToInt(Span::end)
              .max()
              .orElse(turn.content().end());
      turns.add(
          new Turn(
              turn.passage(),
              turn.label(),
              turn.colon(),
              new Span(turn.content().start(), Math.max(to, turn.content().end()))));
    }
    return turns;
  }

  /** "Burkina Faso: Gunmen attacked", in a round-up of countries. */
  private static boolean country(Passage passage, Matcher label) {
    Span name = turn(passage, label, passage.span().end()).label();
    Syntax syntax = passage.syntax();
    return IntStream.range(0, syntax.size())
        .filter(t -> name.covers(syntax.token(t).span()))
        .anyMatch(t -> land(passage, t));
  }

  private static boolean opensLine(Passage passage) {
    int start = passage.span().start();
    return start == 0 || passage.text().charAt(start - 1) == '\n';
  }

  private static boolean isName(String label) {
    String[] words = label.strip().split("\\s+", -1);
    if (words.length > LONGEST_NAME) {
      return false;
    }
    for (String marked : words) {
      String word = marked.replaceFirst("^[“\"‘']", "");
      if (word.isEmpty()) {
        return false;
      }
      if (!Character.isUpperCase(word.charAt(0)) && !word.startsWith("(")) {
        return false;
      }
    }
    return true;
  }
}
