package org.attest.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.dossier.Comparison;
import org.attest.dossier.Dossier;
import org.attest.dossier.Line;
import org.attest.dossier.Relation;
import org.attest.dossier.Section;
import org.attest.dossier.Section.Contrast;
import org.attest.dossier.Silence;
import org.attest.dossier.StandingQuestion;
import org.attest.export.Explainer.Chapter;
import org.attest.export.Explainer.Context;
import org.attest.export.Explainer.Length;
import org.attest.export.Explainer.Note;
import org.attest.export.Explainer.Sentence;
import org.attest.export.Points.Point;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Details;
import org.attest.model.Quote;

/**
 * Writes a dossier out as an article: each claim is told once, in Attest's words where the claim's
 * fields say all of it and in the report's where they do not; where two reports differ, the reader
 * is told so at once, and why.
 */
final class ExplainerWriter {

  private static final int POINTS_OF_A_SHORT_ONE = 3;
  private static final int PARAGRAPHS_OF_A_SHORT_ONE = 2;

  private final Dossier dossier;
  private final Length length;
  private final Context context;
  private final Naming group;
  private final Points points;
  private final Attribution attribution = new Attribution();
  private final Set<String> contrasted = new HashSet<>();
  private final List<Note> quoted = new ArrayList<>();
  private final List<Repeated> repeated = new ArrayList<>();
  private final Map<ClaimId, Note> noted = new HashMap<>();
  private StandingQuestion question = StandingQuestion.NATURE;

  /** What stands on words that were quoted before. */
  private record Repeated(List<Note> notes) {
    boolean standsOn(Sentence sentence) {
      return notes.stream()
          .allMatch(note ->
              sentence.notes().stream()
                  .filter(other -> sentence.words().contains(words(other)))
                  .anyMatch(other -> oneQuote(note, other)));
    }

    private static String words(Note note) {
      return Quoting.marked(note.citation().quote());
    }
  }

  /** The one stands in the other. */
  private static boolean oneQuote(Note a, Note b) {
    Quote one = a.citation().quote();
    Quote other = b.citation().quote();
    return a.citation().document().equals(b.citation().document())
        && (holds(one, other) || holds(other, one));
  }

  private static boolean holds(Quote whole, Quote part) {
    return whole.span().covers(part.span()) && whole.words().contains(part.words());
  }

  ExplainerWriter(Dossier dossier, Length length, Context context) {
    this.dossier = dossier;
    this.length = length;
    this.context = context;
    this.group = Naming.of(dossier.group());
    this.points = new Points(dossier);
  }

  Explainer write() {
    List<Chapter> chapters = new ArrayList<>();
    for (Section section : dossier.sections()) {
      question = section.question();
      List<List<Sentence>> paragraphs =
          section.question() == StandingQuestion.DISPUTES
              ? disputes(chapters)
              : paragraphs(section);
      if (!paragraphs.isEmpty()) {
        chapters.add(new Chapter(Headings.of(section.question(), group), paragraphs));
      }
    }
    question = StandingQuestion.DISPUTES;
    List<Sentence> silences =
        length == Length.SHORT
            ? List.of()
            : dossier
                .silences()
                .filter(each -> !SilencePhrasing.ofOthers(each, dossier.kin()))
                .flatMap(each -> silence(each).stream())
                .toList();
    if (!silences.isEmpty()) {
      chapters.add(new Chapter("What do the reports not tell?", List.of(silences)));
    }
    List<Chapter> noted = chapters.stream().map(this::withRepeated).toList();
    return new Explainer(dossier, noted, Explainer.notes(noted));
  }

  /** What was not quoted again stands where it was quoted first. */
  private Chapter withRepeated(Chapter chapter) {
    return new Chapter(
        chapter.heading(),
        chapter.paragraphs().stream()
            .map(sentences -> sentences.stream().map(this::withRepeated).toList())
            .toList());
  }

  private Sentence withRepeated(Sentence sentence) {
    List<Note> notes =
        repeated.stream()
            .filter(each -> each.standsOn(sentence))
            .flatMap(each -> each.notes().stream())
            .toList();
    return notes.isEmpty() ? sentence : sentence.with(notes);
  }

