package org.attest.intake.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.attest.intake.extract.Extraction.Extracted;
import org.attest.intake.extract.Extraction.Unreadable;
import org.attest.model.Document.PageStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What text comes out of a PDF, in which order, and why of some none does. */
class PdfFileTest {

  private static final String[] LEFT = {
    "The front took the ferry landing in the",
    "first week of May and held it for nine",
    "days. Boatmen who crossed by night told",
    "monitors that forty men stood guard, and",
    "that more were camped behind the mill on",
    "the eastern bank of the river."
  };

  private static final String[] RIGHT = {
    "The army came back with armoured boats",
    "on the tenth day. Its spokesman counted",
    "eleven dead among the front and two of",
    "his own; the front spoke of three dead",
    "and of a withdrawal that had long been",
    "planned by its council."
  };

  private static final Taking PDF = new Taking(FileKind.PDF);

  private static Extracted extracted(PdfMaker file) {
    return PDF.extracted(file.bytes());
  }

  private static String running(String... lines) {
    return String.join(" ", lines);
  }

  @Test
  void readsOneColumnAfterTheOther() {
    PdfMaker file =
        new PdfMaker()
            .page()
            .set(18, 60, 80, "The ferry landing")
            .lines(60, 120, LEFT)
            .lines(320, 120, RIGHT)
            .lines(60, 260, "Both accounts rest on one side each, and neither could be checked.");

    assertThat(extracted(file).text())
        .isEqualTo(
            "The ferry landing\n\n"
                + running(LEFT)
                + "\n\n"
                + running(RIGHT)
                + "\n\nBoth accounts rest on one side each, and neither could be checked.");
  }

  @Test
  void readsColumnsWhoseLinesStandAtOtherHeights() {
    PdfMaker file = new PdfMaker().page().lines(60, 120, LEFT).lines(320, 125, RIGHT);

    assertThat(extracted(file).text()).isEqualTo(running(LEFT) + "\n\n" + running(RIGHT));
  }

  @Test
  void keepsTheCellsOfATableInTheirRows() {
    PdfMaker file =
        new PdfMaker()
            .page()
            .lines(60, 100, "Province", "Kunar", "Nangarhar", "Zabul", "Herat")
            .lines(220, 100, "Fighters", "400", "1,200", "150", "80")
            .lines(340, 100, "Source", "monitors", "the army", "the front", "monitors");

    assertThat(extracted(file).text())
        .startsWith("Province | Fighters | Source\n\nKunar | 400 | monitors\n\nNangarhar | 1,200");
  }

  @Test
  void joinsAParagraphOverThePageAndTellsWhatStandsBetweenAfterIt() {
    byte[] bytes = halves().bytes();

    Extracted extracted = (Extracted) PDF.extraction(bytes);

    assertThat(extracted.text())
        .isEqualTo(
            """
            Hill Monitor

            The council of the front met twice in April, and after the second meeting its men left the bridge to the militia of the valley. 1 The militia has not said when it will leave.

            1 Minutes seen by the monitors.

            1

            Hill Monitor

            A last page follows.

            2\
            """);
    assertThat(Taking.marked(extracted, "page"))
        .containsExactly("Hill Monitor", "1", "Hill Monitor", "2");
    assertThat(Taking.marked(extracted, "note")).containsExactly("1");
    assertThat(extracted.pages())
        .extracting(PageStart::page)
        .as("what stands below the first half of the paragraph is on the first page again")
        .containsExactly(1, 2, 1, 2);
    assertThat(extracted.text().substring(extracted.pages().get(1).at())).startsWith("left the");
  }

  private static PdfMaker halves() {
    PdfMaker file = new PdfMaker();
    String second = "left the bridge to the militia of the valley.";
    float end = 60 + file.width(second);
    return file.page()
        .set(8, 60, 40, "Hill Monitor")
        .lines(
            60,
            700,
            "The council of the front met twice in April, and after the second meeting its men")
        .set(8, 60, 760, "1 Minutes seen by the monitors.")
        .set(8, 290, 810, "1")
        .page()
        .set(8, 60, 40, "Hill Monitor")
        .lines(60, 80, second)
        .set(6, end, 76.5f, "1")
        .lines(end + 7, 80, "The militia has not said when")
        .lines(60, 92, "it will leave.")
        .lines(60, 130, "A last page follows.")
        .set(8, 290, 810, "2");
  }

  @ParameterizedTest
  @CsvSource({
    "govern-, ment forces held it, government forces held it",
    "al-, Shabaab claimed it, al-Shabaab claimed it",
    "anti-, government men, anti-government men",
    "Taliban-, led patrols, Taliban-led patrols",
    "the 2019-, 2021 war, the 2019-2021 war",
    "two –, or three –, two – or three –",
  })
  void undoesTheHyphensOfLinesAndKeepsThoseOfWords(String end, String start, String joined) {
    PdfMaker file =
        new PdfMaker()
            .page()
            .lines(
                60, 100, "It was told along the whole of the river road that " + end, start + ".");

    assertThat(extracted(file).text())
        .isEqualTo("It was told along the whole of the river road that " + joined + ".");
  }

  @Test
  void goesByHowTheReportWritesTheWordElsewhere() {
    PdfMaker file =
        new PdfMaker()
            .page()
            .lines(
                60,
                100,
                "The cease-fire did not last. Officials who had signed it said the cease-",
                "fire was broken on the first night, and a counteroffensive began; the counter-",
                "offensive reached the river.");

    assertThat(extracted(file).text())
        .contains("said the cease-fire was broken")
        .contains("the counteroffensive reached");
  }

