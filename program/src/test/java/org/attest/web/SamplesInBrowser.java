package org.attest.web;

import org.attest.cli.SampleRecord;
import org.junit.jupiter.api.BeforeAll;

/** The desk on the sample record, open in a browser for all tests of a class. */
abstract class SamplesInBrowser extends DeskInBrowser {

  @BeforeAll
  static void open() throws Exception {
    Browsers.needed();
    open(SampleRecord.folder());
  }
}
