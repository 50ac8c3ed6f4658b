package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.GROUP;
import static org.attest.dossier.Told.told;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
    return Explainer.of(Dossier.of(GROUP, EVIDENCE));
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
}
