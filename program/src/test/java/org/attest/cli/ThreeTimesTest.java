package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The three times and the held-back view, alone and together, on the command line. */
class ThreeTimesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String GROUP = "Islamic State Khorasan";
  private static final Pattern CLAIM = Pattern.compile("\"(c[0-9a-f]{16})\"");
  private static final List<String> AT = List.of("--at", "2016-06-01");
  private static final List<String> AS_OF = List.of("--as-of", "2021-09-30");
  private static final List<String> REVIEWED = List.of("--reviewed-only");

  @TempDir Path folder;

  private static List<String> recorded() {
    return List.of("--recorded", LocalDate.now(ZoneOffset.UTC).toString());
  }

  private static String out(Path record, List<String> view, String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(view);
    Typed typed = Typed.on(record, line.toArray(String[]::new));
    assertThat(typed.code()).as("%s: %s", line, typed.all()).isZero();
    return typed.out();
  }

  private static Set<String> claims(Path record, List<String> view) {
    return out(record, view, "claims", "--group", GROUP, "--format", "jsonl")
        .lines()
        .map(line -> JSON.readTree(line).path("id").asString())
        .collect(Collectors.toSet());
  }

  private static Set<String> named(String output) {
    return CLAIM.matcher(output).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static List<List<String>> together() {
    List<List<String>> views = new ArrayList<>();
    List<List<String>> parts = List.of(AT, AS_OF, recorded(), REVIEWED);
    for (int mask = 0; mask < 1 << parts.size(); mask++) {
      List<String> view = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        view.addAll((mask & 1 << i) == 0 ? List.of() : parts.get(i));
      }
      views.add(view);
    }
    return views;
  }

  private Path reviewed() throws IOException {
    Path record = SampleFolder.copiedTo(folder.resolve("record"));
    List<String> some =
        claims(record, List.of()).stream().sorted().filter(id -> id.hashCode() % 2 == 0).toList();
    List<String> line = new ArrayList<>(List.of("decide", "accept", "--by", "Ana"));
    line.addAll(some);
    assertThat(Typed.on(record, line.toArray(String[]::new)).code()).isZero();
    return record;
  }

  /** Each holds back its own, and together they hold back what any of them does. */
  @Test
  void togetherTheyLetThroughWhatEachOfThemDoes() throws IOException {
    Path record = reviewed();
    Set<String> all = claims(record, List.of());
    for (List<String> part : List.of(AT, AS_OF, REVIEWED)) {
      assertThat(claims(record, part)).as("%s", part).isNotEmpty().hasSizeLessThan(all.size());
    }
    assertThat(claims(record, recorded())).isEqualTo(all);
    assertThat(claims(record, List.of("--recorded", "2020-01-01"))).isEmpty();
    for (List<String> view : together()) {
      Set<String> expected = new HashSet<>(all);
      for (List<String> part : List.of(AT, AS_OF, recorded(), REVIEWED)) {
        if (view.containsAll(part)) {
          expected.retainAll(claims(record, part));
        }
      }
      assertThat(claims(record, view)).as("%s", view).isEqualTo(expected);
    }
  }

  /**
   * Whatever a view shows rests on the claims that it lets through. A list of claims for a day
   * keeps to those whose words tell that they held on it; the other views also show, with a mark,
   * what no words date.
   */
  @Test
  void everyViewKeepsToThem() throws IOException {
    Path record = reviewed();
    for (List<String> view : together()) {
      Set<String> may = claims(record, view);
      List<String> anyDay = new ArrayList<>(view);
      anyDay.removeAll(AT);
      Set<String> all =
          out(record, anyDay, "claims", "--format", "jsonl")
              .lines()
              .map(line -> JSON.readTree(line).path("id").asString())
              .collect(Collectors.toSet());
      String dossier = out(record, view, "dossier", GROUP, "--format", "json");
      assertThat(named(dossier)).as("%s", view).containsAll(may).isNotEmpty();
      List<String> shown =
          List.of(
              dossier,
              out(record, view, "explain", GROUP, "--format", "json"),
              out(record, view, "ask", "Where is IS-K based?", "--format", "jsonl"),
              out(record, view, "diff", GROUP, "--since", "2021-08-29", "--format", "json"));
      for (String one : shown) {
        Set<String> claims = named(one);
        claims.removeAll(events(one));
        assertThat(claims).as("%s", view).isSubsetOf(all);
      }
    }
  }

  /** Gathered events have ids of their own. */
  private static Set<String> events(String output) {
    return JSON.readTree(output)
        .path("events")
        .valueStream()
        .map(event -> event.path("id").asString())
        .collect(Collectors.toSet());
  }

  /** A search finds only reports of the days asked for, and says what it was held to. */
  @Test
  void aSearchKeepsToThem() {
    Path record = SampleRecord.folder();
    assertThat(Typed.on(record, "search", "Kunduz").out()).contains("[northgate-kunduz]");
    Typed before = Typed.on(record, "search", "Kunduz", "--as-of", "2021-08-01");
    assertThat(before.out()).doesNotContain("[northgate-kunduz]");
    assertThat(before.err()).contains("Held to: reports published up to 2021-08-01.");
    assertThat(Typed.on(record, "search", "Kunduz", "--recorded", "2020-01-01").out()).isEmpty();
    assertThat(Typed.on(record, "search", "Kunduz", "--reviewed-only").out()).isEmpty();
  }

  /** What no words date is not passed off as of the day. */
  @Test
  void anAnswerSaysWhereTheDayIsNotTold() {
    Path record = SampleRecord.folder();
    String place = "Where is IS-K based?";
    assertThat(Typed.on(record, "ask", place, "--at", "2016-06-01").out())
        .contains("Nangarhar")
        .contains("! whether it held on the day asked for is not told");
    assertThat(Typed.on(record, "ask", place).out()).doesNotContain("on the day asked for");
  }
}
