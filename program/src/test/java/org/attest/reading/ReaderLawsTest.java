package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.attest.model.Claim;
import org.attest.model.Reading;
import org.attest.text.RawSentence;
import org.attest.text.Tokeniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every reading, over the sample reports and random mixtures of their sentences. */
class ReaderLawsTest {

  private static final long SEED = 20210826;
  private static final int MIXTURES = 12;

  private static List<String> samples() {
    try (Stream<Path> files = Files.list(Path.of("../samples"))) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      List<String> found = new ArrayList<>();
      for (Path text : texts) {
        found.add(Files.readString(text));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sample reports", e);
    }
  }

  private static List<String> mixtures() {
    List<String> sentences =
        samples().stream()
            .flatMap(text -> Tokeniser.sentences(text).stream())
            .map(RawSentence::text)
            .toList();
    Random random = new Random(SEED);
    List<String> mixed = new ArrayList<>();
    for (int k = 0; k < MIXTURES; k++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        lines.add(sentences.get(random.nextInt(sentences.size())));
      }
      mixed.add(String.join(random.nextBoolean() ? " " : "\n\n", lines));
    }
    return mixed;
  }

  static Stream<Report> reports() {
    return Stream.concat(samples().stream(), mixtures().stream())
        .map(text -> Report.of(text).on("2021-08-28"));
  }

  @Test
  void everyQuoteIsTheTextAtItsPlaceAndEveryIdIsItsOwn() {
    assertThat(reports())
        .hasSizeGreaterThan(MIXTURES + 10)
        .allSatisfy(report -> {
          List<Claim> claims = report.claims();
          assertThat(claims)
              .allSatisfy(claim ->
                  assertThat(claim.quote().words())
                      .isEqualTo(claim.quote().span().of(report.text())));
          assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
        });
  }

  @Test
  void aReportReadTwiceOrByTwoThreadsOrAfterOthersGivesOneReading()
      throws InterruptedException, ExecutionException {
    List<Report> reports = new ArrayList<>(reports().limit(8).toList());
    List<Reading> alone = reports.stream().map(Report::reading).toList();
    List<Reading> backwards = reports.reversed().stream().map(Report::reading).toList().reversed();
    assertThat(backwards).isEqualTo(alone);
    assertThat(together(reports)).isEqualTo(alone);
  }

  private static List<Reading> together(List<Report> reports)
      throws InterruptedException, ExecutionException {
    List<Callable<Reading>> tasks =
        reports.stream().map(report -> (Callable<Reading>) report::reading).toList();
    List<Reading> readings = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Reading> reading : threads.invokeAll(tasks)) {
        readings.add(reading.get());
      }
    }
    return readings;
  }

  static Stream<String> hostileTexts() {
    return Stream.of(
        "",
        " \n\n\t ",
        "\u0000\u0001\u0007Al-Shabaab\u0008 attacked\u001b[2J Kismayo\u007f.\ufeff\uffff",
        "AL-SHABAAB ATTACKED KISMAYO ON MONDAY AND KILLED TWELVE SOLDIERS. ".repeat(20),
        "Boko Haram \uD83D\uDCA3 attacked \uD83C\uDDF3\uD83C\uDDEC Borno \uD83D\uDE00\uD83D on Monday.",
        "\u202eقالت حركة الشباب إنها هاجمت كيسمايو\u202c al-Shabaab قالت attacked \u05e9\u05dc\u05d5\u05dd.",
        "((((((((\"\"\"\"“““”’’’‘‘--——……!!??" + "(Boko Haram (BH (the (".repeat(200),
        "al-Shabaab attacked Kismayo and ".repeat(3200),
        "1,2,3 12/13/14 3000000000000000000000000000 fighters of M23 on 99 March 2099.");
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void aHostileTextIsReadOrLeftButNeverThrows(String text) {
    Reading reading = Report.of(text).on("2021-08-28").reading();
    assertThat(reading.claims())
        .allSatisfy(
            claim -> assertThat(claim.quote().words()).isEqualTo(claim.quote().span().of(text)));
  }
}
