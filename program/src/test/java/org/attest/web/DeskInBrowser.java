package org.attest.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;

/** A desk that is open in a browser for all tests of a class; the subclass says on which record. */
@SuppressWarnings("NullAway.Init") // the subclass opens both before all its tests
abstract class DeskInBrowser {

  static TestDesk desk;
  static Chromium browser;

  /** Opens the desk on a record, and the browser on its first page. */
  static void open(Path record) throws Exception {
    desk = TestDesk.on(record);
    browser = Chromium.start();
    browser.size(1280, 900);
    browser.open(desk.address());
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (desk != null) {
      desk.close();
    }
  }
}
