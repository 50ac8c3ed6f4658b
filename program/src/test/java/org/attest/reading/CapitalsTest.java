package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.attest.model.Claim;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;

class CapitalsTest {

  private static final String PRINT =
      "The National Liberation Army (ELN) attacked a police station in Arauca on Monday. Two officers were killed. The ELN claimed responsibility.";

  private static List<Claim> events(String text) {
    return Report.of(text).on("1989-11-08").claims(Kind.EVENT);
  }

  @Test
  void readsAReportInCapitalsAsItReadsPrint() {
    List<String> subjects = events(PRINT).stream().map(Claim::subject).toList();

    assertThat(subjects).isNotEmpty();
    assertThat(events(PRINT.toUpperCase(Locale.ROOT)))
        .extracting(Claim::subject)
        .isEqualTo(subjects);
  }

  @Test
  void quotesTheCapitalsOfTheReport() {
    String wire = PRINT.toUpperCase(Locale.ROOT);

    assertThat(events(wire))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.quote().words()).isEqualTo(c.quote().span().of(wire)));
  }

  @Test
  void readsOnWhereNoBlankFollowsAFullStop() {
    assertThat(events(PRINT.replace(". ", "."))).hasSameSizeAs(events(PRINT));
  }
}
