package org.attest.web;

import org.attest.cli.SampleRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The desk on the sample record, open in a browser for all tests of a class. */
abstract class SamplesInBrowser {

  static TestDesk desk;
  static Chromium browser;

  @BeforeAll
  static void open() throws Exception {
    Browsers.needed();
    desk = TestDesk.on(SampleRecord.folder());
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
