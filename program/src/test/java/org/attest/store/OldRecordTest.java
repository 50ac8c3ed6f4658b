package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Mention;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that older builds made are opened, brought up to date and lose nothing. */
class OldRecordTest {

  private static final Path RECORDS = Path.of("src/test/resources/records");

  @TempDir Path folder;

  private Path copy(String name) throws IOException {
    Path from = RECORDS.resolve(name);
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  @Test
  void keepsReportsClaimsAndDecisionsOfSchemaTwo() throws IOException {
    try (Store store = Store.open(copy("schema-2"))) {
      assertThat(store.documents()).hasSize(2);
      List<Evidence> claims = store.evidence(Filter.ALL);
      assertThat(claims).hasSize(16);
      assertThat(claims)
          .filteredOn(each -> each.review() == Review.ACCEPTED)
          .extracting(each -> each.claim().id().value())
          .containsExactly("cefa7952d34dda883");
      assertThat(claims)
          .filteredOn(each -> each.review() == Review.REJECTED)
          .extracting(each -> each.claim().id().value())
          .containsExactly("caa2559ff60012d28");
      assertThat(store.decisions())
          .hasSize(3)
          .allSatisfy(line -> assertThat(line.idle()).isEmpty());
      Verification verification =
          Verifier.verify(
              store, (_, bytes) -> Optional.of(new String(bytes, StandardCharsets.UTF_8)));
      assertThat(verification.faults()).isEmpty();
    }
  }

  /** The old record held the name of everybody whom the tagger took for a person. */
  @Test
  void takesTheNamesOfPersonsOutOfOldReadings() throws IOException {
    try (Store store = Store.open(copy("schema-2"))) {
      List<Mention> persons = new ArrayList<>();
      for (DocumentEntry document : store.documents()) {
        store.latest(document.source().document()).orElseThrow().mentions().stream()
            .filter(mention -> mention.type() == Mention.Type.PERSON)
            .forEach(persons::add);
      }
      assertThat(persons).hasSize(3).allSatisfy(each -> assertThat(each.name()).isEmpty());
      assertThat(persons.getFirst().span()).isEqualTo(new Span(1212, 1221));
    }
  }

  @Test
  void opensItAgainAfterwards() throws IOException {
    Path record = copy("schema-2");
    Store.open(record).close();
    try (Store store = Store.open(record)) {
      assertThat(store.evidence(Filter.ALL)).hasSize(16);
    }
  }

  /** What each reading has of each name is kept beside the claims since schema 16. */
  @Test
  void countsWhatOldReadingsHave() throws IOException {
    try (Store store = Store.open(copy("schema-2"))) {
      assertThat(store.documents().stream().mapToInt(DocumentEntry::claims).sum()).isEqualTo(16);
      assertThat(store.actors())
          .hasSizeGreaterThan(3)
          .allSatisfy(actor -> {
            List<Evidence> naming = store.evidence(Filter.group(actor.name()));
            assertThat(actor.naming()).as(actor.name()).isEqualTo(naming.size());
            assertThat(actor.about())
                .as(actor.name())
                .isEqualTo(
                    naming.stream()
                        .filter(each -> each.claim().subject().equals(actor.name()))
                        .count());
          });
    }
  }
}
