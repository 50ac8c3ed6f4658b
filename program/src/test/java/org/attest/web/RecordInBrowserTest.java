package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attest.Adding;
import org.attest.Arrival;
import org.attest.Attest;
import org.attest.View;
import org.attest.cli.SampleRecord;
import org.attest.model.Act;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with a whole record at the desk: checked, read again with a name of one's own. */
class RecordInBrowserTest extends DeskInBrowser {

  private static final Path PICTURES = Path.of("target/desk");

  private static final Pattern FAULTS = Pattern.compile(": [1-9][0-9]* faults?\\.");

  private static final Adding.Watcher NOBODY =
      new Adding.Watcher() {
        @Override
        public void found(int count, List<String> warnings) {}

        @Override
        public void arrived(Arrival arrival) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  @TempDir private static Path folder;

  /** The report comes in before anybody has told Attest of the Red Cedar. */
  @BeforeAll
  static void open() throws Exception {
    Browsers.needed();
    Path report = folder.resolve("harbour.txt");
    Files.writeString(report, "A quiet harbour\n\nRed Cedar is based near Jijiga.\n");
    Path record = folder.resolve("record");
    try (Attest attest = Attest.open(record)) {
      attest.add(new Adding.Order(List.of(report), Optional.empty(), 1), TestDesk.MODELS, NOBODY);
      assertThat(attest.groups()).isEmpty();
    }
    Files.writeString(
        Files.createDirectories(record.resolve("lexicon")).resolve("ours.json"),
        """
        [{"name": "Red Cedar", "sort": "armed-group", "theatres": ["ET"], "source": "unchecked",
          "finds": ["The Red Cedar fled."], "not": ["They planted a cedar."]}]
        """);
    open(record);
  }

  @Test
  void readsAllAgainShowsWhatChangedAndTakesItBack() throws Exception {
    browser.open(desk.at("/record"));
    assertThat(browser.text()).contains("Every report was read once");
    browser.follow("form[action='/reread'] button");
    browser.await(() -> browser.text().contains("1 report read otherwise"), "the reading");
    assertThat(browser.run("document.querySelector('#told[role=status]').textContent").asString())
        .as("what a screen reader is told")
        .contains("1 report read otherwise");
    browser.click("#chores .more summary");
    assertThat(browser.text()).contains("0 gone", "+ c", "Red Cedar");
    sound("record-read-again");
    assertThat(desk.attest().groups()).extracting(each -> each.name()).contains("Red Cedar");
    browser.open(desk.at("/record"));
    browser.follow("form[action='/take-back'] button");
    assertThat(browser.text()).contains("took back reading 1", "taken back");
    assertThat(desk.attest().groups()).isEmpty();
    browser.follow(".undo button");
    assertThat(desk.attest().deciding().log().getLast().decision().act())
        .isInstanceOf(Act.Lift.class);
    assertThat(desk.attest().groups()).isNotEmpty();
  }

  @Test
  void checksTheRecordAndAFileThatWasMadeOfIt() throws Exception {
    browser.open(desk.at("/record"));
    browser.follow("form[action='/verify'] button");
    browser.await(() -> browser.text().contains("every one in its place."), "the check");
    Path forged = folder.resolve("forged.jsonl");
    String claims =
        desk.attest().claims(Optional.empty(), Optional.empty(), View.ALL, org.attest.Format.JSONL);
    Files.writeString(
        forged,
        claims.isEmpty()
            ? "{\"doc\": \"harbour\", \"quote\": \"The Red Oak fled\", \"start\": 3, \"end\": 19}\n"
            : claims.replace("near Jijiga", "near Harar"));
    browser.choose("input[name=files]", List.of(forged));
    browser.follow("form[action='/verify'] button");
    browser.await(
        () -> browser.text().contains("Checking “forged.jsonl”"), "the check of the file");
    browser.await(() -> FAULTS.matcher(browser.text()).find(), "what it found");
    sound("record-checked");
  }

  @Test
  void tellsWhyAClaimWasReadOnceTheReportIsReadAgain() throws Exception {
    try (TestDesk samples = TestDesk.on(SampleRecord.folder())) {
      browser.open(samples.address());
      browser.open(samples.at("/strength?group=IS-K"));
      String claim = browser.run("document.querySelector('.line').id").asString();
      browser.open(samples.at("/why?claim=" + claim));
      browser.await(() -> browser.has(".steps-of dt"), "the steps");
      assertThat(browser.text()).contains("rule", "strength.");
      sound("why");
    } finally {
      browser.open(desk.address());
    }
  }

  private static void sound(String picture) throws Exception {
    assertThat(PagesTest.faults(browser, "{}")).isEmpty();
    browser.picture(PICTURES.resolve(picture + ".png"), 1800);
    assertThat(browser.complaints()).isEqualTo(List.of());
  }
}
