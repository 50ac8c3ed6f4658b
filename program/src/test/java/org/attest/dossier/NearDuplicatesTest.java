package org.attest.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.attest.model.DocumentId;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

  private static final DocumentId A = new DocumentId("a");
  private static final DocumentId B = new DocumentId("b");
  private static final DocumentId C = new DocumentId("c");

  private static final String AGENCY =
      "Men on motorbikes burned the customs house in Tarfa on Monday night and took the safe with"
          + " them. Nobody was hurt, the mayor said, because the clerks had gone home for the"
          + " feast. It was the third fire on the salt coast since the spring, and the first in a"
          + " town of this size.";
  private static final String EDITED =
      AGENCY.replace("Men on motorbikes", "Gunmen on motorcycles").replace("the mayor", "a mayor");
  private static final String OWN =
      "The port of Morr has been shut for a week, and the boats that bring its bread lie at anchor."
          + " Traders say that the price of flour has doubled since the crossing was closed by the"
          + " army.";

  @Test
  void takesAnEditedCopyForOneText() {
    assertThat(NearDuplicates.among(Map.of(A, AGENCY, B, EDITED, C, OWN)))
        .singleElement()
        .satisfies(pair -> {
          assertThat(pair.whole()).isTrue();
          assertThat(pair.first()).isEqualTo(A);
          assertThat(pair.second()).isEqualTo(B);
        });
  }

  @Test
  void takesAShortTextCutFromALongOneForOneText() {
    String cut = AGENCY.substring(0, AGENCY.indexOf("It was"));
    assertThat(Origins.of(Map.of(A, AGENCY + " " + OWN, B, cut)).oneText(A, B)).isTrue();
  }

  @Test
  void findsASentenceThatStandsInTwoReportsOfTheirOwn() {
    String sentence = OWN.substring(0, OWN.indexOf("Traders"));
    String other = sentence + " " + AGENCY + " " + AGENCY.replace("Tarfa", "Asha");
    assertThat(NearDuplicates.among(Map.of(A, OWN + " " + longer(), B, other)))
        .singleElement()
        .satisfies(pair -> {
          assertThat(pair.whole()).isFalse();
          assertThat(pair.passages()).isEqualTo(1);
        });
  }

  private static String longer() {
    return "Fishermen from the outer islands have begun to land their catch by night, far from the"
        + " quays. Nobody has said when the harbour master will be let back into his office"
        + " on the pier.";
  }

  @Test
  void findsNothingInTwoTextsOfTheirOwn() {
    assertThat(NearDuplicates.among(Map.of(A, AGENCY, B, OWN))).isEmpty();
  }
}
