package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.store.Reports.bytes;
import static org.attest.store.Reports.read;
import static org.attest.store.Reports.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.attest.export.ClaimJson;
import org.attest.model.Document;
import org.attest.store.Verification.Fault;
import org.attest.store.Verifier.TextAgain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

  private static final TextAgain AS_IT_IS =
      (extractor, original) ->
          extractor.equals("stub/1")
              ? Optional.of(new String(original, StandardCharsets.UTF_8))
              : Optional.empty();

  @TempDir Path folder;
  private Store store;
  private final Document hill = report("hill", "The \"Hill Front\" holds two valleys.");

  @BeforeEach
  void fill() throws IOException {
    store = Store.open(folder);
    store.add(
        "hill.txt",
        hill,
        bytes(hill.text()),
        read(hill, "Hill Front"),
        Instant.parse("2024-06-01T10:00:00Z"));
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  private Path original() {
    return folder.resolve("originals").resolve(hill.hash().substring(0, 2)).resolve(hill.hash());
  }

  @Test
  void findsNothingWrongWithASoundRecord() throws IOException {
    Verification verification = Verifier.verify(store, AS_IT_IS);

    assertThat(verification.faults()).isEmpty();
    assertThat(verification.documents()).isEqualTo(1);
    assertThat(verification.quotes()).isEqualTo(2);
  }

  @Test
  void noticesChangedBytes() throws IOException {
    Files.writeString(original(), "The Hill Front holds three valleys.");

    assertThat(Verifier.verify(store, AS_IT_IS).faults())
        .extracting(Fault::what)
        .singleElement()
        .asString()
        .contains("have changed");
  }

  @Test
  void noticesLostBytes() throws IOException {
    Files.delete(original());

    assertThat(Verifier.verify(store, AS_IT_IS).faults())
        .extracting(Fault::what)
        .singleElement()
        .asString()
        .contains("are gone");
  }

  @Test
  void noticesAChangedTextAndTheQuotesThatNoLongerStandThere() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.sqlite"));
        Statement statement = connection.createStatement()) {
      statement.execute("drop trigger report_text_no_update");
      statement.execute("update report_text set content = replace(content, 'two', 'six')");
    }

    Verification verification = Verifier.verify(store, AS_IT_IS);

    assertThat(verification.clean()).isFalse();
    assertThat(verification.faults())
        .extracting(Fault::what)
        .anyMatch(what -> what.contains("not the one that came in"))
        .anyMatch(what -> what.contains("another text"))
        .filteredOn(what -> what.startsWith("not at"))
        .hasSize(2);
  }

  @Test
  void saysWhichExtractorIsMissing() throws IOException {
    assertThat(Verifier.verify(store, (_, _) -> Optional.empty()).faults())
        .extracting(Fault::toString)
        .containsExactly("hill: the text cannot be taken out again: this build has no stub/1");
  }

  @Test
  void findsTheQuotesOfAnAnswer() throws IOException {
    String answers =
        """
        {"id":"q1","answer":"…","citations":[{"doc":"hill","quote":"holds two valleys"}]}
        {"id":"q2","answer":"…","citations":[],"refused":true}
        """;

    Verification verification = Verifier.verifyFile(store, answers, ClaimJson::write);

    assertThat(verification.faults()).isEmpty();
    assertThat(verification.quotes()).isEqualTo(1);
  }

  @Test
  void findsTheQuotesOfAPage() throws IOException {
    String page =
        """
        # Hill Front
        It holds two valleys.[^1]
        <!-- attest:quotes [{"doc":"hill","quote":"two valleys","start":23,"end":34}] -->
        """;

    assertThat(Verifier.verifyFile(store, page, ClaimJson::write).faults()).isEmpty();
  }

  @Test
  void noticesAQuoteThatWasAltered() throws IOException {
    String export = "[{\"doc\":\"hill\",\"quote\":\"holds nine valleys\"}]";

    assertThat(Verifier.verifyFile(store, export, ClaimJson::write).faults())
        .extracting(Fault::what)
        .containsExactly("not in hill: \"holds nine valleys\"");
  }

  @Test
  void noticesAQuoteAtTheWrongPlaceAndADocumentThatIsNotThere() throws IOException {
    String lines =
        """
        {"doc":"hill","quote":"valleys","start":0,"end":7}
        {"doc":"valley","quote":"valleys"}
        {"doc":"hill","quote":"valleys","start":900,"end":907}
        not json
        """;

    assertThat(Verifier.verifyFile(store, lines, ClaimJson::write).faults())
        .extracting(Fault::where)
        .containsExactlyInAnyOrder("line 1", "line 2", "line 3", "line 4");
  }

  @Test
  void doesNotCallAFileWithoutQuotesVerified() throws IOException {
    assertThat(Verifier.verifyFile(store, "{}", ClaimJson::write).clean()).isFalse();
    assertThat(Verifier.verifyFile(store, "", ClaimJson::write).clean()).isFalse();
  }
}
