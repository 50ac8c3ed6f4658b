package org.attest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.export.Explainer;
import org.attest.export.QuoteComment;
import org.attest.model.Claim;
import org.attest.model.DocumentId;
import org.attest.model.Quote;
import org.attest.model.Span;
import org.attest.store.Store;

/** Writes explainers in every format. For one thread. */
final class Explaining implements Explainer.Context {

  private final Store store;
  private final Map<DocumentId, Report> reports = new HashMap<>();

  private record Report(String text, List<Span> sentences) {}

  Explaining(Store store) {
    this.store = store;
  }

  /** Returns an explainer as the bytes of a file. */
  static byte[] bytes(Explainer explainer, Format format) {
    return switch (format) {
      case PDF -> explainer.pdf();
      case DOCX -> explainer.docx();
      case TEXT, MD, HTML, JSON, JSONL, CSV ->
          text(explainer, format).getBytes(StandardCharsets.UTF_8);
    };
  }

  static String text(Explainer explainer, Format format) {
    return switch (format) {
      case TEXT -> explainer.text();
      case MD -> explainer.markdown() + "\n" + QuoteComment.ofNotes(explainer.notes());
      case HTML -> explainer.html() + QuoteComment.ofNotes(explainer.notes());
      case JSON -> explainer.json();
      case JSONL, CSV, DOCX, PDF ->
          throw new IllegalArgumentException("no explainer is written as text in " + format);
    };
  }

  @Override
  public Quote around(Claim claim) {
    Report report = reports.computeIfAbsent(claim.document(), this::report);
    return report.sentences().stream()
        .filter(span -> span.covers(claim.quote().span()))
        .filter(span -> span.end() <= report.text().length())
        .findFirst()
        .map(span -> stripped(report.text(), span))
        .orElse(claim.quote());
  }

  private Report report(DocumentId document) {
    try {
      return new Report(store.text(document).orElse(""), store.sentences(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Quote stripped(String text, Span span) {
    String words = span.of(text);
    int start = span.start() + words.length() - words.stripLeading().length();
    return Quote.of(text, new Span(start, start + words.strip().length()));
  }
}
