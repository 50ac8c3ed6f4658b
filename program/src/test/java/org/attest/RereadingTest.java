package org.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attest.intake.Intake;
import org.attest.model.Document;
import org.attest.model.Document.Boilerplate;
import org.attest.model.DocumentId;
import org.attest.model.Metadatum;
import org.attest.model.Sha256;
import org.junit.jupiter.api.Test;

/** A reading of old reports finds what their publishers say of them, if nobody looked before. */
class RereadingTest {

  private static final String TEXT =
      """
      Bridge blown up in Far Hill

      Gunmen blew up the bridge on Monday.

      Correction: An earlier version of this article gave the wrong day.
      """;

  private static Document added(String text, List<Boilerplate> marked) {
    return new Document(
        new DocumentId("bridge"),
        Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
        text,
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        "en",
        marked,
        "text/plain",
        "stub/1",
        List.of());
  }

  @Test
  void aNoticeThatWasNotMarkedIsFound() {
    assertThat(Rereading.unmarked(added(TEXT, List.of())))
        .hasValueSatisfying(notice -> {
          assertThat(notice.words()).startsWith("Correction: An earlier version");
          assertThat(notice.retracted()).isFalse();
        });
  }

  @Test
  void oneThatWasMarkedIsNotSaidAgain() {
    assertThat(Rereading.unmarked(added(TEXT, Intake.notices(TEXT)))).isEmpty();
    assertThat(Rereading.unmarked(added("Gunmen blew up the bridge.", List.of()))).isEmpty();
  }
}
