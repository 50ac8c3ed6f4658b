package org.attest.export;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The form of a Word document: paper, page numbers, language, and headings that a word processor
 * and a screen reader know for headings.
 */
final class DocxForm {

  /** The ids of the styles, as word processors know them. */
  static final String TITLE = "Title";

  static final String HEADING = "Heading1";
  static final String SUBHEADING = "Heading2";

  /** A4 and margins of 2.5 cm, in twentieths of a point. */
  private static final int WIDTH = 11906;

  private static final int HEIGHT = 16838;
  private static final int MARGIN = 1417;

  private final XWPFDocument document;

  DocxForm(XWPFDocument document) {
    this.document = document;
  }

  void set() {
    XWPFStyles styles = document.createStyles();
    styles.setSpellingLanguage("en-GB");
    styles.addStyle(new XWPFStyle(plain()));
    styles.addStyle(new XWPFStyle(heading(TITLE, "Title", -1, 20, 0, 240)));
    styles.addStyle(new XWPFStyle(heading(HEADING, "heading 1", 0, 13, 280, 80)));
    styles.addStyle(new XWPFStyle(heading(SUBHEADING, "heading 2", 1, 11, 160, 80)));
    paper();
    pageNumbers();
  }

  /** Keeps a paragraph on one page. */
  static void keepTogether(XWPFParagraph paragraph) {
    paragraph.getCTPPr().addNewKeepLines();
  }

  private static CTStyle plain() {
    CTStyle style = style("Normal", "Normal");
    style.setDefault(true);
    style.addNewPPr().addNewWidowControl();
    return style;
  }

  private static CTStyle heading(
      String id, String name, int level, int points, int before, int after) {
    CTStyle style = style(id, name);
    style.addNewBasedOn().setVal("Normal");
    style.addNewNext().setVal("Normal");
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    paragraph.addNewKeepLines();
    paragraph.addNewSpacing().setBefore(BigInteger.valueOf(before));
    paragraph.getSpacing().setAfter(BigInteger.valueOf(after));
    if (level >= 0) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }
    CTRPr run = style.addNewRPr();
    run.addNewRFonts().setAscii(PageDocx.HEAD);
    run.getRFontsArray(0).setHAnsi(PageDocx.HEAD);
    run.getRFontsArray(0).setCs(PageDocx.HEAD);
    run.addNewB();
    run.addNewSz().setVal(BigInteger.valueOf(2L * points)); // in half points
    return style;
  }

  private static CTStyle style(String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    return style;
  }

  private void paper() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(MARGIN);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setHeader(BigInteger.valueOf(MARGIN / 2));
    margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    margins.setGutter(BigInteger.ZERO);
  }

  private void pageNumbers() {
    XWPFParagraph paragraph =
        document
            .createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
            .createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
  }
}
