package org.attest.export;

import java.util.ArrayList;
import java.util.List;
import org.attest.answer.Citation;
import org.attest.dossier.Line;
import org.attest.dossier.Wording;
import org.attest.model.Act;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Decision;
import org.attest.model.Evidence;
import org.attest.model.Grade;
import org.attest.model.Marks;
import org.attest.model.Metadatum;
import org.attest.model.Quote;
import org.attest.model.Source;
import org.attest.model.Tlp;
import org.attest.model.When;

/** Says in one line who says a claim, when, of when, how sure, where, and who vouches for it. */
final class Facts {

  private Facts() {}

  /** Returns publisher, date, status, review and claim id. */
  static String of(Line line) {
    List<String> facts = new ArrayList<>(parts(line.evidence()));
    if (line.timeNotTold()) {
      facts.add("whether it held on the day asked for is not told");
    }
    if (!line.owner().isEmpty()) {
      facts.add("of " + line.owner());
    }
    if (line.reports() > 1) {
      facts.add(
          line.reports()
              + " reports, "
              + line.origins()
              + (line.origins() == 1 ? " origin" : " origins"));
    }
    facts.add(line.evidence().claim().document().value());
    facts.add(line.evidence().claim().id().value());
    return String.join(" · ", facts);
  }

  /** Returns what a footnote gives: publisher, dates, status, review, document. */
  static String footnote(Evidence evidence) {
    List<String> facts = new ArrayList<>(parts(evidence));
    facts.add(evidence.claim().document().value());
    return String.join(" · ", facts);
  }

  /** Returns the same for words that an answer quotes. */
  static String footnote(Citation citation) {
    List<String> facts = new ArrayList<>();
    facts.add(
        citation.source().publisher().known()
            ? citation.source().publisher().value()
            : "publisher unknown");
    facts.add(published(citation.source().published()));
    page(citation.source(), citation.quote(), facts);
    if (citation.claims().isEmpty()) {
      facts.add("a sentence that no claim was read from");
    }
    facts.add(citation.document().value());
    return String.join(" · ", facts);
  }

  private static void page(Source source, Quote quote, List<String> facts) {
    String page = source.page(quote.span());
    if (!page.isEmpty()) {
      facts.add(page);
    }
  }

  private static List<String> parts(Evidence evidence) {
    Claim claim = evidence.claim();
    List<String> facts = new ArrayList<>();
    facts.add(publisher(evidence));
    if (!claim.voice().isEmpty()) {
      facts.add("speaker: " + String.join(" > ", claim.voice()));
    }
    facts.add(published(evidence.source().published()));
    page(evidence.source(), claim.quote(), facts);
    String said = Wording.of(claim.said());
    if (!said.isEmpty()
        && !said.equals(Wording.of(When.of(evidence.source().published().value())))) {
      facts.add("said " + said);
    }
    String holds = Wording.of(claim.holds());
    facts.add(holds.isEmpty() ? "time not told" : "holds " + holds);
    facts.add(claim.status().word() + (claim.negated() ? ", negated" : ""));
    facts.add(
        switch (evidence.review()) {
          case MACHINE -> "machine-read";
          case ACCEPTED -> "reviewed";
          case CORRECTED -> "reviewed and corrected";
          case REJECTED -> "rejected";
        });
    marks(evidence.marks(), facts);
    return facts;
  }

  private static void marks(Marks marks, List<String> facts) {
    if (!marks.grade().equals(Grade.NONE)) {
      facts.add("graded " + marks.grade().text());
    }
    if (marks.tlp() != Tlp.NONE) {
      facts.add(marks.tlp().label());
    }
    marks.notices().forEach(notice -> facts.add(notice.text()));
    for (Decision decision : marks.decisions()) {
      switch (decision.act()) {
        case Act.Correct(_, var field, var old, _) ->
            facts.add(field + (old.isEmpty() ? " added" : " was '" + old + "'"));
        case Act.Note(_, var words) -> facts.add("note of " + decision.who() + ": " + words);
        default -> {} // the claim shows it
      }
    }
  }

  private static String publisher(Evidence evidence) {
    Metadatum publisher = evidence.source().publisher();
    return publisher.known() ? publisher.value() : "publisher unknown";
  }

  private static String published(Metadatum published) {
    if (!published.known()) {
      return "undated report";
    }
    String basis = published.basis() == Basis.INFERRED ? " (inferred)" : "";
    return "published " + Wording.of(When.of(published.value())) + basis;
  }
}
