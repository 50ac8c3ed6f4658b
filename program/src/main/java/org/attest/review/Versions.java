package org.attest.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.DocumentId;
import org.attest.model.Source;
import org.attest.model.When;

/**
 * Which reports of a record are versions of one story, and what publishers say of their own
 * reports. Never changes; safe for threads.
 *
 * <p>Reports of one address whose texts differ are versions, and so are those of which a person
 * says so. They stand in the order that persons gave them, else in that of the days on which they
 * were changed or published, and where no day tells, in that of their recording.
 */
public final class Versions {

  /** No versions. */
  public static final Versions NONE = new Versions(List.of(), Succession.NONE);

  /**
   * What a publisher says of its own report.
   *
   * @param kind {@code correction}, {@code retraction} or {@code update}
   * @param words as they stand in the report
   */
  public record Word(String kind, String words) {}

  /**
   * A report that can be a version.
   *
   * @param document its name
   * @param address where it was published; empty where that is not known
   * @param published the publication date
   * @param modified the day of the last change
   * @param recorded when it was taken in
   * @param text what tells its text from others
   * @param words what its publisher says of it
   */
  public record Report(
      DocumentId document,
      String address,
      When published,
      When modified,
      Instant recorded,
      String text,
      List<Word> words) {
    /** Copies the list. */
    public Report {
      words = List.copyOf(words);
    }

    private Optional<LocalDate> day() {
      return modified.earliest().or(published::earliest);
    }

    private LocalDate recordedOn() {
      return recorded.atZone(ZoneOffset.UTC).toLocalDate();
    }
  }

  /** On what the day of a version rests. */
  public enum Basis {
    /** Its publisher says when it was changed. */
    CHANGED,
    /** It was published then. */
    PUBLISHED,
    /** Nothing tells when it came to be, other than that it was recorded. */
    RECORDED
  }

  /**
   * One text of a story.
   *
   * @param document the report; of several with this text the first
   * @param copies further reports with this text
   * @param from the day from which it counts
   * @param basis on what the day rests
   * @param elsewhere whether it has another address than the version before
   * @param words what its publisher says of it
   */
  public record Version(
      DocumentId document,
      List<DocumentId> copies,
      LocalDate from,
      Basis basis,
      boolean elsewhere,
      List<Word> words) {
    /** Copies the lists. */
    public Version {
      copies = List.copyOf(copies);
      words = List.copyOf(words);
    }

    /** Returns whether a report has this text. */
    public boolean is(DocumentId report) {
      return document.equals(report) || copies.contains(report);
    }
  }

  /**
   * The versions of one report.
   *
   * @param address the address, as one of its versions has it; empty where none has any
   * @param versions at least two, the oldest first
   */
  public record Story(String address, List<Version> versions) {
    /** Copies the list. */
    public Story {
      versions = List.copyOf(versions);
    }
  }

  private record Placed(Story story, int number) {}

  private static final Comparator<Report> ORDER =
      Comparator.comparing((Report report) -> report.day().orElseGet(report::recordedOn))
          .thenComparing(Report::recorded)
          .thenComparing(Report::document);

  private final List<Story> stories;
  private final Map<DocumentId, Placed> placed = new HashMap<>();
  private final Map<DocumentId, Report> changed = new HashMap<>();

  private Versions(Collection<Report> reports, Succession succession) {
    for (Report report : reports) {
      if (!report.words().isEmpty() || report.modified().known()) {
        changed.put(report.document(), report);
      }
    }
    this.stories =
        Families.of(reports, succession).stream()
            .flatMap(one -> story(one, succession).stream())
            .toList();
    for (Story story : stories) {
      for (int number = 0; number < story.versions().size(); number++) {
        Version version = story.versions().get(number);
        Placed here = new Placed(story, number);
        placed.put(version.document(), here);
        version.copies().forEach(copy -> placed.put(copy, here));
      }
    }
  }

  /** Returns the versions among these reports, as their addresses tell. */
  public static Versions of(Collection<Report> reports) {
    return of(reports, Succession.NONE);
  }

  /** Returns the versions among these reports, as their addresses and persons tell. */
  public static Versions of(Collection<Report> reports, Succession succession) {
    return new Versions(reports, succession);
  }

  /** Returns what addresses of one page have in common; empty where it names no page. */
  public static Optional<String> page(String address) {
    return Addresses.page(address);
  }

