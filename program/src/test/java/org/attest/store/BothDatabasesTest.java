package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attest.store.Reports.add;
import static org.attest.store.Reports.bytes;
import static org.attest.store.Reports.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.attest.model.Act;
import org.attest.model.Act.Thing;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Kind;
import org.attest.model.Mention;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a record promises, kept on SQLite and on a real PostgreSQL alike. */
@Tag("slow")
class BothDatabasesTest {

  private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2024-06-02T10:00:00.25Z");
  private static final String HILL = "The Hill Front has about 500 fighters.";

  @TempDir Path folder;

  private static Verification verified(Store store) throws IOException {
    return Verifier.verify(
        store, (_, original) -> Optional.of(new String(original, StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void givesBackWhatItTookAlsoWhenOpenedAgain(Kept kept) throws IOException {
    Place place = kept.place(folder);
    Document hill = report("hill", HILL);
    List<Evidence> before;
    try (Store store = Store.open(place)) {
      add(store, hill, NOW);
      add(store, hill, NOW);
      before = store.evidence(Filter.ALL);
    }
    try (Store store = Store.open(place)) {
      assertThat(store.evidence(Filter.ALL)).isEqualTo(before).hasSize(2);
      assertThat(store.document(hill.id())).contains(hill);
      assertThat(store.original(hill)).isEqualTo(bytes(HILL));
      assertThat(store.latest(hill.id()).orElseThrow())
          .usingRecursiveComparison()
          .ignoringCollectionOrder()
          .isEqualTo(Reports.reading(hill, "Hill Front"));
      assertThat(verified(store).faults()).isEmpty();
    }
  }

  /**
   * A resident who is quoted stays in the report's own text; the record makes no entry of the name.
   */
  @ParameterizedTest
  @EnumSource(Kept.class)
  void keepsNoNameOfAPersonWithoutAPublicRole(Kept kept) throws IOException {
    String text = "Leader One leads the Hill Front. Resident Two saw the fire.";
    Document hill = report("hill", text);
    Reading plain = Reports.reading(hill, "Hill Front");
    Reading reading =
        new Reading(
            hill.id(),
            plain.sentences(),
            List.of(
                new Mention(new Span(0, 10), "Leader One", Mention.Type.PERSON, "tagger"),
                new Mention(new Span(33, 45), "Resident Two", Mention.Type.PERSON, "tagger")),
            List.of(),
            List.of(
                Reports.claim(
                    hill, "Hill Front", new Details.Role("Leader One", "leader", "Hill Front"))),
            List.of(),
            List.of(),
            Reports.READER);
    try (Store store = Store.open(kept.place(folder))) {
      store.add("hill.txt", hill, bytes(text), new Readout.Read(reading), NOW);
      assertThat(store.latest(hill.id()).orElseThrow().mentions())
          .extracting(Mention::name)
          .containsExactly("Leader One", "");
    }
  }

  /** PostgreSQL cannot keep U+0000 in a text; neither database may be tried with it. */
  @ParameterizedTest
  @EnumSource(Kept.class)
  void aTextWithNulIsRefusedInWordsAndNothingOfItIsKept(Kept kept) throws IOException {
    try (Store store = Store.open(kept.place(folder))) {
      for (Document bad :
          List.of(
              report("hill", "The Hill\0Front has about 500 fighters."),
              report("hill", HILL, "Harbour\0Times", "2024-05-03"))) {
        assertThatThrownBy(() -> add(store, bad, NOW))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("hill")
            .hasMessageContaining("U+0000");
      }
      assertThatThrownBy(() ->
              store.decide(
                  List.of(new Act.Merge(Thing.ACTOR, "River Army", "The Army")),
                  "Ana",
                  "a\0b",
                  NOW))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the reason has the character U+0000");
      assertThat(store.documents()).isEmpty();
      assertThat(store.journals().imports()).isEmpty();
      assertThat(store.decisions()).isEmpty();

      add(store, report("hill", HILL), NOW);
      assertThat(verified(store).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void askingWithNulFindsNothingAndNotingWithItIsRefusedOrMended(Kept kept) throws IOException {
    try (Store store = Store.open(kept.place(folder))) {
      add(store, report("hill", HILL), NOW);

      assertThat(store.hasActor("Hill\0Front")).isFalse();
      assertThat(store.evidence(Filter.group("Hill\0Front"))).isEmpty();
      assertThat(store.counts().of(Filter.group("Hill\0Front"))).isEmpty();
      assertThatThrownBy(() -> new DocumentId("hi\0ll")).hasMessageContaining("U+0000");
      assertThatThrownBy(() -> store.forget(new DocumentId("hill"), "A\0na", "", NOW))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("U+0000");
      assertThatThrownBy(() ->
              store
                  .journals()
                  .audit(new AuditEntry(0, NOW, "Ana", "::1", "export", "done", "a\0b")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("U+0000");
      store.journals().refuse("bad.txt", "holds \0", NOW);
      assertThat(store.journals().refusals())
          .singleElement()
          .satisfies(line -> assertThat(line.note()).isEqualTo("holds \uFFFD"));
      assertThat(store.documents()).hasSize(1);
    }
  }

  /** Names that a server's own order of letters would sort otherwise. */
  @Test
  void bothGiveTheSameInTheSameOrder() throws IOException {
    List<List<?>> given = new ArrayList<>();
    for (Kept kept : Kept.values()) {
      try (Store store = Store.open(kept.place(folder))) {
        for (String name : List.of("b-2", "B", "a", "a-b", "ab", "Ä", "_x", "a b")) {
          add(store, report(name, "Report of " + name + "."), NOW);
        }
        Claim claim = store.evidence(Filter.ALL).getFirst().claim();
        store.decide(List.of(new Act.Merge(Thing.ACTOR, "River Army", "The Army")), "Ana", "", NOW);
        store.decide(List.of(new Act.Reject(Anchor.of(claim))), "Ana", "misread", LATER);
        given.add(
            List.of(
                store.documents(),
                store.evidence(Filter.ALL),
                store.evidence(Filter.group("The Army").withKind(Kind.TIE)),
                store.evidence(Filter.ALL.withAsOf(LocalDate.parse("2024-05-03"))),
                store.evidence(Filter.ALL.withRecordedBy(NOW)),
                store.actors(),
                store.decisions(),
                store.journals().imports()));
      }
    }
    assertThat(given.get(0)).isEqualTo(given.get(1));
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void severalWritersAndReadersLoseNothing(Kept kept) throws Exception {
    Place place = kept.place(folder);
    Store.open(place).close();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int number = writer;
        all.add(threads.submit(() -> write(place, number)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    try (Store store = Store.open(place)) {
      assertThat(store.documents()).hasSize(40);
      assertThat(store.journals().imports()).hasSize(40);
      assertThat(verified(store).faults()).isEmpty();
    }
  }

  private static Void write(Place place, int writer) throws IOException {
    try (Store store = Store.open(place)) {
      for (int i = 0; i < 10; i++) {
        String name = "w" + writer + "-" + i;
        add(store, report(name, "Report " + name + "."), NOW);
        assertThat(store.text(new DocumentId(name))).isPresent();
      }
    }
    return null;
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void aNewerReadingSpeaksUntilItIsTakenBackAndDecisionsOutliveIt(Kept kept) throws IOException {
    try (Store store = Store.open(kept.place(folder))) {
      Document hill = report("hill", HILL);
      add(store, hill, NOW);
      Claim strength = Reports.strength(hill, "Hill Front", 500);
      store.decide(List.of(new Act.Accept(Anchor.of(strength))), "Ana", "", NOW);
      List<Evidence> before = store.evidence(Filter.ALL);

      long run = store.nextRun();
      store.reread(hill.id(), run, Reports.newer(hill), LATER);

      assertThat(store.evidence(Filter.ALL))
          .singleElement()
          .satisfies(each -> {
            assertThat(each.claim().reader()).isEqualTo("stub/2");
            assertThat(each.review()).isEqualTo(Review.ACCEPTED);
          });
      assertThat(store.evidence(Filter.ALL.withRecordedBy(NOW))).isEqualTo(before);
      long taken =
          store.decide(List.of(new Act.TakeBack(run)), "Ana", "worse", LATER).getFirst().id();
      assertThat(store.evidence(Filter.ALL)).isEqualTo(before);
      store.decide(List.of(new Act.Lift(taken)), "Ana", "better after all", LATER);
      assertThat(store.evidence(Filter.ALL)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void whatIsForgottenIsGoneAndItsTombstoneStays(Kept kept) throws IOException {
    try (Store store = Store.open(kept.place(folder))) {
      Document hill = report("hill", HILL);
      Document other = report("other", "The Hill Front moved.");
      add(store, hill, NOW);
      add(store, other, NOW);
      Claim claim = Reports.strength(hill, "Hill Front", 500);
      store.decide(
          List.of(new Act.Note(Anchor.of(claim), "a word of the memo")), "Ana", "secret", NOW);
      store.decide(List.of(new Act.Merge(Thing.ACTOR, "River Army", "The Army")), "Ana", "", NOW);

      store.forget(hill.id(), "Ben", "the source is in danger", LATER);

      assertThat(store.document(hill.id())).isEmpty();
      assertThat(store.evidence(Filter.ALL)).hasSize(2);
      assertThatThrownBy(() -> store.original(hill)).isInstanceOf(IOException.class);
      assertThat(store.decisions())
          .singleElement()
          .satisfies(line -> assertThat(line.decision().id()).isEqualTo(2));
      assertThat(store.decide(List.of(new Act.Lift(2)), "Ana", "", LATER).getFirst().id())
          .isEqualTo(3);
      assertThat(store.tombstones())
          .containsExactly(new Tombstone(hill.id(), "Ben", LATER, "the source is in danger", 2));
      assertThat(store.journals().imports().getFirst().file()).isEmpty();
      assertThat(verified(store).faults()).isEmpty();
      assertThat(everyByteUnder(folder)).doesNotContain("about 500 fighters", "word of the memo");
      add(store, hill, LATER);
      assertThat(store.documents())
          .extracting(entry -> entry.source().document().value())
          .contains("hill-2");
    }
  }

  private static String everyByteUnder(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void aCopyIsTheSameRecordOnEitherDatabase(Kept to) throws IOException {
    for (Kept from : Kept.values()) {
      try (Store store =
              Store.open(
                  from == Kept.SQLITE
                      ? new Place.Folder(folder.resolve("from-" + to))
                      : from.place(folder));
          Store copy =
              Store.open(
                  to == Kept.SQLITE
                      ? new Place.Folder(folder.resolve("copy-" + from))
                      : to.place(folder))) {
        Document hill = report("hill", HILL);
        add(store, hill, NOW);
        add(store, report("other", "The Hill Front moved."), NOW);
        store.decide(List.of(new Act.Merge(Thing.ACTOR, "River Army", "The Army")), "Ana", "", NOW);
        store.forget(new DocumentId("other"), "Ben", "", LATER);

        store.copyTo(copy);

        assertThat(copy.documents()).isEqualTo(store.documents());
        assertThat(copy.evidence(Filter.ALL)).isEqualTo(store.evidence(Filter.ALL));
        assertThat(copy.decisions()).isEqualTo(store.decisions());
        assertThat(copy.tombstones()).isEqualTo(store.tombstones());
        assertThat(copy.original(hill)).isEqualTo(bytes(HILL));
        assertThat(verified(copy).faults()).isEmpty();
      }
    }
  }
}