  private List<List<Sentence>> paragraphs(Section section) {
    List<List<Point>> all = points.of(section);
    if (length == Length.SHORT) {
      all =
          all.stream()
              .limit(PARAGRAPHS_OF_A_SHORT_ONE)
              .map(each -> each.subList(0, Math.min(each.size(), POINTS_OF_A_SHORT_ONE)))
              .toList();
    }
    Earlier earlier = new Earlier(section);
    List<List<Sentence>> paragraphs = new ArrayList<>();
    List<Point> known = new ArrayList<>();
    for (List<Point> paragraph : all) {
      List<Point> fresh = new ArrayList<>(paragraph);
      fresh.removeIf(point -> quotedBefore(point) && known.add(point));
      if (!fresh.isEmpty()) {
        paragraphs.add(paragraph(fresh, earlier));
      }
    }
    if (paragraphs.isEmpty() && !known.isEmpty()) {
      return List.of(paragraph(known, earlier)); // under this heading nothing else is told
    }
    known.forEach(point -> repeated.add(repeated(point)));
    return paragraphs;
  }

  private boolean quotedBefore(Point point) {
    return Quoting.better(point.claim())
        && repeated(point).notes().stream()
            .allMatch(note -> quoted.stream().anyMatch(other -> oneQuote(note, other)));
  }

  private Repeated repeated(Point point) {
    return new Repeated(quotedNotes(point, claim -> Quoting.quote(claim, context)));
  }

  private List<Sentence> paragraph(List<Point> paragraph, Earlier earlier) {
    attribution.paragraph();
    List<Sentence> sentences = new ArrayList<>();
    boolean named = false;
    String owner = "";
    for (Point point : paragraph) {
      if (quotedAlready(point, sentences)) {
        continue;
      }
      sentences.add(sentence(point, named, owner));
      owner = point.head().owner();
      named = point.claim().subject().equals(dossier.group());
      earlier.against(point).stream()
          .filter(contrast -> fresh(contrast.comparison()))
          .max(Comparator.comparing((Contrast contrast) -> contrast.comparison().relation()))
          .flatMap(this::contrast)
          .ifPresent(sentences::add);
      earlier.add(point);
    }
    return sentences;
  }

  /** Words that stand in this paragraph already carry a second claim as well. */
  private boolean quotedAlready(Point point, List<Sentence> sentences) {
    if (!Quoting.better(point.claim())) {
      return false;
    }
    Repeated again = repeated(point);
    for (int i = 0; i < sentences.size(); i++) {
      if (again.standsOn(sentences.get(i))) {
        sentences.set(i, sentences.get(i).with(again.notes()));
        return true;
      }
    }
    return false;
  }

  private static List<Note> quotedNotes(Point point, Context quotes) {
    return point.lines().stream()
        .map(line -> Note.of(line.evidence(), quotes.around(line.evidence().claim())))
        .distinct()
        .toList();
  }

  /** A sentence that was quoted in full is not quoted in full again, if less will do. */
  private Quote quote(Claim claim) {
    Quote whole = Quoting.quote(claim, context);
    boolean again = quoted.stream().anyMatch(note -> note.citation().quote().equals(whole));
    return again && Quoting.standsAlone(claim.quote()) ? claim.quote() : whole;
  }

  /** Words of a parent or branch are said to be so, where the sentence before was not. */
  private String about(Point point, Naming subject, Quote quote, String before) {
    String owner = point.head().owner();
    boolean kin = question == StandingQuestion.WORDS && !owner.isEmpty() && !owner.equals(before);
    return kin
        ? "of " + SilencePhrasing.owner(owner, dossier.kin())
        : Topics.of(point.claim(), subject, question, quote);
  }

  private Sentence sentence(Point point, boolean named, String before) {
    Claim claim = point.claim();
    boolean again = named && claim.subject().equals(dossier.group());
    Naming subject = again ? group.pronoun() : Naming.of(claim.subject());
    if (Quoting.better(claim)) {
      List<Note> notes = quotedNotes(point, this::quote);
      Quote quote = notes.getFirst().citation().quote();
      quoted.addAll(notes);
      notes.forEach(note -> note.citation().claims().forEach(id -> noted.putIfAbsent(id, note)));
      String words =
          attribution.quotation(
              about(point, subject, quote, before), Quoting.marked(quote), point.lines());
      return new Sentence(words, notes);
    }
    return new Sentence(
        attribution.sentence(clause(point, subject), point.lines()), notes(point.lines()));
  }

