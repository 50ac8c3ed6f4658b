package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk on paper: as the browser lays the pages out on sheets of A4. */
class PrintTest extends SamplesInBrowser {

  private static final Map<String, Object> A4 =
      Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true);

  /** The sheets of a page, each as its lines without the number at its foot. */
  private static List<List<String>> sheets(String path) throws Exception {
    browser.open(desk.at(path));
    byte[] pdf =
        Base64.getDecoder().decode(browser.call("Page.printToPDF", A4).path("data").asString());
    List<List<String>> sheets = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        List<String> lines = stripper.getText(document).lines().map(String::strip).toList();
        assertThat(lines.getLast()).isEqualTo(i + " / " + document.getNumberOfPages());
        sheets.add(lines.subList(0, lines.size() - 1));
      }
    }
    return sheets;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dossier?group=IS-K",
        "/dossier?group=Taliban",
        "/compare?what=groups&a=Taliban&b=IS-K",
        "/ties?group=Taliban",
        "/explainer?group=IS-K",
        "/help"
      })
  void leavesNoHeadingAloneAtTheFootOfASheet(String path) throws Exception {
    List<List<String>> sheets = sheets(path);
    Set<String> headings = new HashSet<>();
    browser
        .run("[...document.querySelectorAll('h2, h3')].map(each => each.textContent.trim())")
        .forEach(each -> headings.add(each.asString()));
    assertThat(headings).isNotEmpty();
    assertThat(sheets.size()).isGreaterThan(1);
    for (List<String> sheet : sheets) {
      assertThat(headings).as("at the foot of a sheet of " + path).doesNotContain(sheet.getLast());
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void repeatsTheHeadsOfATableOnEverySheet() throws Exception {
    List<List<String>> sheets = sheets("/");
    assertThat(sheets.get(0)).anyMatch(line -> line.startsWith("Group Claims Reports"));
    assertThat(sheets.get(1).getFirst()).startsWith("Group Claims Reports");
  }

  @Test
  void keepsAnAttackTogetherWithItsWords() throws Exception {
    for (List<String> sheet : sheets("/attacks?group=IS-K")) {
      assertThat(sheet.getLast()).doesNotMatch("[0-9]+ reports?(, [0-9]+ origins?)?");
    }
  }
}