  /**
   * Returns whether a version still says what a claim of another says: in the same words, or in
   * others that were read alike.
   *
   * @param claims the claims of the version
   * @param text its text, {@link Redline#squeezed}
   */
  public static boolean says(Claim claim, List<Claim> claims, String text) {
    return claims.stream().anyMatch(other -> alike(claim, other))
        || text.contains(Redline.squeezed(claim.quote().words()));
  }

  private static boolean alike(Claim a, Claim b) {
    return a.subject().equals(b.subject())
        && a.details().equals(b.details())
        && a.status() == b.status()
        && a.negated() == b.negated()
        && a.voice().equals(b.voice())
        && a.holds().equals(b.holds());
  }

  private static Optional<Story> story(List<Report> reports, Succession succession) {
    Map<String, List<Report>> byText = new LinkedHashMap<>();
    Families.ordered(reports.stream().sorted(ORDER).toList(), succession)
        .forEach(each -> byText.computeIfAbsent(each.text(), _ -> new ArrayList<>()).add(each));
    if (byText.size() < 2) {
      return Optional.empty();
    }
    List<Version> versions = new ArrayList<>();
    String address = reports.getFirst().address();
    for (List<Report> alike : byText.values()) {
      boolean elsewhere = !versions.isEmpty() && !Families.onePage(address, alike.getFirst());
      versions.add(version(alike, versions, elsewhere));
      address = alike.getFirst().address();
    }
    return Optional.of(new Story(reports.getFirst().address(), versions));
  }

  private static Version version(List<Report> alike, List<Version> before, boolean elsewhere) {
    Report first = alike.getFirst();
    Optional<LocalDate> known =
        before.isEmpty() ? first.published().earliest().or(first::day) : first.day();
    LocalDate least =
        before.isEmpty() ? LocalDate.MIN : before.getLast().from().plusDays(elsewhere ? 0 : 1);
    boolean told = known.isPresent() && !known.get().isBefore(least);
    boolean changed = first.modified().known() && (!before.isEmpty() || !first.published().known());
    return new Version(
        first.document(),
        alike.stream().skip(1).map(Report::document).toList(),
        told ? known.get() : first.recordedOn(),
        !told ? Basis.RECORDED : changed ? Basis.CHANGED : Basis.PUBLISHED,
        elsewhere,
        first.words());
  }

  /** Returns the stories of which there are several versions, in the order of their addresses. */
  public List<Story> stories() {
    return stories;
  }

  /** Returns the story of which a report is a version; empty where it is the only one. */
  public Optional<Story> story(DocumentId document) {
    return Optional.ofNullable(placed.get(document)).map(Placed::story);
  }

  /** Returns the versions of a report that came after it, the oldest first. */
  public List<Version> after(DocumentId document) {
    Placed here = placed.get(document);
    return here == null
        ? List.of()
        : here.story().versions().subList(here.number() + 1, here.story().versions().size());
  }

  /** Returns the version of a report that came right before it; empty where it is the first. */
  public Optional<Version> before(DocumentId document) {
    Placed here = placed.get(document);
    return here == null || here.number() == 0
        ? Optional.empty()
        : Optional.of(here.story().versions().get(here.number() - 1));
  }

  /** Returns the version that a report is; empty where it is the only one. */
  public Optional<Version> version(DocumentId document) {
    return Optional.ofNullable(placed.get(document))
        .map(here -> here.story().versions().get(here.number()));
  }

  /** Returns what a report's publisher says of it, and when it was changed, where anything is. */
  public Optional<Report> changed(DocumentId document) {
    return Optional.ofNullable(changed.get(document));
  }

  /** Returns the reports of which their publishers say something, in order. */
  public List<DocumentId> noticed() {
    return changed.values().stream()
        .filter(report -> !report.words().isEmpty())
        .map(Report::document)
        .sorted()
        .toList();
  }

  /** Returns the source, counting from the day of its version where it is a later one. */
  public Source dated(Source source) {
    Placed here = placed.get(source.document());
    return here == null || here.number() == 0
        ? source
        : source.countingFrom(here.story().versions().get(here.number()).from());
  }

  /** Returns whether there is anything to say of a report. */
  public boolean touches(DocumentId document) {
    return placed.containsKey(document) || changed.containsKey(document);
  }

  /** Returns whether nothing is known of any report. */
  public boolean isEmpty() {
    return placed.isEmpty() && changed.isEmpty();
  }
}
