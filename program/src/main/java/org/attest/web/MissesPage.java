package org.attest.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.attest.MissGroup;
import org.attest.MissLine;

/** What the reader saw and did not understand, by reason, and what an analyst can do about it. */
final class MissesPage {

  private static final int EXAMPLES = 5;
  private static final int REASONS = 60;

  private final Later<List<MissGroup>> later = new Later<>();

  /**
   * The page.
   *
   * @param ready whether they are gathered yet
   * @param inAll them in a sentence
   * @param reasons the most frequent first
   * @param left how many further reasons
   * @param ownNames whether names or rules of its own lie beside the record
   */
  record Misses(boolean ready, String inAll, List<Reason> reasons, int left, boolean ownNames) {
    Misses {
      reasons = List.copyOf(reasons);
    }
  }

  /** A reason, how often it was met, and where first. */
  record Reason(String words, int count, List<Place> places) {
    Reason {
      places = List.copyOf(places);
    }
  }

  /** A place in a report. */
  record Place(String words, String report, String link) {}

  void show(Visit visit) throws IOException {
    Optional<List<MissGroup>> found =
        later.of(
            "misses of state " + visit.desk().state(),
            () -> visit.desk().understanding().missGroups(EXAMPLES));
    List<MissGroup> groups = found.orElse(List.of());
    int all = groups.stream().mapToInt(MissGroup::count).sum();
    visit.show(
        "misses.jte",
        "Seen and not understood",
        "record",
        new Misses(
            found.isPresent(),
            Count.of(all, "thing")
                + " for "
                + Count.of(groups.size(), "reason")
                + ", the most frequent first",
            groups.stream().limit(REASONS).map(MissesPage::reason).toList(),
            Math.max(0, groups.size() - REASONS),
            visit.desk().understanding().hasAdditions()));
  }

  private static Reason reason(MissGroup group) {
    return new Reason(
        Plain.line(group.reason()),
        group.count(),
        group.examples().stream().map(MissesPage::place).toList());
  }

  private static Place place(MissLine miss) {
    return new Place(
        Plain.shortened(miss.words()),
        Plain.line(miss.document().value()),
        Link.words(miss.document().value(), miss.span()).toString());
  }
}
