package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attest.intake.extract.DocxMaker;
import org.attest.intake.extract.PdfMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new analyst with an empty record: what every page says, and how reports come in. */
class FirstUseTest {

  private static final Path PICTURES = Path.of("target/desk");

  private static final List<String> PAGES =
      List.of(
          "/",
          "/ask",
          "/ask?q=Who+leads+the+Taliban%3F",
          "/review",
          "/merge",
          "/places",
          "/compare",
          "/record",
          "/misses",
          "/sources",
          "/add",
          "/log",
          "/audit",
          "/help",
          "/search?q=Taliban");

  @TempDir private Path folder;

  @Test
  void saysOnEveryPageOfAnEmptyRecordWhatIsMissing() throws Exception {
    Browsers.needed();
    try (TestDesk desk = TestDesk.on(folder.resolve("record"));
        Chromium browser = Chromium.start()) {
      browser.size(1280, 900);
      browser.open(desk.address());
      for (String page : PAGES) {
        browser.open(desk.at(page));
        assertThat(browser.text()).as(page).doesNotContain("null", "Something went wrong");
        assertThat(PagesTest.faults(browser, "{}")).as(page).isEmpty();
        assertThat(browser.complaints()).as(page).isEmpty();
      }
      browser.open(desk.at("/"));
      assertThat(browser.text()).contains("This record is empty", "attest demo");
      browser.open(desk.at("/sources"));
      assertThat(browser.text()).contains("No report has come in yet.");
      browser.open(desk.at("/review"));
      assertThat(browser.text()).contains("Nothing waits here");
    }
  }

  @Test
  void takesAFolderAndAPastedTextAndSaysWhatItRefuses() throws Exception {
    Browsers.needed();
    Path dropped = Files.createDirectories(folder.resolve("reports/older"));
    Files.writeString(
        dropped.resolve("river.txt"),
        "Gunmen raid river town\n\n"
            + "The Mbere Plateau Guard claimed responsibility for an attack on a police post in"
            + " Garoua on 3 May 2023.\n");
    Files.write(dropped.resolve("noise.txt"), noise());
    Files.writeString(folder.resolve("reports/notes.xyz"), "no report");
    try (TestDesk desk = TestDesk.on(folder.resolve("record"));
        Chromium browser = Chromium.start()) {
      browser.size(1280, 900);
      browser.open(desk.address());
      browser.follow("a.button");
      drop(browser, folder.resolve("reports"));
      browser.await(() -> browser.text().contains("2 files"), "the two files that can be read");
      assertThat(browser.text()).contains("not read: notes.xyz.");
      browser.click(".paste summary");
      browser.type("#title", "A pasted note");
      browser.type("#pasted", "Al-Shabaab has about 9,000 fighters, a UN panel said in 2023.");
      browser.follow("button.primary");
      browser.await(() -> browser.text().contains("3 files, done."), "the reading");
      browser.await(() -> told(browser).equals("3 files, done."), "what a screen reader is told");
      assertThat(outcome(browser, "river")).isEqualTo("read");
      assertThat(outcome(browser, "noise")).isEqualTo("refused");
      assertThat(PagesTest.faults(browser, "{}")).isEmpty();
      browser.picture(PICTURES.resolve("added-and-refused.png"), 1200);
      browser.open(desk.at("/strength?group=al-Shabaab"));
      assertThat(browser.text()).contains("9,000");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void readsPdfAndWordAndSaysOnWhichPageWordsStand() throws Exception {
    Browsers.needed();
    Path dropped = Files.createDirectories(folder.resolve("dossier/second"));
    Files.write(dropped.resolve("panel.pdf"), twoPages());
    Files.write(
        dropped.resolve("brief.docx"),
        DocxMaker.of(
                DocxMaker.paragraph("Raid on the river port")
                    + DocxMaker.paragraph(
                        "Al-Shabaab claimed responsibility for a raid on the port of Kismayo on"
                            + " 4 May 2023."))
            .bytes());
    Files.write(dropped.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '7'});
    Files.writeString(dropped.resolve("same.txt"), "The Taliban hold the first bridge.\n");
    Files.writeString(folder.resolve("dossier/same.txt"), "The Taliban hold the second bridge.\n");
    try (TestDesk desk = TestDesk.on(folder.resolve("record"));
        Chromium browser = Chromium.start()) {
      browser.size(1280, 900);
      browser.open(desk.address());
      browser.open(desk.at("/add"));
      drop(browser, folder.resolve("dossier"));
      browser.type("[name=publisher]", "The River Post");
      browser.await(() -> browser.text().contains("5 files"), "all files, two of one name");
      browser.follow("button.primary");
      browser.await(() -> browser.text().contains("5 files, done."), "the reading");
      assertThat(outcome(browser, "panel.pdf")).isEqualTo("read");
      assertThat(outcome(browser, "brief.docx")).isEqualTo("read");
      assertThat(outcome(browser, "broken.pdf")).isEqualTo("refused");
      assertThat(desk.attest().desk().reports())
          .hasSize(4)
          .allSatisfy(report ->
              assertThat(report.source().publisher().value()).isEqualTo("The River Post"));
      browser.picture(PICTURES.resolve("added-files.png"), 1200);
      browser.open(desk.at("/strength?group=al-Shabaab"));
      assertThat(browser.text()).contains("7,000", "page 2");
      browser.follow("blockquote a");
      assertThat(
              browser
                  .run(
                      "[...document.querySelectorAll('.page-start')].map(each =>"
                          + " each.textContent).join()")
                  .asString())
          .isEqualTo("page 1,page 2");
      assertThat(PagesTest.faults(browser, "{}")).isEmpty();
      browser.picture(PICTURES.resolve("report-pages.png"), 1600);
      browser.open(desk.at("/ask?q=How+many+fighters+does+al-Shabaab+have%3F"));
      assertThat(browser.text()).contains("page 2");
      browser.open(desk.at("/attacks?group=al-Shabaab"));
      assertThat(browser.text()).contains("Kismayo");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static byte[] twoPages() {
    return new PdfMaker()
        .page()
        .lines(60, 80, "Assessment of armed groups in the Horn", "Port Panel, 3 March 2023")
        .lines(60, 140, "The panel spoke with forty persons in four towns of Somalia.")
        .page()
        .lines(60, 80, "Al-Shabaab has about 7,000 fighters, a UN panel said in 2023.")
        .bytes();
  }

  private static byte[] noise() {
    byte[] bytes = new byte[4000];
    IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (i * 37 % 256));
    return bytes;
  }

  private static String told(Chromium browser) {
    return browser.run("document.querySelector('#told[role=status]').textContent").asString();
  }

  private static String outcome(Chromium browser, String file) {
    return browser
        .run(
            "[...document.querySelectorAll('#lots tbody tr')].find(row =>"
                + " row.textContent.includes('"
                + file
                + "'))?.querySelector('.outcome')?.textContent ?? 'none'")
        .asString();
  }

  /** Drops a folder of this machine on the page, as from a window of files. */
  private static void drop(Chromium browser, Path folder) {
    var at =
        browser.run(
            "(b => ({x: b.x + 40, y: b.y +"
                + " 40}))(document.getElementById('drop').getBoundingClientRect())");
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      browser.call(
          "Input.dispatchDragEvent",
          Map.of(
              "type",
              type,
              "x",
              at.path("x").asDouble(),
              "y",
              at.path("y").asDouble(),
              "data",
              Map.of(
                  "items", List.of(),
                  "files", List.of(folder.toAbsolutePath().normalize().toString()),
                  "dragOperationsMask", 1)));
    }
  }
}
