package org.attest.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Basis;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Metadatum;
import org.attest.model.Span;

/** Reads what the first and last lines of a text state about it. */
final class TextMetadata {

  private static final int HEAD_LINES = 6;
  private static final int TITLE = 160;

  /** In characters: what is longer is a paragraph with much else in it. */
  private static final int LONGEST = 2000;

  /** Words beside which a date is the report's own, and not one that the report tells of. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?i)^\\W*(?:date|published|posted|updated|last updated|first published|issued)\\b.*");

  /** Words beside which a date is that of a change. */
  private static final Pattern UPDATED =
      Pattern.compile("(?i)^\\W*(?:last )?(?:updated|modified|amended|edited|revised)\\b.{0,60}");

  /** "CITY, 3 May 2024 (Agency) -" and the like. */
  private static final Pattern DATELINE =
      Pattern.compile("^\\p{Lu}[\\p{L} .'’-]{1,40}(?:,|\\s[-–—(]).{0,60}?(?:[-–—:)]|$)");

  /** A date, written as NUL, after a name and a dash, or before the time of day. */
  private static final Pattern STAMP =
      Pattern.compile(
          "^[^\u0000.]{0,60}\\s[—–|•·-]\\s(?:\\p{L}+,? )?\u0000"
              + "|\u0000(?:,| at|\\s?[—–|•·-])?\\s{0,3}\\d{1,2}[:.]\\d\\d");

  private static final Pattern BYLINE =
      Pattern.compile("^\\W*(?:By|BY)\\**:?\\s?\\**(.{2,80}?)\\**(?:\\s?[,|–—-]\\s.*)?$");

  private static final Pattern PREFIX = Pattern.compile("^date \\d{4}-\\d\\d-\\d\\d\\s+(.+)$");

  /** The agencies that sign their copy in its last line. */
  private static final List<String[]> AGENCIES =
      List.of(
          new String[] {"AGENCE FRANCE-PRESSE|Agence France-Presse|AFP", "Agence France-Presse"},
          new String[] {"REUTERS|Reuters", "Reuters"},
          new String[] {"ASSOCIATED PRESS|Associated Press|AP", "Associated Press"},
          new String[] {"XINHUA|Xinhua", "Xinhua"},
          new String[] {"ANADOLU AGENCY|Anadolu Agency", "Anadolu Agency"},
          new String[] {"DPA|dpa", "dpa"},
          new String[] {"EFE", "EFE"});

  private TextMetadata() {}

  static Metadata of(String text, List<Boilerplate> boilerplate) {
    List<Span> lines = BoilerplateRules.lines(text);
    List<String> head = lines.stream().limit(HEAD_LINES).map(line -> line.of(text)).toList();
    List<String> notes = new ArrayList<>();
    return new Metadata(
        title(text, lines, boilerplate),
        publisher(text, lines),
        author(head),
        published(head, notes),
        modified(text, head, boilerplate),
        Metadatum.UNKNOWN,
        notes);
  }

  private static Metadatum title(String text, List<Span> lines, List<Boilerplate> boilerplate) {
    for (Span line : lines.subList(0, Math.min(lines.size(), HEAD_LINES))) {
      boolean marked = boilerplate.stream().anyMatch(part -> part.span().covers(line));
      if (!marked) {
        return title(line.of(text), lines.size());
      }
    }
    return Metadatum.UNKNOWN;
  }

  private static Metadatum title(String line, int lines) {
    Matcher prefix = PREFIX.matcher(line);
    String words = (prefix.matches() ? prefix.group(1) : line).strip();
    words = words.replaceAll("^[#*_\\s]+|[*_\\s]+$", "");
    boolean heading =
        lines > 1 && !words.isEmpty() && words.length() <= TITLE && !words.matches(".*[.:;,]");
    return heading ? new Metadatum(words, Basis.STATED, "first line") : Metadatum.UNKNOWN;
  }

  private static Metadatum author(List<String> head) {
    for (String line : head) {
      Matcher byline = BYLINE.matcher(line);
      if (byline.matches() && standsAlone(line)) {
        return new Metadatum(byline.group(1).replace("*", "").strip(), Basis.STATED, line);
      }
    }
    return Metadatum.UNKNOWN;
  }

  private static boolean standsAlone(String line) {
    return BoilerplateRules.standard().rules().stream()
        .filter(rule -> rule.name().equals("byline"))
        .anyMatch(rule -> rule.pattern().matcher(line).matches());
  }

  private static Metadatum published(List<String> head, List<String> notes) {
    for (String line : head) {
      Optional<Dates.Found> found = ownDate(line);
      if (found.isPresent() && found.get().date().known()) {
        return new Metadatum(
            found.get().date().text(), found.get().basis(), "first lines: " + found.get().words());
      } else if (found.isPresent()) {
        notes.add(
            "the date "
                + found.get().words()
                + " can be read in more than one way, and is not taken for the day of publication");
        return Metadatum.UNKNOWN;
      }
    }
    return Metadatum.UNKNOWN;
  }

  /** Returns the day of the last of the publisher's notices, or that of an "updated" line. */
  private static Metadatum modified(String text, List<String> head, List<Boilerplate> boilerplate) {
    Stream<String> notices =
        boilerplate.stream().filter(Boilerplate::notice).map(part -> part.span().of(text));
    return Stream.concat(notices, head.stream().filter(line -> UPDATED.matcher(line).matches()))
        .flatMap(words -> Dates.in(words).stream())
        .filter(found -> found.date().known())
        .max(Comparator.comparing(found -> found.date().text()))
        .map(found -> new Metadatum(found.date().text(), Basis.STATED, found.words()))
        .orElse(Metadatum.UNKNOWN);
  }

  /** Returns the date of a line that is about the report: a date line, by-line or dateline. */
  static Optional<Dates.Found> ownDate(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Dates.Found> found = Dates.in(line);
    if (found.isEmpty()) {
      return inDateline(line);
    }
    String words = found.get().words();
    String rest = line.replace(words, "").replaceAll("[\\s*#|,.:–—-]+", " ").strip();
    boolean alone = rest.length() <= 24 && !rest.matches(".*\\p{L}{3,} \\p{Ll}+ \\p{L}+.*");
    boolean dated = DATED.matcher(line).matches() && line.indexOf(words) < 40;
    boolean byline = BYLINE.matcher(line).matches() && line.length() < 120;
    Matcher dateline = DATELINE.matcher(line);
    boolean inDateline = dateline.find() && dateline.group().contains(words);
    boolean stamped = line.length() < 120 && STAMP.matcher(line.replace(words, "\u0000")).find();
    return alone || dated || byline || inDateline || stamped ? found : Optional.empty();
  }

  /** "BOGOTA, 3 MAY 90 (EFE) --": before a dash or bracket a year needs only two digits. */
  private static Optional<Dates.Found> inDateline(String line) {
    Matcher dateline = DATELINE.matcher(line);
    return dateline.find() ? Dates.withShortYear(dateline.group()) : Optional.empty();
  }

  private static Metadatum publisher(String text, List<Span> lines) {
    if (lines.size() < 2) {
      return Metadatum.UNKNOWN;
    }
    String last = lines.getLast().of(text);
    String name = last.replaceAll("^[-–—(\\s]+|[).\\s]+$", "");
    for (String[] agency : AGENCIES) {
      if (name.matches(agency[0])) {
        return new Metadatum(agency[1], Basis.STATED, "last line: " + last);
      }
    }
    return Metadatum.UNKNOWN;
  }
}
