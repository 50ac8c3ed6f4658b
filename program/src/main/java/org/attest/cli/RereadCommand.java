package org.attest.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.attest.Attest;
import org.attest.Deciding;
import org.attest.DecisionLine;
import org.attest.Rereading;
import org.attest.model.Act;
import org.attest.model.DocumentId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the reports again with a newer reader. */
@Command(
    name = "reread",
    header = "Reads every report again, keeps both readings, and shows what changed.",
    description = {
      "",
      "The new reading speaks from then on; the old one stays. Decisions hold on to what they",
      "were about; those that find nothing any more are listed. --take-back N lets the reading",
      "before it speak again: a signed decision, which can itself be voided.",
      ""
    },
    footer = {"", "  attest reread", "  attest reread --take-back 1 --why \"worse on dates\""},
    sortOptions = false)
final class RereadCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  private final Main main;

  @Option(names = "--take-back", paramLabel = "N", description = "Take back reading N.")
  private @Nullable Long takeBack;

  @Option(names = "--all", description = "Show every claim that came or went.")
  private boolean all;

  @Mixin private ThreadOptions threads = new ThreadOptions();

  @Mixin private SignatureOptions by = new SignatureOptions();

  RereadCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      if (takeBack != null) {
        try {
          var decision = attest.deciding().takeBack(takeBack, by.signature());
          main.screen().line("decision %d: %s".formatted(decision.id(), Deciding.words(decision)));
        } catch (IllegalArgumentException e) {
          throw new Refusal(String.valueOf(e.getMessage()));
        }
        return 0;
      }
      reread(attest);
    }
    return 0;
  }

  private void reread(Attest attest) throws IOException {
    try (Meter meter = Console.meter(main.err(), "reading", "reports");
        Stop stop = Stop.onInterrupt()) {
      Watch watch = new Watch(meter, stop);
      long run = attest.reread(threads.count(), new Models(main, meter), watch);
      meter.clear();
      watch.show();
      main.screen()
          .line(
              watch.changes.isEmpty()
                  ? "Nothing is read otherwise than before; nothing was added."
                  : "%s read otherwise; this is reading %d"
                      .formatted(Reports.count(watch.changes.size(), "report"), run));
      watch.notices(attest);
      List<DecisionLine> idle =
          attest.deciding().log().stream().filter(line -> !line.idle().isEmpty()).toList();
      idle.forEach(line ->
          main.screen()
              .line(
                  "decision %d no longer applies: %s"
                      .formatted(line.decision().id(), line.idle())));
    }
  }

  private final class Watch implements Rereading.Watcher {
    private final Meter meter;
    private final Stop stop;
    private final List<Rereading.Change> changes = new ArrayList<>();
    private final Map<DocumentId, Rereading.Notice> unmarked = new TreeMap<>();

    Watch(Meter meter, Stop stop) {
      this.meter = meter;
      this.stop = stop;
    }

    @Override
    public void reread(int done, int of, Optional<Rereading.Change> change) {
      change.ifPresent(changes::add);
      meter.at(done, of);
    }

    @Override
    public void unmarked(DocumentId document, Rereading.Notice notice) {
      unmarked.put(document, notice);
    }

    /** What a person put down already is not said again. */
    void notices(Attest attest) throws IOException {
      Set<DocumentId> known =
          attest.deciding().log().stream()
              .map(line -> line.decision().act())
              .mapMulti((Act act, Consumer<DocumentId> into) -> {
                if (act instanceof Act.Notice notice) {
                  into.accept(notice.document());
                }
              })
              .collect(Collectors.toSet());
      unmarked.forEach((document, notice) -> {
        if (!known.contains(document)) {
          show("%s: its publisher says of it: ".formatted(document), notice.words());
          main.screen()
              .line(
                  "  to put that down:  attest decide notice %s %s"
                      .formatted(document, notice.retracted() ? "retracted" : "corrected"));
        }
      });
    }

    @Override
    public boolean stopped() {
      return stop.asked();
    }

    void show() {
      int most = all ? Integer.MAX_VALUE : SHOWN;
      for (Rereading.Change change : changes) {
        main.screen()
            .line(
                "%s: %d claims as before, %d gone, %d new"
                    .formatted(
                        change.document(),
                        change.kept(),
                        change.gone().size(),
                        change.come().size()));
        change.gone().stream().limit(most).forEach(line -> show("  - ", line));
        change.come().stream().limit(most).forEach(line -> show("  + ", line));
      }
    }

    private void show(String sign, String line) {
      main.screen().line(sign + Screen.oneLine(line));
    }
  }
}
