package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.store.Reports.add;
import static org.attest.store.Reports.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attest.model.Act;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.model.Metadatum;
import org.attest.model.Notice;
import org.attest.model.Span;
import org.attest.model.Tlp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a record brings when it is asked, by filters, as persons decided and by versions, on either
 * database.
 */
@Tag("slow")
class BothDatabasesAskedTest {

  private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2024-06-02T10:00:00.25Z");
  private static final String HILL = "The Hill Front has about 500 fighters.";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Kept.class)
  void bringsTheLatestOfAKindAndCountsThemAll(Kept kept) throws IOException {
    Filter hill = Filter.group("Hill Front").withSpoken();
    try (Store store = Store.open(kept.place(folder))) {
      for (int day = 1; day <= 5; day++) {
        add(store, report("r" + day, HILL, "Publisher " + day, "2024-05-0" + day), NOW);
      }
      assertThat(store.evidence(hill, 2))
          .extracting(each -> each.claim().kind() + " " + each.claim().document())
          .containsExactly("TIE r4", "STRENGTH r4", "TIE r5", "STRENGTH r5");
      assertThat(store.evidence(hill.withAsOf(LocalDate.of(2024, 5, 3)).withKind(Kind.TIE), 2))
          .extracting(each -> each.claim().document().value())
          .containsExactly("r2", "r3");
      assertThat(store.counts().of(hill)).isEqualTo(Map.of(Kind.STRENGTH, 5, Kind.TIE, 5));
      store.reread(new DocumentId("r5"), store.nextRun(), Reports.newer(report("r5", HILL)), LATER);
      assertThat(store.evidence(hill.withKind(Kind.TIE), 2))
          .extracting(each -> each.claim().document().value())
          .containsExactly("r3", "r4");
      assertThat(store.counts().of(hill)).isEqualTo(Map.of(Kind.STRENGTH, 5, Kind.TIE, 4));
    }
  }

  /** What is counted is what would be there if every claim were looked at. */
  @ParameterizedTest
  @EnumSource(Kept.class)
  void countsOnWhatClaimsRestAsPersonsDecided(Kept kept) throws IOException {
    Filter hill = Filter.group("Hill Front");
    try (Store store = Store.open(kept.place(folder))) {
      for (int day = 1; day <= 5; day++) {
        add(store, report("r" + day, HILL, "Publisher " + day, "2024-05-0" + day), NOW);
      }
      store.reread(new DocumentId("r5"), store.nextRun(), Reports.newer(report("r5", HILL)), LATER);
      List<Evidence> all = store.evidence(hill);
      store.decide(List.of(new Act.Reject(Anchor.of(all.getFirst().claim()))), "A", "", NOW);
      store.decide(List.of(new Act.Accept(Anchor.of(all.getLast().claim()))), "A", "", NOW);
      for (Filter filter : List.of(hill, hill.withAsOf(LocalDate.of(2024, 5, 3)))) {
        Ground counted = store.counts().ground(filter);
        assertThat(counted)
            .isEqualTo(
                Ground.of(
                    store.evidence(filter).stream()
                        .filter(each -> each.review() != Evidence.Review.REJECTED)
                        .toList()));
        assertThat(counted.claims()).isEqualTo(store.evidence(filter).size() - 1);
      }
      assertThat(store.counts().ground(hill).reviewed()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void bringsWhatIsWantedOfSeveralInOneAsking(Kept kept) throws IOException {
    try (Store store = Store.open(kept.place(folder))) {
      for (int day = 1; day <= 3; day++) {
        add(store, report("r" + day, HILL, "Publisher " + day, "2024-05-0" + day), NOW);
      }
      List<Wanted> wanted =
          List.of(
              new Wanted("Hill Front", Kind.STRENGTH, 2),
              new Wanted("Hill Front", Kind.TIE, 1),
              new Wanted("Nobody", Kind.TIE, 9));
      assertThat(store.wanted(Filter.ALL, wanted))
          .extracting(each -> each.claim().kind() + " " + each.claim().document())
          .containsExactly("STRENGTH r2", "TIE r3", "STRENGTH r3");
      assertThat(store.wanted(Filter.ALL.withReviewedOnly(), wanted)).isEmpty();
      Claim first = store.evidence(Filter.group("Hill Front")).getFirst().claim();
      store.decide(List.of(new Act.Accept(Anchor.of(first))), "A", "", NOW);
      assertThat(store.wanted(Filter.ALL.withReviewedOnly(), wanted))
          .as("however many newer ones nobody has reviewed")
          .extracting(each -> each.claim().id())
          .containsExactly(first.id());
    }
  }

  /** Those are looked for in the reports that persons decided on, and not in all. */
  @ParameterizedTest
  @EnumSource(Kept.class)
  void reviewedClaimsAreThoseOfAllThatAPersonVouchesFor(Kept kept) throws IOException {
    try (Store store = Store.open(kept.place(folder))) {
      for (int day = 1; day <= 4; day++) {
        add(store, report("r" + day, HILL, "Publisher " + day, "2024-05-0" + day), NOW);
      }
      List<Evidence> all = store.evidence(Filter.ALL);
      decide(store, new Act.Accept(Anchor.of(all.get(1).claim())));
      decide(store, new Act.Accept(Anchor.of(all.get(4).claim())));
      decide(store, new Act.Reject(Anchor.of(all.get(5).claim())));
      decide(store, new Act.Mark(new DocumentId("r4"), Tlp.RED));
      for (Filter filter :
          List.of(
              Filter.ALL,
              Filter.group("Hill Front"),
              Filter.group("Hill Front").withSpoken(),
              Filter.ALL.withKind(Kind.STRENGTH),
              Filter.ALL.withAsOf(LocalDate.of(2024, 5, 1)),
              Filter.ALL.withDocument(new DocumentId("r1")))) {
        List<Evidence> vouched =
            store.evidence(filter).stream().filter(each -> each.review().vouched()).toList();
        assertThat(store.evidence(filter.withReviewedOnly())).as("%s", filter).isEqualTo(vouched);
      }
      assertThat(store.evidence(Filter.ALL.withReviewedOnly())).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void joinsVersionsByADecisionUntilOneIsForgotten(Kept kept) throws IOException {
    DocumentId earlier = new DocumentId("r1");
    DocumentId later = new DocumentId("r2");
    try (Store store = Store.open(kept.place(folder))) {
      add(store, report("r1", HILL, "Hill Post", "2024-05-01"), NOW);
      add(store, report("r2", HILL + " Corrected.", "Hill Post", "2024-05-02"), NOW);
      assertThat(store.versions().story(earlier)).isEmpty();

      decide(store, new Act.Version(earlier, later));

      assertThat(store.versions().after(earlier)).singleElement().matches(each -> each.is(later));
      assertThat(store.notices(Filter.ALL, earlier)).hasSize(1);
      assertThat(store.notices(Filter.ALL.withRecordedBy(NOW), earlier)).isEmpty();

      store.forget(later, "Ana", "a court", LATER);

      assertThat(store.versions().story(earlier)).isEmpty();
      assertThat(store.notices(Filter.ALL, earlier)).isEmpty();
    }
  }

  private static void decide(Store store, Act act) throws IOException {
    store.decide(List.of(act), "Ana", "read it", LATER);
  }

  private static Document version(String id, String text, String modified) {
    Document plain = report(id, text);
    int notice = text.indexOf("Correction");
    return new Document(
        plain.id(),
        plain.hash(),
        text,
        plain.title(),
        plain.publisher(),
        plain.author(),
        plain.published(),
        Metadatum.given(modified, "page"),
        Metadatum.given("https://harbour.example/hill", "page"),
        "en",
        notice < 0
            ? List.of()
            : List.of(new Document.Boilerplate(new Span(notice, text.length()), "correction")),
        plain.mediaType(),
        plain.extractor(),
        plain.pages());
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void aLaterVersionCountsFromItsDayAndSaysWhatItTookBack(Kept kept) throws IOException {
    Document first = version("hill", HILL, "");
    Document second =
        version("hill-later", "It has 50 fighters. Correction: not 500.", "2024-05-05");
    try (Store store = Store.open(kept.place(folder))) {
      add(store, second, NOW);
      add(store, first, LATER);

      assertThat(store.document(second.id())).contains(second);
      assertThat(store.versions().stories())
          .singleElement()
          .satisfies(story ->
              assertThat(story.versions())
                  .extracting(each -> each.document() + " " + each.from())
                  .containsExactly("hill 2024-05-03", "hill-later 2024-05-05"));
      assertThat(store.evidence(Filter.ALL.withAsOf(LocalDate.of(2024, 5, 4))))
          .allSatisfy(each -> {
            assertThat(each.claim().document()).isEqualTo(first.id());
            assertThat(each.marks().notices()).isEmpty();
          })
          .hasSize(2);
      assertThat(store.evidence(Filter.ALL.withDocument(second.id())))
          .hasSize(2)
          .allSatisfy(each ->
              assertThat(each.marks().notices())
                  .extracting(Notice::text)
                  .containsExactly("corrected by its publisher: “Correction: not 500.”"));
      store.forget(second.id(), "Ana", "", LATER);
      assertThat(store.versions().stories()).isEmpty();
    }
  }
}
