package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reports that a test writes out and adds as somebody at a terminal would. */
final class WrittenReports {

  private WrittenReports() {}

  /** Adds texts by their names to the record in {@code folder}, with what is known of them. */
  static void add(Path folder, String meta, Map<String, String> texts) throws IOException {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(reports.resolve(text.getKey() + ".txt"), text.getValue());
    }
    Path known = Files.writeString(folder.resolve("meta.jsonl"), meta);
    Typed added =
        Typed.on(folder.resolve("record"), "add", reports.toString(), "--meta", known.toString());
    assertThat(added.code()).as(added.all()).isZero();
  }
}
