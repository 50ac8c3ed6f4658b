package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.store.Reports.bytes;
import static org.attest.store.Reports.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.attest.model.Document;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forgetting that is stopped half-way, or meets another process, leaves no bytes behind. */
class StoppedForgettingTest {

  private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2024-06-02T10:00:00.25Z");
  private static final String HILL = "The Hill Front has about 500 fighters.";

  @TempDir Path folder;
  private final Document hill = report("hill", HILL);
  private Path shelf;
  private Store store;

  @BeforeEach
  void open() throws IOException {
    store = Store.open(folder.resolve("record"));
    shelf = folder.resolve("record/originals");
    add(hill);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  private void add(Document document) throws IOException {
    Reports.add(store, document, NOW);
  }

  @Test
  void endsAForgettingThatWasStoppedWhenItIsOpenedAgain() throws IOException {
    Document gone = report("gone", "The Hill Front left.");
    add(gone);
    byte[] left = store.original(gone);
    store.forget(gone.id(), "Ana", "", LATER);
    store.close();
    Path aside = Files.createDirectories(shelf.resolve("forgetting"));
    Files.write(aside.resolve(gone.hash()), left);
    Files.move(
        shelf.resolve(hill.hash().substring(0, 2)).resolve(hill.hash()),
        aside.resolve(hill.hash()));

    store = Store.open(folder.resolve("record"));

    assertThat(aside).isEmptyDirectory();
    assertThat(store.original(hill)).isEqualTo(bytes(HILL));
  }

  @Test
  void hasTheBytesOfAReportWhoseForgettingFailed() throws IOException {
    Files.createDirectories(shelf.resolve("forgetting"));
    Files.move(
        shelf.resolve(hill.hash().substring(0, 2)).resolve(hill.hash()),
        shelf.resolve("forgetting").resolve(hill.hash()));

    assertThat(store.original(hill)).isEqualTo(bytes(HILL));
    store.forget(hill.id(), "Ana", "", LATER);
    assertThat(shelf.resolve("forgetting")).isEmptyDirectory();
  }

  @Test
  void anotherProcessThatOpensTheRecordDoesNotBringForgottenBytesBack() throws Exception {
    CountDownLatch aside = new CountDownLatch(1);
    CompletableFuture<Void> opening =
        CompletableFuture.runAsync(() -> {
          try {
            aside.await();
            Store.open(folder.resolve("record")).close();
          } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
          }
        });
    Database database =
        SqliteDatabase.open(folder.resolve("record/" + Store.FILE), Duration.ofSeconds(10));
    FolderOriginals originals = new FolderOriginals(shelf);

    database.write(sql -> {
      Forgetting.forget(sql, hill.id(), "Ana", "", LATER);
      putAsideSlowly(originals, hill, aside, sql);
      return hill;
    });
    originals.remove(hill.hash());
    opening.get(20, TimeUnit.SECONDS);
    database.close();

    try (Stream<Path> left = Files.walk(shelf)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private static void putAsideSlowly(
      FolderOriginals originals, Document report, CountDownLatch aside, DSLContext change) {
    try {
      originals.bury(report.hash(), change);
      aside.countDown();
      Thread.sleep(500);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
