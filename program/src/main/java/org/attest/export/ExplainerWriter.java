package org.attest.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.dossier.Comparison;
import org.attest.dossier.Dossier;
import org.attest.dossier.Line;
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
      List<List<Sentence>> paragraphs =
          section.question() == StandingQuestion.DISPUTES ? disputes() : paragraphs(section);
      if (!paragraphs.isEmpty()) {
        chapters.add(new Chapter(Headings.of(section.question(), group), paragraphs));
      }
    }
    List<Sentence> silences =
        length == Length.SHORT
            ? List.of()
            : dossier.silences().flatMap(each -> silence(each).stream()).toList();
    if (!silences.isEmpty()) {
      chapters.add(new Chapter("What do the reports not tell?", List.of(silences)));
    }
    return new Explainer(dossier, chapters, Explainer.notes(chapters));
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
    for (List<Point> paragraph : all) {
      paragraphs.add(paragraph(paragraph, earlier));
    }
    return paragraphs;
  }

  private List<Sentence> paragraph(List<Point> paragraph, Earlier earlier) {
    attribution.paragraph();
    List<Sentence> sentences = new ArrayList<>();
    boolean named = false;
    for (Point point : paragraph) {
      if (quotedAlready(point, sentences)) {
        continue;
      }
      sentences.add(sentence(point, named));
      named = point.claim().subject().equals(dossier.group());
      earlier.against(point).stream()
          .filter(contrast -> fresh(contrast.comparison()))
          .max(Comparator.comparing((Contrast contrast) -> contrast.comparison().relation()))
          .flatMap(ExplainerWriter::contrast)
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
    List<Note> notes = quotedNotes(point);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      String marked = Quoting.marked(notes.getFirst().citation().quote());
      boolean one =
          notes.stream().allMatch(note -> sameReport(sentence, note))
              && sentence.words().contains(marked);
      if (one) {
        sentences.set(
            i,
            new Sentence(
                sentence.words(),
                Stream.concat(sentence.notes().stream(), notes.stream()).distinct().toList()));
        return true;
      }
    }
    return false;
  }

  private static boolean sameReport(Sentence sentence, Note note) {
    return sentence.notes().stream()
        .anyMatch(other -> other.citation().document().equals(note.citation().document()));
  }

  private List<Note> quotedNotes(Point point) {
    return point.lines().stream()
        .map(line -> Note.of(line.evidence(), Quoting.quote(line.evidence().claim(), context)))
        .distinct()
        .toList();
  }

  private Sentence sentence(Point point, boolean named) {
    Claim claim = point.claim();
    boolean again = named && claim.subject().equals(dossier.group());
    Naming subject = again ? group.pronoun() : Naming.of(claim.subject());
    if (Quoting.better(claim)) {
      Quote quote = Quoting.quote(claim, context);
      String words =
          attribution.quotation(
              Topics.of(claim, subject, Quoting.pointsBack(quote)),
              Quoting.marked(quote),
              point.lines());
      return new Sentence(words, quotedNotes(point));
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
      default -> Phrasing.attributed(claim, subject); // one clause for all of them
    };
  }

  private static List<String> objects(Point point) {
    return details(point)
        .map(details -> details instanceof Details.Tie tie ? Naming.of(tie.object()).words() : "")
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

  private static List<Note> notes(List<Line> lines) {
    return lines.stream()
        .map(line -> Note.of(line.evidence(), line.evidence().claim().quote()))
        .distinct()
        .toList();
  }

  /** The first reason of its words is told, and those of copies are not. */
  private boolean fresh(Comparison comparison) {
    return contrasted.add(comparison.relation() + comparison.reason());
  }

  private static Optional<Sentence> contrast(Contrast contrast) {
    return Contrasting.between(contrast)
        .map(words -> new Sentence(words, notes(List.of(contrast.first(), contrast.second()))));
  }

  /** What has not been told where it belongs: differences between points far apart. */
  private List<List<Sentence>> disputes() {
    List<List<Sentence>> told = new ArrayList<>();
    dossier.sections().stream()
        .flatMap(section -> section.contrasts().stream())
        .filter(contrast -> Contrasting.disagree(contrast.comparison().relation()))
        .filter(contrast -> fresh(contrast.comparison()))
        .forEach(contrast -> {
          List<Note> notes = notes(List.of(contrast.first(), contrast.second()));
          told.add(List.of(new Sentence(Contrasting.apart(contrast), notes)));
        });
    return told;
  }

  private Optional<Sentence> silence(Silence silence) {
    attribution.paragraph();
    return silence
        .nearest()
        .map(line -> sentence(new Point(List.of(line)), false))
        .map(nearest ->
            new Sentence(
                SilencePhrasing.of(silence, dossier.kin()) + " " + nearest.words(),
                nearest.notes()));
  }
}
