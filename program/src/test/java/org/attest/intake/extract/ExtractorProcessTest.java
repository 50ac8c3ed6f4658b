package org.attest.intake.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.attest.intake.extract.Extraction.Extracted;
import org.attest.intake.extract.Extraction.Unreadable;
import org.attest.intake.extract.ExtractorProcess.Limits;
import org.junit.jupiter.api.Test;

/** What files can do to the process that reads them, and that nothing comes of it. */
class ExtractorProcessTest {

  private static final Limits SMALL = new Limits(96, Duration.ofSeconds(60));

  private static byte[] file(String words) {
    return new PdfMaker().page().lines(60, 100, words).bytes();
  }

  private static String text(Extraction extraction) {
    assertThat(extraction).isInstanceOf(Extracted.class);
    return ((Extracted) extraction).text();
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  @Test
  void startsNothingBeforeTheFirstFileAndLeavesNothingBehind() throws Exception {
    Set<ProcessHandle> before = children();
    Set<ProcessHandle> with;
    try (ExtractorProcess process = new ExtractorProcess(SMALL)) {
      assertThat(children()).isEqualTo(before);
      assertThat(text(process.extraction(FileKind.PDF, file("One man.")))).isEqualTo("One man.");
      assertThat(text(process.extraction(FileKind.PDF, file("Two men.")))).isEqualTo("Two men.");
      with = children();
      with.removeAll(before);
      assertThat(with).as("one process for all files").hasSize(1);
    }
    assertThat(with).allSatisfy(child -> assertThat(child.isAlive()).isFalse());
  }

  @Test
  void startsAgainAfterAFileThatTakesAllMemory() throws Exception {
    try (ExtractorProcess process = new ExtractorProcess(SMALL)) {
      assertThat(process.extraction(FileKind.PDF, bomb()))
          .isEqualTo(
              new Unreadable(
                  "reading it takes more than 96 MB of memory",
                  "split it, or save it as plain text"));
      assertThat(text(process.extraction(FileKind.PDF, file("One man.")))).isEqualTo("One man.");
    }
  }

  @Test
  void waitsForTheEndOfAProcessThatSaysItHasNoMemory() throws Exception {
    List<String> dying = List.of("sh", "-c", "echo Terminating due to want; sleep 0.5; exit 3");
    try (ExtractorProcess process = new ExtractorProcess(SMALL, dying)) {
      assertThat(process.extraction(FileKind.PDF, file("One man.")))
          .isInstanceOfSatisfying(
              Unreadable.class, it -> assertThat(it.reason()).contains("more than 96 MB"));
    }
  }

  @Test
  void startsAgainAfterAFileThatTakesTooLong() throws Exception {
    Limits limits = new Limits(96, Duration.ofSeconds(4));
    try (ExtractorProcess process = new ExtractorProcess(limits)) {
      assertThat(process.extraction(FileKind.PDF, endless()))
          .isEqualTo(
              new Unreadable(
                  "reading it takes more than 4 seconds", "split it, or save it as plain text"));
    }
    try (ExtractorProcess process = new ExtractorProcess(SMALL)) {
      assertThat(text(process.extraction(FileKind.PDF, file("One man.")))).isEqualTo("One man.");
    }
  }

  @Test
  void triesAgainWhereTheProcessWasKilled() throws Exception {
    Set<ProcessHandle> before = children();
    try (ExtractorProcess process = new ExtractorProcess(SMALL)) {
      CompletableFuture<Boolean> killed =
          CompletableFuture.supplyAsync(() -> killFirstBeyond(before));
      assertThat(text(process.extraction(FileKind.PDF, file("One man.")))).isEqualTo("One man.");
      assertThat(killed.get()).isTrue();
    }
  }

  private static boolean killFirstBeyond(Set<ProcessHandle> before) {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < until) {
      for (ProcessHandle child : children()) {
        // What is about to become the process is one already, under its parent's name.
        boolean started = child.info().commandLine().orElse("").contains("ExitOnOutOfMemoryError");
        if (started && !before.contains(child)) {
          return child.destroyForcibly();
        }
      }
      Thread.onSpinWait();
    }
    return false;
  }

  @Test
  void readsTheSameOnManyThreads() throws Exception {
    List<byte[]> files = IntStream.range(0, 8).mapToObj(i -> file("Report " + i + ".")).toList();
    List<String> texts = new ArrayList<>();
    try (ExtractorProcess process = new ExtractorProcess(SMALL);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Extraction>> running =
          files.stream()
              .map(bytes -> threads.submit(() -> process.extraction(FileKind.PDF, bytes)))
              .toList();
      for (Future<Extraction> one : running) {
        texts.add(text(one.get()));
      }
    }
    assertThat(texts).isEqualTo(IntStream.range(0, 8).mapToObj(i -> "Report " + i + ".").toList());
  }

  @Test
  void livesThroughSpoiledFiles() throws Exception {
    byte[] whole = file("One man of the front was seen at the mill.");
    Random random = new Random(7);
    try (ExtractorProcess process = new ExtractorProcess(SMALL)) {
      for (int round = 0; round < 60; round++) {
        byte[] spoiled = whole.clone();
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
          spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
        }
        assertThat(process.extraction(FileKind.PDF, spoiled)).as("round %d", round).isNotNull();
      }
    }
  }

  /** A page whose few packed bytes unpack to ten million letters, each with its place. */
  private static byte[] bomb() {
    return new PdfMaker()
        .page()
        .with(document -> {
          PDResources resources = new PDResources();
          resources.put(
              COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN));
          document.getPage(0).setResources(resources);
          COSStream stream = document.getDocument().createCOSStream();
          try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write("BT /F 9 Tf ".getBytes(US_ASCII));
            byte[] shown = ("0 -20 Td (" + "a".repeat(1000) + ") Tj ").getBytes(US_ASCII);
            for (int i = 0; i < 10_000; i++) {
              out.write(shown);
            }
          }
          document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        })
        .bytes();
  }

  /** A form that draws a form twenty times, which draws a form twenty times, and so on. */
  private static byte[] endless() {
    return new PdfMaker()
        .page()
        .with(document -> {
          PDFormXObject inner = new PDFormXObject(document);
          inner.setResources(new PDResources());
          for (int level = 0; level < 12; level++) {
            PDFormXObject outer = new PDFormXObject(document);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("X"), inner);
            outer.setResources(resources);
            try (var out = outer.getStream().createOutputStream(COSName.FLATE_DECODE)) {
              out.write("/X Do ".repeat(20).getBytes(US_ASCII));
            }
            inner = outer;
          }
          PDResources resources = new PDResources();
          resources.put(COSName.getPDFName("X"), inner);
          document.getPage(0).setResources(resources);
        })
        .content("/X Do")
        .bytes();
  }
}
