package org.attest.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.GROUP;
import static org.attest.dossier.Told.told;

import java.time.LocalDate;
import java.util.List;
import org.attest.dossier.Changes.Sort;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final Evidence BEFORE =
      told("a").published("2022-05-01").that("it has 900 men", men(900));
  private static final Evidence SAME =
      told("b").published("2022-06-01").that("its men are 900", men(900));
  private static final Evidence AGAINST =
      told("c").published("2022-06-02").that("it has 4,000 men", men(4000));
  private static final Evidence NEW =
      told("d")
          .published("2022-06-03")
          .that("it is based in Asha", new Details.Presence(List.of("Asha"), "based"));

  private static Details men(long number) {
    return new Details.Strength(Count.exactly(number), "men", "");
  }

  private static Changes changes() {
    Dossier dossier = Dossier.of(GROUP, List.of(BEFORE, SAME, AGAINST, NEW));
    return Changes.of(dossier, LocalDate.parse("2022-05-31"));
  }

  private static Sort sort(Evidence evidence) {
    return changes().changes().stream()
        .filter(change -> change.line().evidence().claim().id().equals(evidence.claim().id()))
        .map(Changes.Change::sort)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsWhatWasRepeatedContradictedAndAdded() {
    assertThat(sort(SAME)).isEqualTo(Sort.REPEATED);
    assertThat(sort(AGAINST)).isEqualTo(Sort.CONTRADICTED);
    assertThat(sort(NEW)).isEqualTo(Sort.ADDED);
  }

  @Test
  void passesOverWhatWasSaidBefore() {
    assertThat(changes().changes()).noneMatch(change -> change.line().evidence().equals(BEFORE));
  }
}