  private static String clause(Point point, Naming subject) {
    Claim claim = point.claim();
    return switch (claim.details()) {
      case Details.Tie tie -> Phrasing.tieClause(claim, tie, subject, objects(point));
      case Details.Name name when Points.isAlias(name) ->
          Phrasing.nameClause(claim, subject, forms(point));
      case Details.Event _ -> Phrasing.eventClause(claim, subject, events(point));
      default -> Phrasing.attributed(claim, subject); // one clause for all of them
    };
  }

  private static List<String> objects(Point point) {
    return details(point)
        .map(details -> details instanceof Details.Tie tie ? Naming.of(tie.object()).words() : "")
        .distinct()
        .toList();
  }

  private static List<Details.Event> events(Point point) {
    return details(point)
        .flatMap(details -> details instanceof Details.Event e ? Stream.of(e) : Stream.of())
        .distinct()
        .toList();
  }

  private static List<String> forms(Point point) {
    return details(point)
        .map(details -> details instanceof Details.Name name ? "“" + name.form() + "”" : "")
        .distinct()
        .toList();
  }

  private static Stream<Details> details(Point point) {
    return point.lines().stream().map(line -> line.evidence().claim().details());
  }

  /** A claim that has its footnote keeps it. */
  private List<Note> notes(List<Line> lines) {
    return lines.stream().map(this::note).distinct().toList();
  }

  private Note note(Line line) {
    Claim claim = line.evidence().claim();
    return noted.computeIfAbsent(claim.id(), _ -> Note.of(line.evidence(), claim.quote()));
  }

  /** The first reason of its words is told, whichever side it names first; copies are not. */
  private boolean fresh(Comparison comparison) {
    String[] words = comparison.reason().split("\\W+");
    Arrays.sort(words);
    return contrasted.add(comparison.relation() + String.join(" ", words));
  }

  private Optional<Sentence> contrast(Contrast contrast) {
    return Contrasting.between(contrast)
        .map(words -> new Sentence(words, notes(List.of(contrast.first(), contrast.second()))));
  }

  /**
   * What has not been told where it belongs: contradictions between points far apart, each on its
   * own, and after them what only seems to be one.
   */
  private List<List<Sentence>> disputes(List<Chapter> chapters) {
    List<List<Sentence>> told = new ArrayList<>();
    Map<String, List<Contrast>> apart = new LinkedHashMap<>();
    dossier.sections().stream()
        .flatMap(section -> section.contrasts().stream())
        .filter(contrast -> Contrasting.disagree(contrast.comparison().relation()))
        .filter(contrast -> fresh(contrast.comparison()) && !toldAsOne(contrast, chapters))
        .forEach(contrast -> {
          if (contrast.comparison().relation() == Relation.CONFLICT) {
            told.add(List.of(apart(List.of(contrast))));
          } else {
            apart.computeIfAbsent(Contrasting.lead(contrast), _ -> new ArrayList<>()).add(contrast);
          }
        });
    if (!apart.isEmpty() && length == Length.LONG) {
      told.add(apart.values().stream().map(this::apart).toList());
    }
    return told;
  }

  private Sentence apart(List<Contrast> alike) {
    List<Line> lines =
        alike.stream().flatMap(each -> Stream.of(each.first(), each.second())).toList();
    return new Sentence(Contrasting.apart(alike), notes(lines));
  }

  /** What one sentence told together is no difference. */
  private static boolean toldAsOne(Contrast contrast, List<Chapter> chapters) {
    Set<ClaimId> both =
        Set.of(contrast.first().evidence().claim().id(), contrast.second().evidence().claim().id());
    return chapters.stream()
        .flatMap(chapter -> chapter.paragraphs().stream())
        .flatMap(List::stream)
        .anyMatch(sentence -> sentence.claims().containsAll(both));
  }

  private Sentence nearest(String silence, Line line) {
    Point point = new Point(List.of(line));
    if (quotedBefore(point)) {
      return new Sentence(
          silence.replaceFirst("[.]$", ", in words quoted above."), repeated(point).notes());
    }
    Sentence nearest = sentence(point, false, "");
    return new Sentence(silence + " " + nearest.words(), nearest.notes());
  }

  private Optional<Sentence> silence(Silence silence) {
    attribution.paragraph();
    return silence.nearest().map(line -> nearest(SilencePhrasing.of(silence, dossier.kin()), line));
  }
}
