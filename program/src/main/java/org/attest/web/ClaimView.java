package org.attest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.View;
import org.attest.dossier.Line;
import org.attest.dossier.Wording;
import org.attest.export.Phrasing;
import org.attest.model.Act;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Evidence;
import org.attest.model.Metadatum;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.model.Tlp;
import org.attest.model.When;

/**
 * One claim, ready to be shown.
 *
 * @param id its id
 * @param kind its kind in the codebook's word
 * @param says what it says, in Attest's words
 * @param quote the report's words
 * @param source where they stand: the report, at these words
 * @param publisher who published them
 * @param published when, in words
 * @param page on which page of the report; empty where it has none
 * @param speaker who says it, where it is not the report itself
 * @param said when it was said, where that is another day than the report's
 * @param holds of what time it is told
 * @param status how it is put forward
 * @param review who vouches for the reading: a machine, or a person and how
 * @param marks what else one should know, each in a few words
 * @param notices what became of its report
 * @param differs where it is set against another report, as a link; empty where nobody differs
 * @param differing how many others differ
 * @param decide where a person can decide on it
 * @param tlp to whom its report may be shown
 */
record ClaimView(
    String id,
    String kind,
    String says,
    String quote,
    String source,
    String publisher,
    String published,
    String page,
    String speaker,
    String said,
    String holds,
    String status,
    String review,
    List<String> marks,
    List<Notice> notices,
    String differs,
    int differing,
    String decide,
    Tlp tlp) {

  ClaimView {
    marks = List.copyOf(marks);
    notices = List.copyOf(notices);
  }

  /**
   * What became of a report: corrected, retracted, changed in a later version.
   *
   * @param brief so much of it as stands on every line that rests on the report
   * @param whole with the publisher's own words, which are said once
   * @param report whose report, and of when
   * @param link where the report tells it
   */
  record Notice(String brief, String whole, String report, String link) {

    static Notice of(org.attest.model.Notice notice, Evidence evidence) {
      return new Notice(
          Plain.line(notice.what()),
          Plain.line(notice.text()),
          Plain.line(evidence.source().label() + ", " + published(evidence.source())),
          Link.report(evidence.claim().document().value()).at("said-of-it").toString());
    }

    /** Returns whether more can be said of it than stands on the lines. */
    boolean quotes() {
      return !brief.equals(whole);
    }
  }

  static ClaimView of(Line line, View view) {
    ClaimView bare = of(line.evidence());
    List<String> marks = new ArrayList<>(bare.marks());
    if (line.timeNotTold()) {
      marks.add(
          "whether it held on " + view.at().map(Object::toString).orElse("") + " is not told");
    }
    if (!line.owner().isEmpty()) {
      marks.add("of " + line.owner());
    }
    if (line.reports() > 1) {
      marks.add(
          line.reports()
              + " reports, "
              + line.origins()
              + (line.origins() == 1 ? " origin" : " origins"));
    }
    return bare.with(marks);
  }

  static ClaimView of(Evidence evidence) {
    Claim claim = evidence.claim();
    String id = claim.id().value();
    String said = Wording.of(claim.said());
    String published = published(evidence.source());
    return new ClaimView(
        id,
        claim.kind().word(),
        Plain.line(Phrasing.sentence(evidence)),
        Plain.shortened(claim.quote().words()),
        Link.report(claim.document().value()).at(id).toString(),
        Plain.line(evidence.source().label()),
        published,
        evidence.source().page(claim.quote().span()),
        Plain.line(String.join(" › ", claim.voice())),
        said.isEmpty() || published.startsWith(said) ? "" : said,
        Wording.of(claim.holds()),
        claim.status().word() + (claim.negated() ? ", negated" : ""),
        review(evidence),
        marks(evidence),
        evidence.marks().notices().stream().map(notice -> Notice.of(notice, evidence)).toList(),
        "",
        0,
        Link.to("/review").with("claim", id).toString(),
        evidence.marks().tlp());
  }

  private ClaimView with(List<String> more) {
    return new ClaimView(
        id, kind, says, quote, source, publisher, published, page, speaker, said, holds, status,
        review, more, notices, differs, differing, decide, tlp);
  }

  /** Returns the claim with a way to the reports that differ from it. */
  ClaimView against(Optional<String> link, int others) {
    return new ClaimView(
        id,
        kind,
        says,
        quote,
        source,
        publisher,
        published,
        page,
        speaker,
        said,
        holds,
        status,
        review,
        marks,
        notices,
        link.orElse(""),
        others,
        decide,
        tlp);
  }

  /** What persons remarked on the claim. */
  private static List<String> marks(Evidence evidence) {
    return evidence.marks().decisions().stream()
        .filter(decision -> decision.act() instanceof Act.Note)
        .map(decision ->
            "note by %s: %s".formatted(decision.who(), ((Act.Note) decision.act()).words()))
        .map(Plain::line)
        .toList();
  }

  private static String review(Evidence evidence) {
    return switch (evidence.review()) {
      case MACHINE -> "machine-read";
      case ACCEPTED -> "reviewed";
      case CORRECTED -> "corrected";
      case REJECTED -> "rejected";
    };
  }

  /** Returns when a report was published, and how that is known where the report does not say. */
  static String published(Source source) {
    Metadatum published = source.published();
    if (!published.known()) {
      return "undated";
    }
    String day = Wording.of(When.of(published.value()));
    return published.basis() == Basis.INFERRED ? day + " (inferred)" : day;
  }

  /** Returns when the report was published, and on which of its pages the words stand. */
  String dated() {
    return page.isEmpty() ? published : published + ", " + page;
  }

  /** Returns the same for other words of a report. */
  static String dated(Source source, Span span) {
    String page = source.page(span);
    return page.isEmpty() ? published(source) : published(source) + ", " + page;
  }

  /** Returns the class that colours the status. */
  String tone() {
    return status.replaceFirst(",.*", "");
  }
}
