package org.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.attest.Deciding.Signature;
import org.attest.model.DocumentId;
import org.attest.model.Sha256;
import org.attest.model.Tlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All claims written part by part are what they are when written at once. */
class AllClaimsTest {

  private static final Signature BY = new Signature("A", "");
  private static final View GREEN = View.ALL.upTo(Tlp.GREEN);

  @TempDir Path folder;

  @Test
  void areTheSameInPartsAndSayWhatIsWithheld() throws IOException {
    new RecordBench(folder.toString()).fill(6000, _ -> {}); // sixty reports: two parts
    try (Attest attest = Attest.open(folder)) {
      DocumentId last = attest.desk().reports().getLast().source().document();
      attest.deciding().mark(last, Tlp.RED, BY);
      for (Format format : new Format[] {Format.CSV, Format.JSONL}) {
        AllClaims all = attest.desk().claims(Optional.empty(), GREEN, format);
        AllClaims.Measure measured = all.measure();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        assertThat(all.write(sent)).isEqualTo(measured.withheld()).isEqualTo(100);
        assertThat(sent.toString(StandardCharsets.UTF_8))
            .isEqualTo(attest.claims(Optional.empty(), Optional.empty(), GREEN, format))
            .containsIgnoringCase("withheld");
        assertThat(measured.size()).isEqualTo(sent.size());
        assertThat(measured.hash()).isEqualTo(Sha256.of(sent.toByteArray()));
      }
    }
  }

  @Test
  void areNotSentWhenTheRecordChangesMeanwhile() throws IOException {
    new RecordBench(folder.toString()).fill(100, _ -> {});
    try (Attest attest = Attest.open(folder)) {
      AllClaims all = attest.desk().claims(Optional.empty(), View.ALL, Format.CSV);
      DocumentId only = attest.desk().reports().getFirst().source().document();
      attest.deciding().mark(only, Tlp.AMBER, BY);
      assertThatThrownBy(all::measure)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("changed");
    }
  }
}