  @Test
  void takesJoinedLettersApart() {
    PdfMaker file =
        new PdfMaker().page().lines(60, 100, "Of\uFB01cials said the \uFB02ag was low\u00ADered.");

    assertThat(extracted(file).text()).isEqualTo("Officials said the flag was lowered.");
  }

  @Test
  void beginsAParagraphWhereTheFileDoes() {
    PdfMaker file =
        new PdfMaker()
            .page()
            .lines(60, 100, LEFT)
            .lines(60, 190, "• fifteen rifles were found;", "• the mill was burned.")
            .lines(
                60, 240, "12. The panel met both sides in the town and heard them out, one after")
            .lines(60, 252, "the other.");

    assertThat(extracted(file).text())
        .isEqualTo(
            running(LEFT)
                + "\n\n"
                + "• fifteen rifles were found;\n\n"
                + "• the mill was burned.\n\n"
                + "12. The panel met both sides in the town and heard them out, one after the"
                + " other.");
  }

  @Test
  void tellsWhatTheFileSaysOfItself() {
    PdfMaker file =
        new PdfMaker()
            .page()
            .set(20, 60, 80, "Who holds the", "river road?")
            .lines(60, 160, LEFT)
            .properties("Microsoft Word - draft7.docx", "Hill Monitor", 2024, 5, 14);

    assertThat(extracted(file).declared())
        .isEqualTo(
            new Extraction.Declared(
                "Microsoft Word - draft7.docx",
                "Who holds the river road?",
                "Hill Monitor",
                "2024-05-14",
                ""));
  }

  @Test
  void saysWhyALockedFileIsNotRead() {
    PdfMaker locked = new PdfMaker().page().lines(60, 100, LEFT).lock("owner", "secret");

    assertThat(PDF.reason(locked.bytes())).isEqualTo("it is locked with a password");
  }

  @Test
  void readsAFileThatIsOnlyLockedAgainstChanges() {
    PdfMaker locked = new PdfMaker().page().lines(60, 100, LEFT).lock("owner", "");

    assertThat(extracted(locked).text()).isEqualTo(running(LEFT));
  }

  @Test
  void saysThatPicturesOfPagesHoldNoText() {
    assertThat(PDF.reason(new PdfMaker().page().picture().page().picture().bytes()))
        .isEqualTo("it holds pictures of pages, no text");
    assertThat(PDF.reason(new PdfMaker().page().bytes())).isEqualTo("it holds no text");
  }

  @Test
  void notesThePagesThatArePictures() {
    PdfMaker file = new PdfMaker().page().lines(60, 100, LEFT).page().picture().page().picture();

    assertThat(extracted(file).notes())
        .containsExactly(
            "2 of its 3 pages are pictures without text and are not read; OCR would tell them");
  }

  @Test
  void readsNeitherScriptsNorAttachedFiles() {
    PdfMaker file =
        new PdfMaker()
            .page()
            .lines(60, 100, LEFT)
            .with(document -> {
              document
                  .getDocumentCatalog()
                  .setOpenAction(new PDActionJavaScript("app.launchURL('http://127.0.0.1:1/')"));
              PDEmbeddedFilesNameTreeNode attached = new PDEmbeddedFilesNameTreeNode();
              PDComplexFileSpecification one = new PDComplexFileSpecification();
              one.setFile("letter.exe");
              attached.setNames(Map.of("letter", one));
              PDDocumentNameDictionary names =
                  new PDDocumentNameDictionary(document.getDocumentCatalog());
              names.setEmbeddedFiles(attached);
              document.getDocumentCatalog().setNames(names);
            });

    Extracted extracted = extracted(file);

    assertThat(extracted.text()).isEqualTo(running(LEFT));
    assertThat(extracted.notes()).containsExactly("files are attached to it, which are not read");
  }

  @Test
  void saysWhatIsTheMatterWithABrokenFile() {
    byte[] whole = new PdfMaker().page().lines(60, 100, LEFT).bytes();

    assertThat(PDF.reason("<html><body>Not found</body></html>".getBytes(ISO_8859_1)))
        .isEqualTo("it is no PDF, whatever its name says");
    assertThat(PDF.reason(Arrays.copyOf(whole, 40))).startsWith("it is damaged: ");
    assertThat(PDF.reason(("%PDF-1.7\n" + "x".repeat(2000)).getBytes(ISO_8859_1)))
        .startsWith("it is damaged: ");
  }

  @Test
  void bearsTheDeepestNesting() {
    String nested = "[".repeat(200_000) + "]".repeat(200_000);
    byte[] bytes =
        ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Deep "
                + nested
                + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
                + "trailer\n<</Root 1 0 R>>\n%%EOF\n")
            .getBytes(ISO_8859_1);

    assertThat(PDF.extraction(bytes)).isInstanceOf(Unreadable.class);
  }

  @Test
  void takesOutTheSameTextEachTime() {
    byte[] bytes = halves().bytes();

    assertThat(PDF.extraction(bytes)).isEqualTo(PDF.extraction(bytes));
  }

  @Test
  void doesWithoutTheFontsOfTheMachine() {
    PdfMaker file =
        new PdfMaker()
            .page()
            .with(document -> {
              COSDictionary font = new COSDictionary();
              font.setItem(COSName.TYPE, COSName.FONT);
              font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
              font.setName(COSName.BASE_FONT, "NobodyHasThisFont");
              font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
              COSDictionary fonts = new COSDictionary();
              fonts.setItem(COSName.getPDFName("F1"), font);
              COSDictionary resources = new COSDictionary();
              resources.setItem(COSName.FONT, fonts);
              document.getPage(0).getCOSObject().setItem(COSName.RESOURCES, resources);
            })
            .content("BT /F1 12 Tf 60 700 Td (Fighters left the mill.) Tj ET");

    assertThat(extracted(file).text()).isEqualTo("Fighters left the mill.");
  }
}
