package org.attest.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attest.Desk.ReportLine;
import org.attest.model.Evidence;

/** What changed since the last visit of a browser, which a cookie remembers. */
final class Since {

  private static final String SEEN = "attest-seen";

  /** Who is away for longer begins a new visit. */
  private static final Duration PAUSE = Duration.ofMinutes(30);

  private static final int REPORTS = 40;
  private static final int GROUPS = 4;

  private Since() {}

  /**
   * The days of visits.
   *
   * @param before when the visit before this one ended
   * @param last when the first page was last asked for
   */
  record Visits(Instant before, Instant last) {

    /** Reads a cookie: two numbers of milliseconds. */
    static Optional<Visits> of(String cookie) {
      return cookie.matches("\\d{1,15}\\.\\d{1,15}")
          ? Optional.of(
              new Visits(
                  Instant.ofEpochMilli(Long.parseLong(cookie.replaceFirst("\\..*", ""))),
                  Instant.ofEpochMilli(Long.parseLong(cookie.replaceFirst(".*\\.", "")))))
          : Optional.empty();
    }

    /** Returns the visits once somebody is here now. */
    Visits at(Instant now) {
      return new Visits(last.plus(PAUSE).isBefore(now) ? last : before, now);
    }

    String cookie() {
      return before.toEpochMilli() + "." + last.toEpochMilli();
    }
  }

  /** Returns it in a sentence, empty on a first visit, and remembers this visit. */
  static String of(Visit visit, List<ReportLine> reports) throws IOException {
    Instant now = InstantSource.system().instant();
    Optional<Visits> known = Optional.ofNullable(visit.context().cookie(SEEN)).flatMap(Visits::of);
    Visits visits = known.orElse(new Visits(now, now)).at(now);
    visit
        .context()
        .res()
        .addHeader(
            "Set-Cookie",
            SEEN + "=" + visits.cookie() + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    return known.isEmpty() ? "" : words(visit, reports, visits.before());
  }

  private static String words(Visit visit, List<ReportLine> reports, Instant since)
      throws IOException {
    List<ReportLine> fresh =
        reports.stream().filter(line -> line.source().recorded().isAfter(since)).toList();
    long decisions =
        visit.desk().deciding().log().stream()
            .filter(line -> line.decision().at().isAfter(since))
            .count();
    List<String> parts = new ArrayList<>();
    if (!fresh.isEmpty()) {
      String groups = groups(visit, fresh);
      parts.add(
          Count.of(fresh.size(), "new report") + (groups.isEmpty() ? "" : " (" + groups + ")"));
    }
    if (decisions > 0) {
      parts.add(Count.of(decisions, "decision"));
    }
    return parts.isEmpty()
        ? "Nothing has changed since you were last here."
        : "Since you were last here: " + String.join(", ", parts) + ".";
  }

  private static String groups(Visit visit, List<ReportLine> fresh) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (ReportLine line : fresh.subList(0, Math.min(REPORTS, fresh.size()))) {
      for (Evidence each : visit.desk().claims(line.source().document())) {
        counts.merge(each.claim().subject(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, Integer> each) -> -each.getValue()))
        .limit(GROUPS)
        .map(each -> Count.of(each.getValue(), "claim") + " on " + Plain.line(each.getKey()))
        .collect(Collectors.joining("; "));
  }
}
