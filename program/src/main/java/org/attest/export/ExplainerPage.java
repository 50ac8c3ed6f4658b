package org.attest.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attest.dossier.Silence;
import org.attest.dossier.Times;
import org.attest.dossier.Wording;
import org.attest.export.Page.Block;
import org.attest.model.ClaimId;
import org.attest.model.When;

/** Lays an explainer out as a page with footnotes. */
final class ExplainerPage {

  private ExplainerPage() {}

  static Page of(Explainer explainer) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Remark(scope(explainer)));
    for (Explainer.Chapter chapter : explainer.chapters()) {
      blocks.add(new Block.Heading(1, chapter.heading()));
      chapter.paragraphs().forEach(sentences -> blocks.add(paragraph(sentences, explainer)));
    }
    unmentioned(explainer, blocks);
    blocks.add(new Block.Heading(1, "Sources"));
    for (Explainer.Note note : explainer.notes()) {
      blocks.add(footnote(explainer.numbers(List.of(note)).getFirst(), note));
    }
    return new Page(explainer.dossier().group() + ": what the reports say", blocks);
  }

  /** From which reports, of which days, and held to what. */
  private static String scope(Explainer explainer) {
    long reports =
        explainer.notes().stream().map(note -> note.citation().document()).distinct().count();
    List<String> days =
        explainer.notes().stream()
            .map(note -> note.citation().source().published().value())
            .filter(day -> !day.isEmpty())
            .sorted()
            .toList();
    long undated =
        explainer.notes().stream()
            .filter(note -> !note.citation().source().published().known())
            .map(note -> note.citation().document())
            .distinct()
            .count();
    List<String> facts = new ArrayList<>();
    facts.add("Drawn from " + EventSummary.counted((int) reports, "report") + days(days, undated));
    held(explainer.dossier().times(), facts);
    if (explainer.dossier().reviewedOnly()) {
      facts.add("reviewed claims only");
    }
    if (explainer.dossier().withheld().any()) {
      facts.add(explainer.dossier().withheld().words());
    }
    return String.join(" · ", facts) + ". Each sentence is footnoted.";
  }

  /** Returns " of 3 May 2021", " of May to June 2021, one of them without a date". */
  private static String days(List<String> days, long undated) {
    if (days.isEmpty()) {
      return undated == 1 ? " without a date" : undated > 1 ? " without dates" : "";
    }
    String first = Wording.of(When.of(days.getFirst()));
    String last = Wording.of(When.of(days.getLast()));
    String when = first.equals(last) ? " of " + first : " of " + first + " to " + last;
    return when
        + (undated == 0 ? "" : ", " + (undated == 1 ? "one" : undated) + " of them without a date");
  }

  private static void held(Times times, List<String> facts) {
    times.at().ifPresent(day -> facts.add("what held on " + Wording.of(When.day(day))));
    times.asOf().ifPresent(day -> facts.add("as of " + Wording.of(When.day(day))));
    times.recorded().ifPresent(day -> facts.add("as recorded by " + Wording.of(When.day(day))));
  }

  private static Block paragraph(List<Explainer.Sentence> sentences, Explainer explainer) {
    return new Block.Paragraph(
        sentences.stream()
            .map(sentence ->
                new Page.Footnoted(sentence.words(), explainer.numbers(sentence.notes())))
            .toList());
  }

  private static void unmentioned(Explainer explainer, List<Block> blocks) {
    boolean reviewed = explainer.dossier().reviewedOnly();
    remark(
        reviewed ? "Told by no reviewed claim: " : "Never mentioned in the reports read: ",
        explainer.silences(),
        blocks);
    remark("Told only of other groups: ", explainer.ofOthers(), blocks);
  }

  private static void remark(String lead, List<Silence> silences, List<Block> blocks) {
    if (!silences.isEmpty()) {
      String asked = silences.stream().map(Silence::asked).collect(Collectors.joining("; "));
      blocks.add(new Block.Remark(lead + asked + "."));
    }
  }

  private static Block footnote(int number, Explainer.Note note) {
    return new Block.Footnote(
        number,
        Shown.shortened(note.citation().quote().words()),
        note.facts(),
        note.citation().claims().stream().map(ClaimId::value).collect(Collectors.joining(", ")));
  }
}
