package org.attest.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.intake.extract.Extraction.Extracted;
import org.attest.intake.extract.Extraction.Unreadable;
import org.attest.model.Document.Boilerplate;

/**
 * Takes the text out of files of one kind, as the process of its own does, and says what came out.
 */
record Taking(FileKind kind) {

  /** Returns what comes of it. */
  Extraction extraction(byte[] bytes) {
    return ExtractorMain.extraction(new Wire.Order(kind, bytes));
  }

  /** Returns what came out; fails where nothing did. */
  Extracted extracted(byte[] bytes) {
    Extraction extraction = extraction(bytes);
    assertThat(extraction).isInstanceOf(Extracted.class);
    return (Extracted) extraction;
  }

  /** Returns why nothing came out; fails where something did. */
  String reason(byte[] bytes) {
    Extraction extraction = extraction(bytes);
    assertThat(extraction).isInstanceOf(Unreadable.class);
    return ((Unreadable) extraction).reason();
  }

  /** Returns the words that are marked for this reason. */
  static List<String> marked(Extracted extracted, String reason) {
    return extracted.marks().stream()
        .filter(mark -> mark.reason().equals(reason))
        .map(Boilerplate::span)
        .map(span -> span.of(extracted.text()))
        .toList();
  }
}
