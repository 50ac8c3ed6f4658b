package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;

class UnnamedPartyTest {

  private static List<String> doers(String title, String... lines) {
    return Report.of(lines).titled(title).claims(Kind.EVENT).stream().map(Claim::subject).toList();
  }

  @Test
  void aPactWithoutPartiesIsOfTheGroupThatTheReportIsAbout() {
    assertThat(
            doers(
                "What is Boko Haram?",
                "Boko Haram has often spoken of peace.",
                "A truce was signed in Abuja in May 2013."))
        .contains("Boko Haram");
  }

  @Test
  void anAttackWithoutADoerIsNotLaidToTheGroupThatTheReportIsAbout() {
    assertThat(
            doers(
                "What is Boko Haram?",
                "Boko Haram has often spoken of peace.",
                "Nine people were murdered in Bama in May 2013."))
        .doesNotContain("Boko Haram");
  }

  @Test
  void aPactInAReportAboutNobodyIsNobodys() {
    assertThat(doers("Peace at last", "A truce was signed in Abuja in May 2013.")).isEmpty();
  }
}
