package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attest.cli.SampleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An analyst's day at the desk, from an empty record to an explainer; {@code docs/tour.md} tells it
 * with the pictures that this test takes.
 */
class TourTest {

  private static final Path PICTURES = Path.of("target/tour");
  private static final String GROUP = "Estado Mayor Central";
  private static final String OTHER = "FARC dissidents";

  @TempDir private Path folder;
  private int taken;

  @Test
  void fromAnEmptyRecordToAnExplainer() throws Exception {
    Browsers.needed();
    try (TestDesk desk = TestDesk.on(folder.resolve("record"));
        Chromium browser = Chromium.start()) {
      browser.size(1180, 820);
      browser.open(desk.address());
      assertThat(browser.text()).contains("This record is empty");
      picture(browser, "empty");
      add(browser);
      browser.open(desk.at("/"));
      assertThat(browser.text()).contains("Islamic State Khorasan", "22 reports");
      picture(browser, "home");
      findWhereTheyDiffer(desk, browser);
      String corrected = correct(desk, browser);
      merge(desk, browser);
      undo(desk, browser, corrected);
      decideByKeyboard(desk, browser);
      check(desk, browser);
      export(desk, browser);
      assertThat(browser.complaints()).isEmpty();
      assertThat(desk.attest().verify().faults()).isEmpty();
    }
  }

  private void picture(Chromium browser, String name) throws Exception {
    taken++;
    browser.picture(PICTURES.resolve(taken + "-" + name + ".webp"), 1500);
    browser.picture(PICTURES.resolve(taken + "-" + name + ".png"), 1500);
  }

  private void add(Chromium browser) throws Exception {
    browser.follow("a.button");
    List<Path> reports;
    try (Stream<Path> files = Files.list(SampleRecord.SAMPLES)) {
      reports =
          files
              .filter(file -> file.toString().matches(".*(\\.txt|\\.html|meta\\.jsonl)"))
              .sorted()
              .toList();
    }
    browser.choose("#files", reports);
    browser.await(() -> browser.text().contains("23 files"), "the chosen files");
    browser.follow("button.primary");
    for (int i = 0; i < 4 && !browser.text().contains("22 files, done."); i++) {
      try {
        browser.await(() -> browser.text().contains("22 files, done."), "the reading");
      } catch (IllegalStateException _) {
        // a busy machine reads longer than one wait
      }
    }
    assertThat(browser.text()).contains("22 files, done.").doesNotContain("refused");
    picture(browser, "added");
  }

  private void findWhereTheyDiffer(TestDesk desk, Chromium browser) throws Exception {
    browser.open(desk.at("/dossier?group=IS-K"));
    picture(browser, "dossier");
    browser.open(desk.at("/strength?group=IS-K"));
    assertThat(browser.text()).contains("other-time");
    picture(browser, "strength");
    browser.follow(".contrasts a");
    assertThat(browser.text()).contains("They speak of different times: both can hold.");
    picture(browser, "side-by-side");
  }

  /** "Territory" is no place: the report names none. Returns the line as it was before. */
  private String correct(TestDesk desk, Chromium browser) throws Exception {
    browser.open(desk.at("/areas?group=IS-K"));
    picture(browser, "areas");
    browser.open(desk.at("/review?group=IS-K&kind=presence"));
    for (int i = 0; i < 10 && !claimed(browser).contains("territory"); i++) {
      browser.follow("[data-key=s]");
    }
    String before = claimed(browser);
    keys(browser);
    browser.press("c");
    browser.run("document.getElementById('f-place').value = ''");
    browser.type("[name=why]", "the report names no place");
    picture(browser, "correct");
    browser.follow("[value=correct]");
    assertThat(browser.text()).contains("Decision 1", "signed R. Analyst");
    browser.open(desk.at("/dossier?group=IS-K"));
    assertThat(browser.text()).contains("corrected").doesNotContain(before);
    return before;
  }

  private static String claimed(Chromium browser) {
    return browser.run("document.querySelector('.claimed')?.textContent.trim() ?? ''").asString();
  }

