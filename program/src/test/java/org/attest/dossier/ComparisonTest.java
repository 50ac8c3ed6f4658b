package org.attest.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.attest.export.ClaimJson;
import org.attest.model.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Pair(String name, Claim a, Claim b, Relation relation, String finer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Pair> pairs() throws IOException {
    return pairs("pairs");
  }

  private static List<Pair> pairs(String name) throws IOException {
    try (InputStream in =
        ComparisonTest.class.getResourceAsStream("/comparison/" + name + ".jsonl")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(ComparisonTest::pair).toList();
    }
  }

  private static Pair pair(String line) {
    JsonNode node = JSON.readTree(line);
    return new Pair(
        node.path("name").stringValue(),
        ClaimJson.claim(node.path("a").toString()),
        ClaimJson.claim(node.path("b").toString()),
        Relation.of(node.path("relation").stringValue()),
        node.path("finer").asString(""));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void setsTwoClaimsSideBySideAsAReaderWould(Pair pair) {
    Optional<Comparison> comparison = Comparison.of(pair.a(), pair.b());
    assertThat(comparison).map(Comparison::relation).as("%s", comparison).contains(pair.relation());
    if (!pair.finer().isEmpty()) {
      Claim finer = pair.finer().equals("a") ? pair.a() : pair.b();
      assertThat(comparison.orElseThrow().finer()).contains(finer.id());
    }
  }

  /** Written before the comparer was changed for them; 0.9 is what the issue asks for. */
  @Test
  void isRightOfMostHarderPairs() throws IOException {
    List<Pair> pairs = pairs("harder-pairs");
    List<String> wrong = new ArrayList<>();
    for (Pair pair : pairs) {
      Optional<Comparison> found = Comparison.of(pair.a(), pair.b());
      if (!right(pair, found)) {
        wrong.add(
            "\n%s: %s, not %s"
                .formatted(
                    pair.name(),
                    pair.relation().word(),
                    found.map(c -> c.relation().word() + " (" + c.reason() + ")").orElse("none")));
      }
    }
    assertThat(wrong)
        .as("%d of %d right", pairs.size() - wrong.size(), pairs.size())
        .hasSizeLessThanOrEqualTo(0);
  }

  private static boolean right(Pair pair, Optional<Comparison> found) {
    Claim finer = pair.finer().equals("a") ? pair.a() : pair.b();
    return found
        .filter(c -> c.relation() == pair.relation())
        .filter(c -> pair.finer().isEmpty() || c.finer().equals(Optional.of(finer.id())))
        .isPresent();
  }

  @Test
  void theOrderOfTheTwoDoesNotMatter() throws IOException {
    List<Claim> claims = new ArrayList<>();
    List<Pair> all = new ArrayList<>(pairs());
    all.addAll(pairs("harder-pairs"));
    for (Pair pair : all) {
      claims.add(pair.a());
      claims.add(pair.b());
    }
    for (Claim a : claims) {
      for (Claim b : claims) {
        assertThat(Comparison.of(a, b)).as("%s | %s", a, b).isEqualTo(Comparison.of(b, a));
      }
    }
  }

  @Test
  void theReasonOfAnotherTimeHoldsBothFiguresAndTheirTimes() throws IOException {
    Pair peak =
        pairs().stream().filter(p -> p.name().startsWith("a peak")).findFirst().orElseThrow();
    assertThat(Comparison.of(peak.a(), peak.b()).orElseThrow().reason())
        .contains("about 6,000 is dated 'at its peak'")
        .contains("700 is March 2022");
  }
}
