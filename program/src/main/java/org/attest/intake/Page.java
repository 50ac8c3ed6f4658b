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
    return new Page(text.text(), boilerplate, declared.or(visible(text.text(), boilerplate)));
  }

  /** What the words of the page state, its navigation left out. */
  private static Metadata visible(String text, List<Boilerplate> boilerplate) {
    StringBuilder report = new StringBuilder(text);
    for (Boilerplate part : boilerplate) {
      if (!part.reason().equals("credit")) {
        for (int i = part.span().start(); i < part.span().end(); i++) {
          report.setCharAt(i, '\n');
        }
      }
    }
    return TextMetadata.of(report.toString(), boilerplate);
  }
}
