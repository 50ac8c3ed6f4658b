package org.attest.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attest.dossier.Silence;
import org.attest.export.Page.Block;
import org.attest.model.ClaimId;
import org.attest.model.Evidence;

/** Lays an explainer out as a page with footnotes. */
final class ExplainerPage {

  private ExplainerPage() {}

  static Page of(Explainer explainer) {
    Map<ClaimId, Integer> numbers = new HashMap<>();
    explainer.notes().forEach(evidence -> numbers.put(evidence.claim().id(), numbers.size() + 1));
    List<Block> blocks = new ArrayList<>();
    for (Explainer.Chapter chapter : explainer.chapters()) {
      blocks.add(new Block.Heading(1, chapter.heading()));
      chapter.paragraphs().forEach(sentences -> blocks.add(paragraph(sentences, numbers)));
    }
    unmentioned(explainer, blocks);
    blocks.add(new Block.Heading(1, "Sources"));
    explainer.notes().forEach(evidence -> blocks.add(footnote(numbers, evidence)));
    return new Page(explainer.dossier().group() + ": what the reports say", blocks);
  }

  private static Block paragraph(
      List<Explainer.Sentence> sentences, Map<ClaimId, Integer> numbers) {
    return new Block.Paragraph(
        sentences.stream()
            .map(sentence ->
                new Page.Footnoted(
                    sentence.words(), sentence.claims().stream().map(numbers::get).toList()))
            .toList());
  }

  private static void unmentioned(Explainer explainer, List<Block> blocks) {
    List<Silence> silences = explainer.silences();
    if (!silences.isEmpty()) {
      blocks.add(
          new Block.Remark(
              "Never mentioned in the reports read: "
                  + silences.stream().map(Silence::asked).collect(Collectors.joining("; "))
                  + "."));
    }
  }

  private static Block footnote(Map<ClaimId, Integer> numbers, Evidence evidence) {
    ClaimId id = evidence.claim().id();
    return new Block.Footnote(
        numbers.getOrDefault(id, 0),
        Shown.shortened(evidence.claim().quote().words()),
        Facts.footnote(evidence),
        id);
  }
}
