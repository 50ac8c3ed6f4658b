package org.attest.intake;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Document.Boilerplate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A web page as a report: its visible text in paragraphs, and what of it is not the report.
 *
 * @param text every block of visible text, with a blank line between blocks
 * @param boilerplate navigation, forms, link lists, credits: in order, without overlaps
 * @param metadata what the page says of itself
 */
record Page(String text, List<Boilerplate> boilerplate, Metadata metadata) {

  static Page of(String html) {
    Document page = Jsoup.parse(html);
    Metadata declared = PageMetadata.of(page);
    PageText text = PageText.of(page);
    List<Boilerplate> marks = new ArrayList<>(text.boilerplate());
    marks.addAll(BoilerplateRules.standard().mark(text.text()));
    List<Boilerplate> boilerplate = BoilerplateRules.merge(marks);
    return new Page(
        text.text(),
        boilerplate,
        declared.or(TextMetadata.of(withoutBoilerplate(text.text(), boilerplate), boilerplate)));
  }

  /** Returns a text with line breaks in place of what is no report, credits aside. */
  static String withoutBoilerplate(String text, List<Boilerplate> boilerplate) {
    StringBuilder report = new StringBuilder(text);
    for (Boilerplate part : boilerplate) {
      if (!part.reason().equals("credit")) {
        for (int i = part.span().start(); i < part.span().end(); i++) {
          report.setCharAt(i, '\n');
        }
      }
    }
    return report.toString();
  }
}