  private void merge(TestDesk desk, Chromium browser) throws Exception {
    browser.open(
        desk.at("/merge?from=" + OTHER.replace(' ', '+') + "&into=" + GROUP.replace(' ', '+')));
    assertThat(browser.text()).contains("will name " + GROUP);
    picture(browser, "merge");
    browser.follow("form[method=post] .primary");
    assertThat(browser.text()).contains(GROUP);
    browser.open(desk.at("/"));
    assertThat(browser.run("document.querySelector('.groups').textContent").asString())
        .contains(GROUP)
        .doesNotContain(OTHER);
  }

  private void undo(TestDesk desk, Chromium browser, String corrected) throws Exception {
    browser.open(desk.at("/log"));
    assertThat(browser.text())
        .contains("corrected place of a claim (presence) of", "became nothing")
        .doesNotContain("''");
    picture(browser, "log");
    browser.follow("#d2 button");
    assertThat(browser.text()).contains("undone by decision 3");
    browser.open(desk.at("/"));
    assertThat(browser.run("document.querySelector('.groups').textContent").asString())
        .contains(OTHER);
    browser.open(desk.at("/log"));
    browser.follow("#d1 button");
    browser.open(desk.at("/dossier?group=IS-K"));
    assertThat(browser.text()).contains(corrected);
  }

  /** One letter, one decision; keys rest while a person types. */
  private static void decideByKeyboard(TestDesk desk, Chromium browser) throws Exception {
    browser.open(desk.at("/review?group=IS-K&kind=strength"));
    keys(browser);
    String first = claimed(browser);
    browser.type("[name=why]", "a");
    assertThat(claimed(browser)).isEqualTo(first);
    browser.run("document.activeElement.blur(); document.querySelector('[name=why]').value = ''");
    browser.press("s");
    browser.await(
        () -> !claimed(browser).isEmpty() && !claimed(browser).equals(first), "the next claim");
    keys(browser);
    browser.press("a");
    browser.await(() -> browser.has(".undo"), "the decision");
    browser.await(() -> browser.text().contains("Decision 5: accept"), "the decision's number");
    keys(browser);
    browser.press("s");
    browser.await(
        () -> browser.run("location.search.includes('after=')").asBoolean(), "what comes after");
    assertThat(browser.text()).as("what was skipped hides no undo").contains("Decision 5: accept");
    keys(browser);
    browser.press("u");
    browser.await(
        () ->
            browser
                .run("location.search.startsWith('?group=IS-K&kind=strength&claim=')")
                .asBoolean(),
        "the claim of the decision, in the same queue, after undoing");
    browser.open(desk.at("/log"));
    assertThat(browser.text()).contains("undone by decision 6");
  }

  /** Waits until the page listens to keys. */
  private static void keys(Chromium browser) {
    browser.await(() -> browser.has(".desk[data-keys]"), "the keys");
  }

  private void check(TestDesk desk, Chromium browser) throws Exception {
    browser.open(desk.at("/changes?group=IS-K&since=2021-08-27"));
    assertThat(browser.text()).contains("What the reports after 2021-08-27 say");
    picture(browser, "changes");
    browser.open(desk.at("/record"));
    browser.follow("form[action='/verify'] button");
    browser.await(() -> browser.text().contains("every one in its place."), "the check");
    picture(browser, "record");
  }

  private void export(TestDesk desk, Chromium browser) throws Exception {
    browser.open(desk.at("/explainer?group=IS-K"));
    assertThat(browser.run("document.querySelectorAll('.explainer sup').length").asInt())
        .isGreaterThan(10);
    browser.run("document.querySelector('.along').open = true");
    picture(browser, "explainer");
    String file =
        browser
            .run("fetch('/export?what=explainer&group=IS-K&form=md').then(answer => answer.text())")
            .asString();
    assertThat(file).contains("Islamic State Khorasan");
    assertThat(desk.attest().verify(file).faults()).isEmpty();
    assertThat(desk.attest().verify(file).quotes()).isPositive();
  }
}
