package org.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.dossier.Cut;
import org.attest.dossier.Dossier;
import org.attest.model.Kind;
import org.attest.store.Filter;
import org.attest.store.Place;
import org.attest.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group of whom more is told than a dossier can hold. */
class LargeDossierTest {

  @TempDir Path folder;

  @Test
  void saysOfWhichKindsItShowsOnlyTheLatest() throws IOException {
    MadeRecord made = new MadeRecord(4, 7);
    try (Store store = Store.open(new Place.Folder(folder))) {
      made.fill(store, 3000, _ -> {});
    }
    String group = made.groups().getFirst();
    try (Attest attest = Attest.open(folder);
        Store store = Store.open(new Place.Folder(folder))) {
      Dossier dossier = attest.dossier(group, View.ALL);
      int told = store.evidence(Filter.group(group).withSpoken().withKind(Kind.EVENT)).size();

      assertThat(told).isGreaterThan(GroupEvidence.MOST_OF_A_KIND);
      assertThat(dossier.cuts()).extracting(Cut::kind).contains(Kind.EVENT);
      Cut events =
          dossier.cuts().stream().filter(cut -> cut.kind() == Kind.EVENT).findFirst().orElseThrow();
      assertThat(events.told()).isEqualTo(told);
      assertThat(
              dossier
                  .lines()
                  .filter(line -> line.evidence().claim().kind() == Kind.EVENT)
                  .distinct())
          .hasSizeGreaterThanOrEqualTo(events.shown());
      for (Format format : List.of(Format.TEXT, Format.MD, Format.HTML)) {
        assertThat(attest.dossier(group, View.ALL, format))
            .as("%s", format)
            .containsIgnoringWhitespaces("of %,d claims of the kind event".formatted(told));
      }
      View day = new View(Optional.of(LocalDate.of(2019, 1, 1)), none(), none(), false);
      assertThat(told).isLessThan(GroupEvidence.MOST_FOR_A_DAY);
      assertThat(attest.dossier(group, day).cuts())
          .as("what held on a day may have been reported long ago")
          .isEmpty();
    }
  }

  private static Optional<LocalDate> none() {
    return Optional.empty();
  }

  @Test
  void givesOutADossierAnewWhenTheRecordHasGrown() throws IOException {
    MadeRecord made = new MadeRecord(2, 7);
    try (Attest attest = Attest.open(folder);
        Store store = Store.open(new Place.Folder(folder))) {
      made.fill(store, 100, _ -> {});
      String group = made.groups().getFirst();
      Dossier before = attest.dossier(group, View.ALL);
      assertThat(attest.dossier(group, View.ALL)).isSameAs(before);

      store.forget(
          before.lines().findFirst().orElseThrow().evidence().claim().document(),
          "analyst",
          "test",
          java.time.Instant.EPOCH);

      assertThat(attest.dossier(group, View.ALL).lines()).isEmpty();
    }
  }

  /** Above 300 reports, what is brought is bounded: the group's own claims must be among it. */
  @Test
  void answersFromTheClaimsOfAGroupAmongManyReports() throws IOException {
    MadeRecord made = new MadeRecord(30, 7);
    try (Store store = Store.open(new Place.Folder(folder))) {
      made.fill(store, 31_000, _ -> {});
      assertThat(store.size()).isGreaterThan(300);
    }
    String group = made.groups().get(5);
    try (Attest attest = Attest.open(folder)) {
      Reply reply =
          attest.ask(
              "How many fighters does " + group + " have?", Optional.empty(), Set.of(), View.ALL);

      assertThat(reply.told()).isTrue();
      assertThat(reply.sources())
          .isNotEmpty()
          .allSatisfy(source -> assertThat(source.quote()).startsWith(group).endsWith("fighters."));
    }
  }
}
