package org.attest.intake.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.attest.intake.extract.Extraction.Extracted;
import org.attest.intake.extract.Extraction.Unreadable;
import org.junit.jupiter.api.Test;

/** What text comes out of a Word file, and why of some none does. */
class DocxFileTest {

  private static final Taking DOCX = new Taking(FileKind.DOCX);

  private static Extracted extracted(byte[] bytes) {
    return DOCX.extracted(bytes);
  }

  private static String text(String body) {
    return extracted(DocxMaker.of(body).bytes()).text();
  }

  @Test
  void readsWhatAnotherLibraryWrites() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle("The mill road");
      document.getProperties().getCoreProperties().setCreator("Hill Monitor");
      XWPFParagraph title = document.createParagraph();
      title.setStyle("Title");
      title.createRun().setText("The mill road in May");
      XWPFParagraph told = document.createParagraph();
      told.createRun().setText("Forty men of the front hold the mill.");
      document.createFootnote().createParagraph().createRun().setText("Seen by two monitors.");
      told.addFootnoteReference(document.getFootnotes().getLast());
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Province");
      table.getRow(0).getCell(1).setText("Fighters");
      table.getRow(1).getCell(0).setText("Kunar");
      table.getRow(1).getCell(1).setText("400");
      document.createParagraph().createRun().setText("The army denies it.");
      document.write(bytes);
    }

    Extracted extracted = extracted(bytes.toByteArray());

    assertThat(extracted.text())
        .isEqualTo(
            """
            The mill road in May

            Forty men of the front hold the mill. 1

            1 Seen by two monitors.

            Province | Fighters

            Kunar | 400

            The army denies it.\
            """);
    assertThat(Taking.marked(extracted, "note")).containsExactly("1");
    assertThat(extracted.declared().title()).isEqualTo("The mill road");
    assertThat(extracted.declared().heading()).isEqualTo("The mill road in May");
    assertThat(extracted.declared().author()).isEqualTo("Hill Monitor");
    assertThat(extracted.declared().created()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void readsTrackedChangesAsAccepted() {
    String body =
        "<w:p>"
            + DocxMaker.run("The front counts ")
            + "<w:del><w:r><w:delText>nine</w:delText></w:r></w:del>"
            + "<w:ins>"
            + DocxMaker.run("forty")
            + "</w:ins>"
            + "<w:moveFrom>"
            + DocxMaker.run(" old")
            + "</w:moveFrom>"
            + DocxMaker.run(" men.")
            + "</w:p>";

    Extracted extracted = extracted(DocxMaker.of(body).bytes());

    assertThat(extracted.text()).isEqualTo("The front counts forty men.");
    assertThat(extracted.notes()).singleElement().asString().startsWith("changes are tracked");
  }

  @Test
  void joinsParagraphsWhoseBorderWasDeleted() {
    String body =
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
            + DocxMaker.run("The army withdrew")
            + "</w:p>"
            + DocxMaker.paragraph("from the mill.")
            + DocxMaker.paragraph("Nobody was hurt.");

    assertThat(text(body)).isEqualTo("The army withdrew from the mill.\n\nNobody was hurt.");
  }

  @Test
  void readsNeitherHiddenWordsNorTheNamesOfFields() {
    String body =
        "<w:p>"
            + DocxMaker.run("Forty ")
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r>"
            + "<w:r><w:instrText>HYPERLINK \"http://127.0.0.1/\"</w:instrText></w:r>"
            + "<w:hyperlink>"
            + DocxMaker.run("men")
            + "</w:hyperlink>"
            + "<w:r><mc:AlternateContent><mc:Choice><w:t> came</w:t></mc:Choice><mc:Fallback><w:t>"
            + " twice</w:t></mc:Fallback></mc:AlternateContent></w:r>"
            + DocxMaker.run(".")
            + "</w:p>";

    assertThat(text(body)).isEqualTo("Forty men came.");
  }

  @Test
  void putsTheNumbersOfListsBeforeTheirItems() {
    String item =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>";
    String numbering =
        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt"
            + " w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start"
            + " w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText"
            + " w:val=\"(%2)\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"8\"><w:lvl"
            + " w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText"
            + " w:val=\"x\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId"
            + " w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>";
    String body =
        item.formatted(0, 1)
            + DocxMaker.run("The mill.")
            + "</w:p>"
            + item.formatted(1, 1)
            + DocxMaker.run("Its owner.")
            + "</w:p>"
            + item.formatted(1, 1)
            + DocxMaker.run("Its guard.")
            + "</w:p>"
            + item.formatted(0, 1)
            + DocxMaker.run("The bridge.")
            + "</w:p>"
            + item.formatted(0, 2)
            + DocxMaker.run("The ferry.")
            + "</w:p>";

    assertThat(extracted(DocxMaker.of(body).word("numbering", numbering).bytes()).text())
        .isEqualTo(
            "4. The mill.\n\n(a) Its owner.\n\n(b) Its guard.\n\n5. The bridge.\n\n• The ferry.");
  }

  @Test
  void tellsATableOfLongCellsCellByCell() {
    String words = "The front held the ferry for nine days and left it on the tenth. ".repeat(12);
    String cell = "<w:tc>" + DocxMaker.paragraph(words) + "</w:tc>";

    assertThat(text("<w:tbl><w:tr>" + cell + cell + "</w:tr></w:tbl>"))
        .isEqualTo(words.strip() + "\n\n" + words.strip());
  }

  @Test
  void marksHeadsAndFeet() {
    Extracted extracted =
        extracted(
            DocxMaker.of(DocxMaker.paragraph("Forty men came."))
                .part(
                    "word/header1.xml",
                    "<w:hdr"
                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + DocxMaker.paragraph("Hill Monitor, for members only")
                        + "</w:hdr>")
                .bytes());

    assertThat(extracted.text()).isEqualTo("Forty men came.\n\nHill Monitor, for members only");
    assertThat(Taking.marked(extracted, "page")).containsExactly("Hill Monitor, for members only");
  }

  @Test
  void saysWhyAFileIsNotRead() throws Exception {
    assertThat(DOCX.reason("Forty men came.".getBytes(UTF_8)))
        .isEqualTo("it is no Word file of today (.docx), whatever its name says");
    assertThat(DOCX.reason(new DocxMaker().part("a.txt", "x").bytes()))
        .isEqualTo("it is no Word file, whatever its name says");
    assertThat(DOCX.reason(DocxMaker.of("").bytes())).isEqualTo("it holds no text");
    assertThat(DOCX.reason(DocxMaker.of("<w:p>").bytes())).contains("word/document.xml is no XML");
    assertThat(DOCX.reason(locked())).isEqualTo("it is locked with a password");
  }

  private static byte[] locked() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(files)) {
        out.write(DocxMaker.of(DocxMaker.paragraph("Forty men came.")).bytes());
      }
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void fetchesNothingThatItsXmlNames() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
      for (String definition :
          List.of(
              "<!DOCTYPE w SYSTEM \"" + address + "\">",
              "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + address + "\">]>",
              "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
              "<!DOCTYPE w [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>")) {
        DocxMaker file =
            DocxMaker.of("")
                .part(
                    "word/document.xml",
                    definition
                        + "<w:document"
                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + DocxMaker.paragraph(definition.contains("ENTITY x") ? "a &x; b" : "a")
                        + "</w:body></w:document>");
        assertThat(DOCX.reason(file.bytes())).as(definition).contains("defines names of its own");
      }
      listener.setSoTimeout(200);
      assertThat(connected(listener)).isFalse();
    }
  }

  private static boolean connected(ServerSocket listener) throws IOException {
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException _) {
      return false;
    }
  }

  @Test
  void refusesWhatUnpacksWithoutEnd() {
    DocxMaker bomb =
        DocxMaker.of(DocxMaker.paragraph("Forty men came."))
            .part("word/footnotes.xml", new byte[97 << 20]);

    assertThat(DOCX.reason(bomb.bytes())).isEqualTo("it unpacks to more than any report has");
  }

  @Test
  void neverFailsOnSpoiledFiles() {
    byte[] whole =
        DocxMaker.of(DocxMaker.paragraph("Forty men came.") + "<w:tbl><w:tr/></w:tbl>").bytes();
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      byte[] spoiled = whole.clone();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
      }
      assertThat(DOCX.extraction(spoiled)).as("round %d", round).isNotNull();
    }
  }

  @Test
  void bearsTheStrangestOrderOfElements() {
    for (String body :
        List.of(
            "<w:tc><w:p/></w:tc>",
            "<w:tr><w:tc>" + DocxMaker.paragraph("a") + "</w:tc></w:tr>",
            "<w:r><w:t>loose</w:t></w:r>",
            "<w:tbl>" + DocxMaker.paragraph("a") + "</w:tbl>",
            "<w:footnoteReference w:id=\"1\"/>")) {
      assertThat(DOCX.extraction(DocxMaker.of(body).bytes())).as(body).isNotNull();
    }
    assertThat(text(nested(30))).isEqualTo("deep");
    assertThat(DOCX.extraction(DocxMaker.of(nested(20_000)).bytes()))
        .isInstanceOf(Unreadable.class);
  }

  private static String nested(int tables) {
    return "<w:tbl><w:tr><w:tc>".repeat(tables)
        + DocxMaker.paragraph("deep")
        + "</w:tc></w:tr></w:tbl>".repeat(tables);
  }
}
