package org.attest.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attest.Adding;
import org.attest.Arrival;
import org.attest.Attest;

/** Adds reports and tells the user how it goes. */
final class Reports {

  private static final int NAMED = 20;

  private final Main main;
  private final boolean warn;

  /**
   * Prepares to add.
   *
   * @param warn whether the user is told of what each file wants looking at
   */
  Reports(Main main, boolean warn) {
    this.main = main;
    this.warn = warn;
  }

  /** Adds what is ordered, unless the user stops it, and returns what became of each file. */
  List<Arrival> add(Attest attest, Adding.Order order) throws IOException {
    try (Meter meter = Console.meter(main.err(), "reading", "reports");
        Stop stop = Stop.onInterrupt()) {
      Watch watch = new Watch(meter, stop);
      attest.add(order, new Models(main, meter), watch);
      if (stop.asked()) {
        meter.clear();
        main.err()
            .println(
                "attest: stopped; %d of %d files are in the record, and the same command goes on from here"
                    .formatted(watch.arrivals.size(), watch.files));
      }
      return watch.arrivals;
    }
  }

  /** Prints what became of the files, the refused ones with their reasons. */
  void summary(List<Arrival> arrivals) {
    Screen screen = main.screen();
    List<Arrival.Read> read = only(arrivals, Arrival.Read.class);
    int claims = read.stream().mapToInt(Arrival.Read::claims).sum();
    int misses = read.stream().mapToInt(Arrival.Read::misses).sum();
    screen.line(
        "%s read: %s found, %s seen and not understood"
            .formatted(
                count(read.size(), "report"), count(claims, "claim"), count(misses, "thing")));
    reasons(only(arrivals, Arrival.Unread.class))
        .forEach((reason, number) ->
            screen.line("%s stored, but not read: %s".formatted(count(number, "report"), reason)));
    int known = only(arrivals, Arrival.Known.class).size();
    if (known > 0) {
      screen.line("%s known before, unchanged".formatted(count(known, "report")));
    }
    List<Arrival.Refused> refused = only(arrivals, Arrival.Refused.class);
    if (!refused.isEmpty()) {
      screen.line("%s refused:".formatted(count(refused.size(), "file")));
      refused.stream()
          .limit(NAMED)
          .forEach(one -> screen.line("  %s: %s".formatted(one.file(), one.reason())));
      if (refused.size() > NAMED) {
        screen.line("  and %d more".formatted(refused.size() - NAMED));
      }
    }
  }

  /**
   * Refuses to go on where a file of a measuring set did not come in, or was not read.
   *
   * @throws Refusal if there is one
   */
  void refuse(List<Arrival> arrivals) {
    for (Arrival.Refused refused : only(arrivals, Arrival.Refused.class)) {
      throw new Refusal("cannot measure: %s: %s".formatted(refused.file(), refused.reason()));
    }
    for (Arrival.Unread unread : only(arrivals, Arrival.Unread.class)) {
      throw new Refusal("cannot measure: %s: %s".formatted(unread.file(), unread.reason()));
    }
  }

  static String count(int number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }

  private static Map<String, Integer> reasons(List<Arrival.Unread> unread) {
    return unread.stream()
        .collect(Collectors.toMap(Arrival.Unread::reason, _ -> 1, Integer::sum, TreeMap::new));
  }

  private static <A extends Arrival> List<A> only(List<Arrival> arrivals, Class<A> kind) {
    return arrivals.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private final class Watch implements Adding.Watcher {
    private final Meter meter;
    private final Stop stop;
    private final List<Arrival> arrivals = new ArrayList<>();
    private int files;

    Watch(Meter meter, Stop stop) {
      this.meter = meter;
      this.stop = stop;
    }

    @Override
    public void found(int number, List<String> warnings) {
      files = number;
      if (warn) {
        warnings.forEach(this::warning);
      }
    }

    @Override
    public void arrived(Arrival arrival) {
      arrivals.add(arrival);
      meter.at(arrivals.size(), files);
      if (warn) {
        notes(arrival);
      }
    }

    private void notes(Arrival arrival) {
      switch (arrival) {
        case Arrival.Read read -> {
          renamed(read, read.document().value(), read.wanted().value());
          read.notes().forEach(note -> warning(read.document() + ": " + note));
        }
        case Arrival.Unread unread -> {
          renamed(unread, unread.document().value(), unread.wanted().value());
          unread.notes().forEach(note -> warning(unread.document() + ": " + note));
        }
        case Arrival.Known _, Arrival.Refused _ -> {}
      }
    }

    private void renamed(Arrival arrival, String name, String wanted) {
      if (!name.equals(wanted)) {
        warning(
            "%s: another report is called %s already, so this one is %s"
                .formatted(arrival.file(), wanted, name));
      }
    }

    private void warning(String text) {
      meter.clear();
      main.err().println("warning: " + Screen.neutral(text));
    }

    @Override
    public boolean stopped() {
      return stop.asked();
    }
  }
}
