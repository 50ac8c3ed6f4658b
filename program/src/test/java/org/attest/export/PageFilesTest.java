package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.GROUP;
import static org.attest.dossier.Told.told;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.attest.dossier.Dossier;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.junit.jupiter.api.Test;

class PageFilesTest {

  private static final List<Evidence> EVIDENCE =
      List.of(
          told("a").that("some 900 men", new Details.Strength(Count.exactly(900), "men", "")),
          told("b").that("يقاتل 4,000 رجل", new Details.Strength(Count.exactly(4000), "men", "")));

  private static Explainer explainer() {
    return Explainer.of(Dossier.of(GROUP, EVIDENCE), Explainer.Length.LONG, Explainer.Context.NONE);
  }

  @Test
  void aPdfHoldsTheSentencesAndTheirFootnotes() throws IOException {
    try (PDDocument document = Loader.loadPDF(explainer().pdf())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("The Red Dune Front has 900 men, a Daily reported on 1 May 2022.")
          .contains("“some 900 men”");
    }
  }

  @Test
  void lettersThatTheFontHasNotDoNotStopThePdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(explainer().pdf())) {
      assertThat(new PDFTextStripper().getText(document)).contains("4,000");
    }
  }

  @Test
  void aWordDocumentHoldsTheSentencesAndTheirFootnotes() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(explainer().docx()));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertThat(text.getText())
          .contains("The Red Dune Front has 900 men, a Daily reported on 1 May 2022.")
          .contains("“some 900 men”");
    }
  }

  @Test
  void theSameExplainerGivesTheSameBytes() {
    assertThat(explainer().pdf()).isEqualTo(explainer().pdf());
    assertThat(explainer().docx()).isEqualTo(explainer().docx());
  }

  @Test
  void aWordThatIsWiderThanALineStaysOnThePageOfAPdf() throws IOException {
    String address = "https://paper.example.org/" + "a-very-long-way/".repeat(20);
    try (PDDocument document = Loader.loadPDF(saying(1, _ -> address).pdf())) {
      List<Float> ends = new ArrayList<>();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
              ends.add(letter.getXDirAdj() + letter.getWidthDirAdj());
              super.processTextPosition(letter);
            }
          };
      assertThat(stripper.getText(document).replaceAll("\\s", "")).contains(address);
      assertThat(ends).allMatch(end -> end < PDRectangle.A4.getWidth() - 60);
    }
  }

  @Test
  void everyPageOfSourcesInAPdfBeginsWithAFootnote() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            saying(90, i -> "men" + " who crossed the river".repeat(5 + i % 17)).pdf())) {
      List<String> pages = pages(document);
      int sources = 0;
      while (!pages.get(sources).contains("Sources")) {
        sources++;
      }
      assertThat(pages.subList(sources + 1, pages.size()))
          .hasSizeGreaterThan(1)
          .allSatisfy(page -> assertThat(page).containsPattern("\\A\\d+\\. “"));
    }
  }

  @Test
  void aPdfIsInEnglishAndHasItsHeadingsAsBookmarks() throws IOException {
    try (PDDocument document = Loader.loadPDF(explainer().pdf())) {
      List<String> bookmarks = new ArrayList<>();
      document
          .getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(item -> bookmarks.add(item.getTitle()));

      assertThat(bookmarks).isEqualTo(headings());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void headingsOfAWordDocumentAreHeadingsForAWordProcessor() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(explainer().docx()))) {
      assertThat(document.getParagraphs())
          .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
          .extracting(XWPFParagraph::getText)
          .isEqualTo(headings());
      assertThat(document.getStyles().getStyle("Heading1").getCTStyle().getPPr().getOutlineLvl())
          .isNotNull();
    }
  }

  private static List<String> headings() {
    return Stream.concat(
            explainer().chapters().stream().map(Explainer.Chapter::heading), Stream.of("Sources"))
        .toList();
  }

  /** Claims of one report, each with other words. */
  private static Explainer saying(int claims, IntFunction<String> words) {
    return Explainer.of(
        Dossier.of(
            GROUP,
            IntStream.rangeClosed(1, claims).mapToObj(i -> saying(i, words.apply(i))).toList()),
        Explainer.Length.LONG,
        Explainer.Context.NONE);
  }

  private static Evidence saying(int count, String words) {
    return told("a")
        .that(count + " " + words, new Details.Strength(Count.exactly(count), words, ""));
  }

  private static List<String> pages(PDDocument document) throws IOException {
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(stripper.getText(document).strip());
    }
    return pages;
  }
}
