package org.attest;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Source;
import org.attest.model.Span;

/** A report in one line: who published it, when, its title, and its name in the record. */
final class SourceLine {

  private SourceLine() {}

  /** The same, with the page on which a span stands where the report has pages. */
  static String of(Source source, Span span) {
    String page = source.page(span);
    return of(source) + (page.isEmpty() ? "" : ", " + page);
  }

  static String of(Source source) {
    List<String> parts = new ArrayList<>();
    if (source.publisher().known()) {
      parts.add(source.publisher().value());
    }
    parts.add(source.published().known() ? source.published().value() : "undated");
    if (source.title().known()) {
      parts.add("“" + source.title().value() + "”");
    }
    return String.join(", ", parts) + " [" + source.document() + "]";
  }
}
