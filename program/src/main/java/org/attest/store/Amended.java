package org.attest.store;

import static org.attest.store.db.Tables.CLAIM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Marks;
import org.attest.model.Notice;
import org.attest.review.Fold;
import org.attest.review.Redline;
import org.attest.review.Versions;
import org.attest.review.Versions.Report;
import org.attest.review.Versions.Version;
import org.attest.review.Versions.Word;
import org.jooq.DSLContext;

/**
 * Lays over claims what publishers made of their reports: from which day a version counts, and what
 * a later version no longer says. For one thread and one transaction.
 */
final class Amended {

  private static final int LONGEST = 200;

  private final DSLContext sql;
  private final Versions versions;
  private final Fold fold;
  private final Filter filter;
  private final Map<DocumentId, List<Claim>> claims = new HashMap<>();
  private final Map<DocumentId, String> texts = new HashMap<>();

  private Amended(DSLContext sql, Versions versions, Fold fold, Filter filter) {
    this.sql = sql;
    this.versions = versions;
    this.fold = fold;
    this.filter = filter;
  }

  /** Returns the claims of the versions that count, each with what became of its report. */
  static List<Evidence> over(
      DSLContext sql, Versions versions, Fold fold, Filter filter, List<Evidence> found) {
    if (versions.isEmpty()) {
      return found;
    }
    Amended amended = new Amended(sql, versions, fold, filter);
    List<Evidence> all = new ArrayList<>(found.size());
    for (Evidence each : found) {
      if (!versions.touches(each.claim().document())) {
        all.add(each);
      } else {
        amended.of(each).ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  private Optional<Evidence> of(Evidence evidence) {
    Evidence dated =
        new Evidence(
            evidence.claim(),
            versions.dated(evidence.source()),
            evidence.review(),
            evidence.marks());
    if (!counts(dated.source().countsFrom())) {
      return Optional.empty();
    }
    List<Notice> notices = new ArrayList<>(evidence.marks().notices());
    notices.addAll(notices(dated.claim()));
    Marks marks = evidence.marks();
    return Optional.of(
        new Evidence(
            dated.claim(),
            dated.source(),
            dated.review(),
            new Marks(marks.decisions(), marks.grade(), marks.tlp(), notices)));
  }

  private boolean counts(LocalDate from) {
    return filter.asOf().map(day -> !from.isAfter(day)).orElse(true);
  }

  /** Returns what became of a report as far as {@code filter} knows. */
  static List<Notice> ofReport(
      DSLContext sql, Versions versions, Fold fold, Filter filter, DocumentId document) {
    Amended amended = new Amended(sql, versions, fold, filter);
    List<Version> later = amended.later(document);
    List<Notice> notices = new ArrayList<>(fold.notices(document));
    notices.addAll(amended.notices(document, later));
    later.stream()
        .reduce((_, last) -> last)
        .ifPresent(last ->
            notices.add(
                correction(last)
                    .map(word -> new Notice("corrected" + in(last), ": ", quoted(word)))
                    .orElseGet(() ->
                        new Notice("there is a later version, of " + last.from() + named(last)))));
    return notices;
  }

  private List<Version> later(DocumentId document) {
    return versions.after(document).stream()
        .filter(each -> counts(each.from()) && filter.lets(fold.tlp(each.document())))
        .toList();
  }

  private List<Notice> notices(Claim claim) {
    List<Version> later = later(claim.document());
    List<Notice> notices = notices(claim.document(), later);
    lastGone(claim, later)
        .ifPresent(version ->
            notices.add(
                correction(version)
                    .map(word -> new Notice(missing(version), ", which says ", quoted(word)))
                    .orElseGet(() -> new Notice(missing(version)))));
    return notices;
  }

  private List<Notice> notices(DocumentId document, List<Version> later) {
    List<Notice> notices = new ArrayList<>();
    versions.changed(document).ifPresent(report -> own(report, notices));
    for (Version version : later) {
      version.words().stream()
          .filter(word -> word.kind().equals("retraction"))
          .findFirst()
          .ifPresent(
              word -> notices.add(new Notice("retracted" + in(version), ": ", quoted(word))));
    }
    return notices;
  }

  private void own(Report report, List<Notice> notices) {
    for (Word word : report.words()) {
      switch (word.kind()) {
        case "retraction" -> notices.add(own("retract", report.document(), word));
        case "correction" -> notices.add(own("correct", report.document(), word));
        default -> {} // an update takes nothing back
      }
    }
    filter
        .asOf()
        .filter(day -> versions.story(report.document()).isEmpty())
        .filter(day -> report.modified().earliest().map(day::isBefore).orElse(false))
        .ifPresent(_ ->
            notices.add(
                new Notice(
                    "this text is of " + report.modified().text() + ", after the day asked for")));
  }

  /** What stands under an address of its own is not itself what was wrong. */
  private Notice own(String does, DocumentId document, Word word) {
    return new Notice(
        versions
            .version(document)
            .filter(Version::elsewhere)
            .flatMap(_ -> versions.before(document))
            .filter(before -> filter.lets(fold.tlp(before.document())))
            .map(before -> does + "s " + before.document())
            .orElse(does + "ed by its publisher"),
        ": ",
        quoted(word));
  }

  private static Optional<Word> correction(Version version) {
    return version.words().stream().filter(word -> word.kind().equals("correction")).findFirst();
  }

  private static String missing(Version version) {
    return "not" + in(version);
  }

  private static String in(Version version) {
    return " in the later version of " + version.from() + named(version);
  }

  /** A version under another address is not found without its name. */
  private static String named(Version version) {
    return version.elsewhere() ? " (" + version.document() + ")" : "";
  }

  private static String quoted(Word word) {
    String words = Redline.squeezed(word.words());
    return "“" + (words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…") + "”";
  }

  /** The first version from which on none says it any more. */
  private Optional<Version> lastGone(Claim claim, List<Version> later) {
    Optional<Version> gone = Optional.empty();
    for (Version version : later.reversed()) {
      if (says(version, claim)) {
        return gone;
      }
      gone = Optional.of(version);
    }
    return gone;
  }

  private boolean says(Version version, Claim claim) {
    return Versions.says(claim, claims(version.document()), text(version.document()));
  }

  private List<Claim> claims(DocumentId document) {
    return claims.computeIfAbsent(
        document,
        id ->
            Claims.current(sql, Runs.of(fold, filter.recordedBy()), CLAIM.DOCUMENT.eq(id.value())));
  }

  private String text(DocumentId document) {
    return texts.computeIfAbsent(
        document, id -> Redline.squeezed(Documents.text(sql, id).orElse("")));
  }
}
