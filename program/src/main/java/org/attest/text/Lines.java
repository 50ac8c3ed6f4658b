package org.attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attest.model.Span;

/** Tells which line breaks of a text end a sentence and which only wrap it. */
final class Lines {

  /** Wider than anybody wraps text by hand: such a line is a whole paragraph. */
  private static final int WIDEST_WRAP = 140;

  /** Narrower than anybody wraps running text: such lines are headings, lists or verse. */
  private static final int NARROWEST_WRAP = 45;

  /** How much shorter than the widest line a wrapped line may stay though the next word fits. */
  private static final int RAGGED = 12;

  private static final Pattern BULLET =
      Pattern.compile("(?:[-*•‣▪◦·–—]|\\(?(?:\\d{1,2}|[a-z])[.)])\\s+\\S.*", Pattern.DOTALL);

  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?:,|\\b(?:the|of|and|or|a|an|in|to|by|for|with|at|from|on|was|were|is|are|has|have))$");

  private static final Pattern FINISHED = Pattern.compile("[.!?][\"”’')]*$");

  private Lines() {}

  /**
   * Returns the stretches that sentences may not cross, without white space at their ends; together
   * they hold all visible characters.
   */
  static List<Span> blocks(String text) {
    List<Span> blocks = new ArrayList<>();
    List<Span> paragraph = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = lineEnd(text, start);
      Span line = trim(text, start, end);
      if (line.length() == 0) {
        close(text, paragraph, blocks);
      } else {
        paragraph.add(line);
      }
      start = end + 1;
    }
    close(text, paragraph, blocks);
    return blocks;
  }

  /** Returns whether the character is white space, the no-break and zero-width ones included. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\uFEFF'
        || c == '\u00AD'
        || Character.isISOControl(c);
  }

  private static int lineEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f') {
        return i + (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0);
      }
    }
    return text.length();
  }

  private static Span trim(String text, int from, int to) {
    int start = from;
    int end = Math.min(to, text.length());
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static void close(String text, List<Span> lines, List<Span> blocks) {
    if (lines.isEmpty()) {
      return;
    }
    int width = lines.stream().mapToInt(Span::length).max().orElseThrow();
    boolean column = width < NARROWEST_WRAP && runs(text, lines);
    Span open = lines.getFirst();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i - 1).of(text);
      String next = lines.get(i).of(text);
      if (column ? FINISHED.matcher(line).find() : ends(line, next, width)) {
        blocks.add(open);
        open = lines.get(i);
      } else {
        open = open.and(lines.get(i));
      }
    }
    blocks.add(open);
    lines.clear();
  }

  /** Whether narrow lines are running text in a column: they go on in small letters, to a stop. */
  private static boolean runs(String text, List<Span> lines) {
    long small =
        lines.stream().skip(1).filter(l -> Character.isLowerCase(text.charAt(l.start()))).count();
    boolean bullets = lines.stream().anyMatch(l -> BULLET.matcher(l.of(text)).matches());
    return small > 0
        && lines.size() > 2
        && !bullets
        && FINISHED.matcher(lines.getLast().of(text)).find();
  }

  /** Whether the break between two lines of one paragraph is meant. */
  private static boolean ends(String line, String next, int width) {
    if (BULLET.matcher(next).matches() || isCapitals(line) || isCapitals(next)) {
      return true;
    }
    char first = next.charAt(0);
    if (Character.isLowerCase(first) || UNFINISHED.matcher(line).find()) {
      return false;
    }
    if (width > WIDEST_WRAP || width < NARROWEST_WRAP) {
      return true;
    }
    int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    return line.length() + 1 + word + RAGGED <= width;
  }

  /** A heading in capitals: at least two words or six letters, and no small letter. */
  private static boolean isCapitals(String line) {
    long capitals = line.chars().filter(Character::isUpperCase).count();
    return capitals >= 6 && line.chars().noneMatch(Character::isLowerCase);
  }
}
