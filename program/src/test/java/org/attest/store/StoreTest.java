package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attest.store.Reports.bytes;
import static org.attest.store.Reports.read;
import static org.attest.store.Reports.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.attest.model.Act;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Kind;
import org.attest.model.Sha256;
import org.attest.model.Tlp;
import org.attest.model.When;
import org.attest.store.Addition.Added;
import org.attest.store.Addition.Known;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2024-06-02T10:00:00.25Z");
  private static final String HILL = "The Hill Front has about 500 fighters.";

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() throws IOException {
    store = Store.open(folder.resolve("record"));
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  private Addition add(Document document, Instant recorded) throws IOException {
    return store.add(
        document.id() + ".txt",
        document,
        bytes(document.text()),
        read(document, "Hill Front"),
        recorded);
  }

  private Document hill() {
    return report("hill", HILL);
  }

  @Test
  void givesBackTheDocumentAsItCameIn() throws IOException {
    Document hill = hill();

    add(hill, NOW);

    assertThat(store.document(hill.id())).contains(hill);
    assertThat(store.original(hill)).isEqualTo(bytes(HILL));
    assertThat(store.text(hill.id())).contains(HILL);
  }

  @Test
  void givesBackTheReadingAsItCameIn() throws IOException {
    add(hill(), NOW);

    assertThat(store.latest(new DocumentId("hill")).orElseThrow())
        .usingRecursiveComparison()
        .ignoringCollectionOrder()
        .isEqualTo(Reports.reading(hill(), "Hill Front"));
  }

  @Test
  void keepsWhatItHeldWhenItIsOpenedAgain() throws IOException {
    add(hill(), NOW);
    List<Evidence> before = store.evidence(Filter.ALL);
    store.close();

    store = Store.open(folder.resolve("record"));

    assertThat(store.evidence(Filter.ALL)).isEqualTo(before).hasSize(2);
  }

  @Test
  void addsTheSameBytesOnlyOnce() throws IOException {
    add(hill(), NOW);

    Addition again = add(report("another-name", HILL), LATER);

    assertThat(again).isEqualTo(new Known(new DocumentId("hill")));
    assertThat(store.documents()).hasSize(1);
    assertThat(store.known(hill())).contains(new DocumentId("hill"));
  }

  @Test
  void keepsTheSameBytesOfAnotherPublisherAsASecondDocument() throws IOException {
    add(hill(), NOW);

    Addition again = add(report("copy", HILL, "Valley Wire", "2024-05-03"), NOW);

    assertThat(again).isEqualTo(new Added(new DocumentId("copy"), new DocumentId("copy")));
    assertThat(store.documents()).hasSize(2);
  }

  @Test
  void givesOtherBytesOfATakenNameAnotherName() throws IOException {
    add(hill(), NOW);

    Addition second = add(report("hill", "The Hill Front has 700 fighters."), NOW);
    Addition third = add(report("hill", "The Hill Front has 900 fighters."), NOW);

    assertThat(second).isEqualTo(new Added(new DocumentId("hill-2"), new DocumentId("hill")));
    assertThat(third.document()).isEqualTo(new DocumentId("hill-3"));
    assertThat(store.evidence(Filter.ALL.withDocument(new DocumentId("hill-2"))))
        .allSatisfy(e -> assertThat(e.claim().document().value()).isEqualTo("hill-2"))
        .hasSize(2);
    assertThat(store.journals().imports().get(1).note()).contains("hill was taken");
  }

  @Test
  void givesARenamedDocumentTheClaimsThatItsNewNameWouldHave() throws IOException {
    add(hill(), NOW);
    String text = "The Hill Front has 700 fighters.";
    add(report("hill", text), NOW);

    List<ClaimId> ids =
        store.latest(new DocumentId("hill-2")).orElseThrow().claims().stream()
            .map(Claim::id)
            .toList();

    Document named = report("hill-2", text);
    assertThat(ids)
        .containsExactlyInAnyOrder(
            Reports.strength(named, "Hill Front", 500).id(), Reports.tie(named, "Hill Front").id());
  }

  @Test
  void refusesBytesThatAreNotTheDocuments() {
    assertThatThrownBy(
            () -> store.add("f", hill(), bytes("other"), read(hill(), "Hill Front"), NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hill");
  }

  @Test
  void findsTheClaimsThatNameAGroupAndThoseAboutIt() throws IOException {
    add(hill(), NOW);

    assertThat(store.evidence(Filter.group("Hill Front"))).hasSize(2);
    assertThat(store.evidence(Filter.group("River Army")))
        .extracting(e -> e.claim().kind())
        .containsExactly(Kind.TIE);
    assertThat(store.evidence(Filter.group("Nobody"))).isEmpty();
    assertThat(store.evidence(Filter.ALL.withKind(Kind.STRENGTH))).hasSize(1);
  }

  @Test
  void givesEvidenceInOneOrderWhateverTheOrderOfAdding() throws IOException {
    add(report("b", "Second report on the hills."), NOW);
    add(report("a", "First report on the hills."), LATER);
    try (Store other = Store.open(folder.resolve("other"))) {
      for (String id : List.of("a", "b")) {
        Document document =
            report(id, (id.equals("a") ? "First" : "Second") + " report on the hills.");
        other.add(id, document, bytes(document.text()), read(document, "Hill Front"), NOW);
      }

      assertThat(store.evidence(Filter.ALL))
          .extracting(Evidence::claim)
          .isEqualTo(other.evidence(Filter.ALL).stream().map(Evidence::claim).toList());
    }
  }

  @Test
  void leavesOutReportsOfAfterTheDayAskedFor() throws IOException {
    add(report("early", "Early report.", "Harbour Times", "2021-08"), NOW);
    add(report("late", "Late report.", "Harbour Times", "2024-05-03"), NOW);
    add(report("undated", "Undated report.", "Harbour Times", ""), NOW);

    assertThat(documents(Filter.ALL.withAsOf(LocalDate.of(2021, 8, 1)))).containsExactly("early");
    assertThat(documents(Filter.ALL.withAsOf(LocalDate.of(2024, 5, 31))))
        .containsExactly("early", "late");
    assertThat(documents(Filter.ALL.withAsOf(LocalDate.of(2024, 6, 1))))
        .containsExactly("early", "late", "undated");
  }

  @Test
  void showsWhatTheRecordHeldAtAnInstant() throws IOException {
    add(report("first", "First report."), NOW);
    add(report("second", "Second report."), LATER);

    assertThat(documents(Filter.ALL.withRecordedBy(NOW))).containsExactly("first");
    assertThat(documents(Filter.ALL.withRecordedBy(LATER))).containsExactly("first", "second");
  }

  @Test
  void holdsWhatItHeldEarlierToTheMarksOfToday() throws IOException {
    add(report("first", "First report."), NOW);
    add(report("second", "Second report."), NOW);
    Filter then = Filter.ALL.withRecordedBy(NOW).withUpTo(Tlp.GREEN);
    assertThat(documents(then)).containsExactly("first", "second");

    long mark =
        store
            .decide(List.of(new Act.Mark(new DocumentId("first"), Tlp.RED)), "Ana", "", LATER)
            .getFirst()
            .id();
    assertThat(documents(then)).containsExactly("second");

    store.decide(List.of(new Act.Lift(mark)), "Ana", "cleared", LATER);
    assertThat(documents(then)).containsExactly("first", "second");
  }

  private List<String> documents(Filter filter) throws IOException {
    return store.evidence(filter).stream()
        .map(e -> e.claim().document().value())
        .distinct()
        .toList();
  }

  @Test
  void letsTheLastDecisionOnAClaimStand() throws IOException {
    add(hill(), NOW);
    Claim claim = Reports.strength(hill(), "Hill Front", 500);

    store.decide(List.of(new Act.Reject(Anchor.of(claim))), "Ana", "misread", NOW);
    store.decide(List.of(new Act.Accept(Anchor.of(claim))), "Ana", "", LATER);

    assertThat(store.decisions()).extracting(e -> e.decision().id()).containsExactly(1L, 2L);
    assertThat(store.evidence(Filter.ALL.withReviewedOnly()))
        .extracting(e -> e.claim().id())
        .containsExactly(claim.id());
    assertThat(store.evidence(Filter.ALL.withKind(Kind.STRENGTH).withRecordedBy(NOW)))
        .extracting(Evidence::review)
        .containsExactly(Review.REJECTED);
    assertThat(store.evidence(Filter.ALL.withKind(Kind.TIE)))
        .extracting(Evidence::review)
        .containsExactly(Review.MACHINE);
  }

  @Test
  void listsWhoIsInTheRecord() throws IOException {
    add(report("one", "First report.", "Harbour Times", "2021-08"), NOW);
    add(report("two", "Second report."), NOW);

    assertThat(store.groups())
        .containsExactly(
            new ActorEntry(
                "Hill Front",
                "armed-group",
                true,
                4,
                4,
                2,
                When.of("2021-08-01"),
                When.of("2024-05-03")));
    assertThat(store.actors())
        .extracting(ActorEntry::name, ActorEntry::sort, ActorEntry::about, ActorEntry::naming)
        .contains(org.assertj.core.groups.Tuple.tuple("River Army", "state-force", 0, 2));
  }

  @Test
  void keepsAndListsAReportThatIsNotRead() throws IOException {
    Document french = report("fr", "Le groupe compte cinq cents hommes.");

    store.add(
        "fr.txt", french, bytes(french.text()), new Readout.NotRead("language: fr", "stub/1"), NOW);

    DocumentEntry entry = store.documents().getFirst();
    assertThat(entry.notRead()).isEqualTo("language: fr");
    assertThat(entry.claims()).isZero();
    assertThat(store.latest(french.id())).isEmpty();
  }

  @Test
  void listsHowManyClaimsAndMissesADocumentHas() throws IOException {
    add(hill(), NOW);

    DocumentEntry entry = store.documents().getFirst();

    assertThat(entry.claims()).isEqualTo(2);
    assertThat(entry.misses()).isEqualTo(1);
    assertThat(entry.size()).isEqualTo(HILL.length());
    assertThat(entry.source().recorded()).isEqualTo(NOW);
  }

  @Test
  void logsWhatWasRefusedAndWhy() throws IOException {
    add(hill(), NOW);
    store.journals().refuse("photo.jpg", "not a report", LATER);

    assertThat(store.journals().refusals())
        .containsExactly(new ImportEntry(2, LATER, "photo.jpg", "refused", "", "not a report"));
    assertThat(store.journals().imports())
        .extracting(ImportEntry::outcome)
        .containsExactly("added", "refused");
  }

  @Test
  void growsItsStateWithEveryDocument() throws IOException {
    long empty = store.state();
    add(hill(), NOW);

    assertThat(store.state()).isGreaterThan(empty);
  }

  @Test
  void keepsItsFolderToTheUser() throws IOException {
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("record"))))
        .isEqualTo("rwx------");
  }

  @Test
  void refusesAFileInPlaceOfAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a record is a folder");
  }

  @Test
  void refusesARecordOfANewerAttestAndLeavesItAlone() throws Exception {
    store.close();
    change("insert into flyway_schema_history values (99,'99','later','SQL','x',1,'a','2030',1,1)");
    String before = Sha256.of(Files.readAllBytes(folder.resolve("record/record.sqlite")));

    assertThatThrownBy(() -> Store.open(folder.resolve("record")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("newer Attest");
    assertThat(Sha256.of(Files.readAllBytes(folder.resolve("record/record.sqlite"))))
        .isEqualTo(before);
  }

  @Test
  void saysThatAFileIsNoRecord() throws IOException {
    Path other = Files.createDirectory(folder.resolve("junk"));
    Files.writeString(other.resolve("record.sqlite"), "this is no database at all ".repeat(100));

    assertThatThrownBy(() -> Store.open(other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged or is no record");
  }

  @Test
  void waitsForAnotherWriterAndThenSaysSo() throws Exception {
    store.close();
    store = Store.open(folder.resolve("record"), Duration.ofMillis(50));
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");

      assertThatThrownBy(() -> add(hill(), NOW))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another process");

      statement.execute("rollback");
    }
    assertThat(add(hill(), NOW)).isInstanceOf(Added.class);
  }

  @Test
  void letsNoRowBeChangedOrRemoved() throws IOException {
    add(hill(), NOW);

    for (String sql :
        List.of(
            "delete from claim", "update report_text set content = ''", "delete from document")) {
      assertThatThrownBy(() -> change(sql)).hasMessageContaining("append-only");
    }
  }

  @Test
  void knowsTheVersionOfItsNewestMigration() throws IOException {
    Path migrations = Path.of("src/main/resources/db/migration");
    try (var files = Files.walk(migrations)) {
      Optional<Integer> newest =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".sql"))
              .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
              .max(Integer::compare);
      assertThat(newest).contains(Database.SCHEMA);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record/record.sqlite"));
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
