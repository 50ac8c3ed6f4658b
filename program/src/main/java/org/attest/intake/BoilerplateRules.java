package org.attest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Marks the parts of a text that are no report, by the rules of {@code boilerplate.json}. */
final class BoilerplateRules {

  /** No credit or link is longer; and a bound keeps patterns quick on hostile lines. */
  private static final int LONGEST_LINE = 400;

  /** By-lines and date lines stand among the first lines. */
  private static final int HEAD_LINES = 8;

  private static final Pattern BULLET = Pattern.compile("\\s*(?:[•·●▪◦‣*–—-]|\\d+[.)])\\s+\\S.*");

  private final List<BoilerplateRule> rules;

  private BoilerplateRules(List<BoilerplateRule> rules) {
    this.rules = rules;
  }

  /** Returns the rules of the program, loaded at first use. */
  static BoilerplateRules standard() {
    return Holder.STANDARD;
  }

  private static final class Holder {
    static final BoilerplateRules STANDARD = load();
  }

  static BoilerplateRules of(BoilerplateRule rule) {
    return new BoilerplateRules(List.of(rule));
  }

  List<BoilerplateRule> rules() {
    return rules;
  }

  private static BoilerplateRules load() {
    try (InputStream in =
        Objects.requireNonNull(
            BoilerplateRules.class.getResourceAsStream("boilerplate.json"),
            "boilerplate.json is not in the jar")) {
      List<BoilerplateRule> rules = new ArrayList<>();
      for (JsonNode entry : new JsonMapper().readTree(in)) {
        rules.add(BoilerplateRule.of(entry));
      }
      return new BoilerplateRules(List.copyOf(rules));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read boilerplate.json", e);
    }
  }

  /** Returns what is no report, in order, without overlaps; the first rule gives the reason. */
  List<Boilerplate> mark(String text) {
    List<Boilerplate> marks = new ArrayList<>();
    List<Span> lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() <= LONGEST_LINE) {
        for (BoilerplateRule rule : rules) {
          mark(rule, text, lines, i, marks);
        }
      } else {
        markParts(text, lines.get(i), marks);
        for (BoilerplateRule rule : rules) {
          markParagraph(rule, text, lines, i, marks);
        }
      }
    }
    return merge(marks);
  }

  private void mark(
      BoilerplateRule rule, String text, List<Span> lines, int i, List<Boilerplate> marks) {
    Span line = lines.get(i);
    Matcher matcher = rule.pattern().matcher(line.of(text));
    switch (rule.scope()) {
      case LINE -> {
        if (matcher.matches()) {
          marks.add(new Boilerplate(line, rule.reason()));
        }
      }
      case HEAD -> {
        if (i < HEAD_LINES && matcher.matches()) {
          marks.add(new Boilerplate(line, rule.reason()));
        }
      }
      case PART -> parts(rule, matcher, line.start(), marks);
      case LIST -> {
        int end = i + 1;
        while (end < lines.size() && BULLET.matcher(lines.get(end).of(text)).matches()) {
          end++;
        }
        if (end > i + 1 && matcher.matches()) {
          marks.add(new Boilerplate(line.and(lines.get(end - 1)), rule.reason()));
        }
      }
      case REST -> {
        if (matcher.matches()) {
          marks.add(new Boilerplate(line.and(lines.getLast()), rule.reason()));
        }
      }
      case PARAGRAPH -> markParagraph(rule, text, lines, i, marks);
    }
  }

  private static void parts(
      BoilerplateRule rule, Matcher matcher, int offset, List<Boilerplate> marks) {
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        marks.add(
            new Boilerplate(
                new Span(offset + matcher.start(), offset + matcher.end()), rule.reason()));
      }
    }
  }

  private static void markParagraph(
      BoilerplateRule rule, String text, List<Span> lines, int i, List<Boilerplate> marks) {
    Span line = lines.get(i);
    int end = Math.min(line.end(), line.start() + LONGEST_LINE);
    if (rule.scope() == BoilerplateRule.Scope.PARAGRAPH
        && i > 0
        && rule.pattern().matcher(text).region(line.start(), end).lookingAt()) {
      marks.add(new Boilerplate(line, rule.reason()));
    }
  }

  /** A long line is a paragraph: credits stand at its start, sign-offs at its end. */
  private void markParts(String text, Span line, List<Boilerplate> marks) {
    int headEnd = Math.min(line.end(), line.start() + LONGEST_LINE);
    int tailStart = Math.max(headEnd, line.end() - LONGEST_LINE);
    for (BoilerplateRule rule : rules) {
      if (rule.scope() == BoilerplateRule.Scope.PART) {
        Span head = new Span(line.start(), headEnd);
        Matcher start = rule.pattern().matcher(text).region(head.start(), head.end());
        parts(rule, start.useAnchoringBounds(headEnd == line.end()), 0, marks);
        Matcher end = rule.pattern().matcher(text).region(tailStart, line.end());
        parts(rule, end, 0, marks);
      }
    }
  }

  /** Returns the lines that are not blank, without the blanks around them. */
  static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      int from = start;
      int to = end;
      while (from < to && blank(text.charAt(from))) {
        from++;
      }
      while (to > from && blank(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines.add(new Span(from, to));
      }
      start = end + 1;
    }
    return lines;
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  /** Joins what overlaps, and gives it the reason of its first part. */
  static List<Boilerplate> merge(List<Boilerplate> marks) {
    List<Boilerplate> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparing(Boilerplate::span));
    List<Boilerplate> merged = new ArrayList<>();
    for (Boilerplate mark : sorted) {
      if (!merged.isEmpty() && merged.getLast().span().end() > mark.span().start()) {
        Boilerplate last = merged.removeLast();
        merged.add(new Boilerplate(last.span().and(mark.span()), last.reason()));
      } else {
        merged.add(mark);
      }
    }
    return List.copyOf(merged);
  }
}
