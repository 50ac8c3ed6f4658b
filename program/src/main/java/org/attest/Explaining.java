package org.attest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<DocumentId, List<Quote>> sentences = new HashMap<>();

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
    return sentences.computeIfAbsent(claim.document(), this::sentences).stream()
        .filter(sentence -> sentence.span().covers(claim.quote().span()))
        .findFirst()
        .orElse(claim.quote());
  }

  private List<Quote> sentences(DocumentId document) {
    try {
      String text = store.text(document).orElse("");
      return store.outlines(List.of(document), Optional.empty()).values().stream()
          .flatMap(read -> read.sentences().stream())
          .filter(span -> span.end() <= text.length() && !span.of(text).isBlank())
          .map(span -> stripped(text, span))
          .toList();
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
