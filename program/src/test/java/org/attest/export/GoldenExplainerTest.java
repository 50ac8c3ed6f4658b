package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.dossier.Dossier;
import org.attest.dossier.Kinship;
import org.attest.dossier.Times;
import org.attest.model.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole explainers over claims that were read from the samples once and are kept, so that a change
 * of the reader changes nothing here. To accept a change of wording, run with {@code -Daccept=true}
 * and read the difference as an editor would.
 */
class GoldenExplainerTest {

  private static final Path KEPT = Path.of("src/test/resources/explainers");
  private static final Instant RECORDED = Instant.parse("2026-11-26T12:00:00Z");

  /** What an editor accepted: group, length, and the day that it is as of, or nothing. */
  static Stream<Arguments> accepted() {
    return Stream.of(
        Arguments.of("Islamic State Khorasan", Explainer.Length.LONG, ""),
        Arguments.of("Islamic State Khorasan", Explainer.Length.SHORT, ""),
        Arguments.of("Islamic State Khorasan", Explainer.Length.LONG, "2021-08-28"),
        Arguments.of("Taliban", Explainer.Length.SHORT, ""),
        Arguments.of("al-Shabaab", Explainer.Length.LONG, ""));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void writesWhatAnEditorAccepted(String group, Explainer.Length length, String asOf)
      throws IOException {
    String written = explainer(group, length, asOf).text();
    String name =
        (group + "-" + length + (asOf.isEmpty() ? "" : "-" + asOf))
                .toLowerCase(java.util.Locale.ROOT)
                .replace(' ', '-')
            + ".txt";
    if (Boolean.getBoolean("accept")) {
      Files.writeString(KEPT.resolve(name), written);
    }
    assertThat(written).isEqualTo(resource(name));
  }

  /** Writes the explainer of a group; {@code asOf} is a day or empty. */
  static Explainer explainer(String group, Explainer.Length length, String asOf) {
    Times times =
        new Times(
            Optional.empty(),
            asOf.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(asOf)),
            Optional.empty());
    Dossier dossier = Dossier.of(group, evidence(), times, false, Kinship.NONE);
    return Explainer.of(dossier, length, Explainer.Context.NONE);
  }

  static List<Evidence> evidence() {
    return resource("claims.jsonl")
        .lines()
        .map(line -> ClaimJson.evidence(line, RECORDED))
        .toList();
  }

  private static String resource(String name) {
    Path kept = KEPT.resolve(name);
    try (InputStream in =
        Boolean.getBoolean("accept")
            ? Files.newInputStream(kept)
            : Objects.requireNonNull(
                GoldenExplainerTest.class.getResourceAsStream("/explainers/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
