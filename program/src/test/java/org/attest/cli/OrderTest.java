package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same reports give the same record, whatever their order and however many threads read. */
class OrderTest {

  /** Copies, a version of one address, one attack told by several, and plain ones. */
  private static final List<String> REPORTS =
      List.of(
          "northgate-airport-claim.txt",
          "ledger-airport-claim.txt",
          "northgate-kunduz.txt",
          "northgate-kunduz-correction.txt",
          "northgate-maternity.txt",
          "strand-isk-explainer.txt",
          "courier-isk-militants.txt",
          "courier-pkk.html");

  private static final List<String> GROUPS =
      List.of("Islamic State Khorasan", "Taliban", "Islamic State", "Kurdistan Workers' Party");

  @TempDir Path folder;

  @Test
  void neitherTheOrderNorTheThreadsShow() {
    Map<String, String> one = shown("one thread", shuffled(3), 1);

    assertThat(one.getOrDefault("claims", "").lines()).hasSizeGreaterThan(100);
    assertThat(shown("four threads", shuffled(8), 4)).isEqualTo(one);
  }

  private static List<String> shuffled(long seed) {
    List<String> reports = new ArrayList<>(REPORTS);
    Collections.shuffle(reports, new Random(seed));
    assertThat(reports).isNotEqualTo(REPORTS);
    return reports;
  }

  /** Adds the reports to a fresh record, and returns what a person can see of it. */
  private Map<String, String> shown(String name, List<String> reports, int threads) {
    Path record = folder.resolve(name);
    List<String> add = new ArrayList<>(List.of("add", "--threads", Integer.toString(threads)));
    add.addAll(List.of("--meta", SampleRecord.SAMPLES.resolve("meta.jsonl").toString()));
    reports.forEach(report -> add.add(SampleRecord.SAMPLES.resolve(report).toString()));
    said(record, add);

    Map<String, String> shown = new TreeMap<>();
    shown.put("claims", said(record, List.of("claims", "--format", "jsonl")));
    shown.put("groups", said(record, List.of("groups")));
    for (String group : GROUPS) {
      for (String format : List.of("json", "text")) {
        shown.put(
            group + " as " + format, said(record, List.of("dossier", group, "--format", format)));
      }
      shown.put(group + " explained", said(record, List.of("explain", group, "--format", "json")));
    }
    return shown;
  }

  private static String said(Path record, List<String> words) {
    Typed typed = Typed.on(record, words.toArray(String[]::new));
    assertThat(typed.code()).as(typed.all()).isZero();
    return typed.out().replaceAll("\"recorded\" ?: ?\"[^\"]*\"", "\"recorded\":\"\"");
  }
}
