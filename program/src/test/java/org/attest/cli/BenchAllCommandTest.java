package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.attest.cli.Tally.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of all measurements; the scorers themselves need python3 and are not run here. */
class BenchAllCommandTest {

  @TempDir Path folder;

  @Test
  void saysOfEachSetThatItIsNotThereAndFails() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "bench",
            "all",
            "--bench",
            folder.toString());
    assertThat(out.toString().lines().skip(1))
        .hasSize(7)
        .allMatch(line -> line.contains("not there: " + folder));
    assertThat(code).isEqualTo(1);
  }

  @Test
  void readsEachScorersCounts() {
    assertThat(tally(Goal.DEV, "core F1", "{\"core\": {\"tp\": 3, \"system\": 4, \"gold\": 6}}"))
        .isEqualTo(new Tally(3, 4, 3, 6));
    assertThat(
            tally(
                Goal.MUC4,
                "template F1",
                "{\"GTT\": {\"micro\": {\"p_num\": 5, \"p_den\": 9, \"r_num\": 4, \"r_den\": 8}}}"))
        .isEqualTo(new Tally(5, 9, 4, 8));
    assertThat(
            tally(
                Goal.ATTRIBUTION,
                "relation F1, lenient",
                "{\"AR lenient\": {\"tp\": 1, \"sys\": 2, \"gold\": 3}}"))
        .isEqualTo(new Tally(1, 2, 1, 3));
    assertThat(
            tally(
                    Goal.MATCHED,
                    "voice, gold has one",
                    "{\"matched\": {\"voice, gold has one\": {\"value\": 0.75, \"n\": 8}}}")
                .f1())
        .isEqualTo(0.75);
    assertThat(
            tally(Goal.MATCHED, "said", "{\"matched\": {\"said\": {\"value\": null, \"n\": 0}}}"))
        .isEqualTo(Tally.NONE);
  }

  @Test
  void tellsHowMuchBetterThanAlwaysFact() {
    String json =
        """
        {"slots": {"perp_confidence": {"accuracy": 0.7, "always_FACT_on_the_same_pairs": 0.5, "n": 20}}}
        """;
    assertThat(tally(Goal.MUC4, "lift over always 'fact'", json).f1()).isCloseTo(0.2, within(1e-9));
    String worse = json.replace("0.7", "0.4");
    assertThat(tally(Goal.MUC4, "lift over always 'fact'", worse).f1())
        .isCloseTo(-0.1, within(1e-9));
  }

  @Test
  void theIntervalHoldsTheFigureAndIsTheSameEachTime() {
    List<Tally> units =
        Stream.of(new Tally(8, 10, 8, 12), new Tally(2, 9, 2, 5), new Tally(5, 5, 5, 6))
            .flatMap(each -> Collections.nCopies(5, each).stream())
            .toList();
    double figure = Tally.sum(units).f1();
    Interval interval = Tally.interval(units);
    assertThat(interval.low()).isLessThan(figure);
    assertThat(interval.high()).isGreaterThan(figure);
    assertThat(Tally.interval(units)).isEqualTo(interval);
  }

  @Test
  void documentsThatAreAllAlikeHaveNoSpread() {
    Tally same = new Tally(3, 4, 3, 4);
    assertThat(Tally.interval(Collections.nCopies(10, same)))
        .isEqualTo(new Interval(same.f1(), same.f1()));
  }

  private static Tally tally(List<Goal> goals, String name, String json) {
    JsonNode tree = JsonMapper.shared().readTree(json);
    return goals.stream()
        .filter(goal -> goal.name().equals(name))
        .findFirst()
        .orElseThrow()
        .tally()
        .apply(tree);
  }
}
