package org.attest.web;

import java.nio.file.Path;
import java.util.List;
import org.attest.cli.SampleFolder;
import org.attest.model.Decision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The desk on a copy of the sample record, which the tests of a class change in a browser. */
abstract class ChangesInBrowser extends DeskInBrowser {

  static final Path PICTURES = Path.of("target/desk");

  @TempDir private static Path folder;

  @BeforeAll
  static void open() throws Exception {
    Browsers.needed();
    open(SampleFolder.copiedTo(folder.resolve("record")));
  }

  /** No test answers for the complaints of another. */
  @BeforeEach
  void quiet() {
    browser.complaints();
  }

  /** The latest decision of the record. */
  static Decision decided() throws Exception {
    return desk.attest().deciding().log().getLast().decision();
  }

  static int decisions() throws Exception {
    return desk.attest().deciding().log().size();
  }

  /** Chooses in a list, as a person would. */
  static void choose(String selector, String value) {
    browser.run(
        "{ const s = document.querySelector(%s); s.value = %s; s.dispatchEvent(new Event('input', {bubbles: true})); s.dispatchEvent(new Event('change', {bubbles: true})); }"
            .formatted(Chromium.quoted(selector), Chromium.quoted(value)));
  }

  /** Takes back what was just decided, by the bar that offers it. */
  static void undo() {
    browser.follow(".undo button");
  }

  /** Says that a page that was just changed is as sound as any other, and keeps its picture. */
  static void sound(String picture) throws Exception {
    org.assertj.core.api.Assertions.assertThat(PagesTest.faults(browser, "{}")).isEmpty();
    browser.picture(PICTURES.resolve(picture + ".png"), 1800);
    org.assertj.core.api.Assertions.assertThat(browser.complaints()).isEqualTo(List.of());
  }
}
