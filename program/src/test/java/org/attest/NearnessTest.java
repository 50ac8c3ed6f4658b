package org.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.answer.Answer;
import org.attest.answer.Answerer;
import org.attest.answer.Question;
import org.attest.dossier.Geography;
import org.attest.dossier.Times;
import org.attest.intake.Intake;
import org.attest.intake.Outcome;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.attest.search.Embedder;
import org.attest.search.Synonyms;
import org.attest.store.Filter;
import org.attest.store.Readout;
import org.attest.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearnessTest {

  @TempDir Path folder;
  private final Synonyms model = new Synonyms("synonyms");
  private final List<String> told = new ArrayList<>();
  private Store store;
  private Nearness nearness;
  private Searching searching;

  @BeforeEach
  void open() throws IOException {
    store = Store.open(folder);
    begin(Optional.of(model));
  }

  @AfterEach
  void close() throws IOException {
    searching.close();
    store.close();
  }

  private void begin(Optional<Embedder> embedder) {
    nearness = new Nearness(store, () -> embedder);
    searching = new Searching(store, nearness);
  }

  /** Adds a report of which each line is a sentence. */
  private DocumentId add(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Document document;
    try (Intake intake = new Intake()) {
      document = ((Outcome.Taken) intake.read(name, bytes, Optional.empty())).document();
    }
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (String line : text.lines().toList()) {
      sentences.add(new Span(start, start + line.length()));
      start += line.length() + 1;
    }
    Reading reading =
        new Reading(
            document.id(),
            sentences,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "reader-test");
    store.add(name, document, bytes, new Readout.Read(reading), Instant.EPOCH);
    return document.id();
  }

  private int bring(int most) throws IOException {
    told.clear();
    return nearness.bring(
        new Nearness.Watcher() {
          @Override
          public void done(int reports, int of) {
            told.add(reports + " of " + of);
          }

          @Override
          public boolean stopped() {
            return told.size() >= most;
          }
        });
  }

  private List<String> found(String words) throws IOException {
    Sight all = new Sight(store, Filter.ALL, Times.ALL);
    return searching.search(words, 10, all).stream()
        .map(found -> found.words() + (found.near() ? " ~" : ""))
        .toList();
  }

  @Test
  void countsTheReportsThatWaitForVectors() throws IOException {
    add("a.txt", "The captives were let go at dawn near the river.");
    assertThat(nearness.waiting()).isEqualTo(1);

    bring(9);
    assertThat(nearness.waiting()).isZero();

    add("b.txt", "A mill burned down in the hills that night.");
    assertThat(nearness.waiting()).isEqualTo(1);
  }

  @Test
  void nothingWaitsWhereThereIsNoModel() throws IOException {
    begin(Optional.empty());
    add("a.txt", "The captives were let go at dawn near the river.");

    assertThat(nearness.waiting()).isZero();
  }

  @Test
  void whatIsNearComesAfterWhatHasTheWords() throws IOException {
    add("a.txt", "Gunmen ambushed lorries near the lake.\nNobody was hurt on that day.");
    add("b.txt", "A convoy was attacked on the road.");

    assertThat(found("convoy attacked")).containsExactly("A convoy was attacked on the road.");
    assertThat(bring(9)).isEqualTo(3);

    assertThat(told).containsExactly("1 of 2", "2 of 2");
    assertThat(found("convoy attacked"))
        .containsExactly(
            "A convoy was attacked on the road.", "Gunmen ambushed lorries near the lake. ~");
    assertThat(found("\"convoy was attacked\""))
        .as("words in quotes are wanted as they are")
        .containsExactly("A convoy was attacked on the road.");
  }

  @Test
  void evidenceIsFoundByWordsAndByMeaning() throws IOException {
    DocumentId lake =
        add("a.txt", "Gunmen ambushed lorries near the lake.\nNobody was hurt on that day.");
    DocumentId road = add("b.txt", "A convoy was attacked on the road.");
    bring(9);

    assertThat(searching.evidence("who attacked the convoy?", 10))
        .containsExactly(
            new Searching.Spot(road, new Span(0, 34)), new Searching.Spot(lake, new Span(0, 38)));
  }

  private Answer asked(String question) throws IOException {

    return new Asking(
            store,
            searching,
            new Names(store, Attest.LEXICON),
            new Answerer(Attest.LEXICON.get(), Geography.BUILT_IN),
            Filter.ALL,
            Times.ALL)
        .answer(Question.of(question));
  }

  @Test
  void whatIsNearInMeaningIsShownWhereWordsFindNothing() throws IOException {
    add("a.txt", "The sale of charcoal keeps them going.\nNobody was hurt on that day.");

    assertThat(asked("Who brings the money?").citations()).isEmpty();
    bring(9);

    assertThat(asked("Who brings the money?"))
        .isInstanceOfSatisfying(
            Answer.NotTold.class,
            silent -> {
              assertThat(silent.text())
                  .contains("Near it in meaning, and in other words, is:")
                  .contains("“The sale of charcoal keeps them going.”");
              assertThat(silent.citations()).hasSize(1);
            });
    assertThat(asked("Who holds the captives?").citations()).isEmpty();
    assertThat(asked("Who brings the money of Boko Haram?").citations())
        .as("what is told of others is not near a group")
        .isEmpty();
  }

  @Test
  void goesOnWhereItWasStopped() throws IOException {
    add("a.txt", "Gunmen ambushed lorries near the lake.");
    add("b.txt", "A convoy was attacked on the road.");

    assertThat(bring(1)).isEqualTo(1);
    assertThat(nearness.isComplete()).isFalse();
    assertThat(bring(9)).isEqualTo(1);
    assertThat(nearness.isComplete()).isTrue();
    add("c.txt", "The captives were released on Monday.");
    assertThat(nearness.isComplete()).isFalse();
    assertThat(bring(9)).isEqualTo(1);

    assertThat(model.asked()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void aForgottenReportLeavesNoVector() throws IOException {
    DocumentId lake = add("lakeside-ambush.txt", "Gunmen ambushed lorries near the lake.");
    add("b.txt", "A convoy was attacked on the road.");
    bring(9);
    assertThat(holds(lake.value())).isTrue();

    store.forget(lake, "editor", "a source asked", Instant.EPOCH);
    searching.forget();

    assertThat(found("raid vehicles")).containsExactly("A convoy was attacked on the road. ~");
    assertThat(holds(lake.value())).as("no trace of it on the disk").isFalse();
  }

  @Test
  void withoutTheModelWhatItLeftIsRemoved() throws IOException {
    DocumentId lake = add("a.txt", "Gunmen ambushed lorries near the lake.");
    bring(9);
    searching.close();
    begin(Optional.empty());

    assertThat(found("raid vehicles")).isEmpty();
    assertThat(nearness.isComplete()).isFalse();
    assertThatThrownBy(() -> bring(9)).isInstanceOf(IllegalStateException.class);
    store.forget(lake, "editor", "a source asked", Instant.EPOCH);
    searching.forget();

    assertThat(folder.resolve("vectors")).doesNotExist();
  }

  /** Whether a file of the vectors has these letters anywhere. */
  private boolean holds(String letters) throws IOException {
    try (var files = Files.list(folder.resolve("vectors"))) {
      for (Path file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(letters)) {
          return true;
        }
      }
    }
    return false;
  }
}
