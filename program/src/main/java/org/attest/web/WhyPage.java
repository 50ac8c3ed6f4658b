package org.attest.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.Desk;
import org.attest.Setup;
import org.attest.model.ClaimId;
import org.attest.model.Evidence;
import org.attest.model.Tlp;

/** Why a claim was read: its rule, names, places, times, voice and status. */
final class WhyPage {

  private final Setup setup;
  private final Later<Told> later = new Later<>();

  WhyPage(Setup setup) {
    this.setup = setup;
  }

  /**
   * The page.
   *
   * @param claim the claim
   * @param ready whether its report is read again yet
   * @param steps what led to it
   * @param whyNot why that cannot be told; empty where it can
   * @param here the page's own address
   */
  record Why(ClaimView claim, boolean ready, List<Step> steps, String whyNot, String here)
      implements Marked {
    Why {
      steps = List.copyOf(steps);
    }

    @Override
    public Tlp tlp() {
      return claim.tlp();
    }
  }

  /** A step: what kind of thing, and what was made of it. */
  record Step(String what, String words) {}

  /** Either what led to it, or why that cannot be told. */
  private record Told(String why, String whyNot) {}

  private Told told(Desk desk, String id) throws IOException {
    try {
      return new Told(desk.understanding().why(new ClaimId(id), setup), "");
    } catch (IllegalArgumentException e) {
      return new Told("", Plain.line(String.valueOf(e.getMessage())));
    }
  }

  void show(Visit visit) throws IOException {
    String id = visit.text("claim");
    Evidence evidence =
        visit
            .desk()
            .claim(new ClaimId(id))
            .orElseThrow(() -> new Refused(404, "This record has no claim of that number."));
    Optional<Told> told = later.of(id, () -> told(visit.desk(), id));
    visit.show(
        "why.jte",
        "Why it was read",
        "groups",
        new Why(
            ClaimView.of(evidence),
            told.isPresent(),
            told.stream().flatMap(each -> steps(each.why())).toList(),
            told.map(Told::whyNot).orElse(""),
            Link.to("/why").with("claim", id).toString()));
  }

  /** What the claim itself says stands above them already. */
  private static Stream<Step> steps(String why) {
    return why.lines().map(WhyPage::step).dropWhile(step -> !step.what().equals("rule"));
  }

  /** A line is a word, blanks and the rest; without a word it goes on with the one before. */
  private static Step step(String line) {
    String what = line.startsWith(" ") ? "" : line.replaceFirst("\\s.*", "");
    return new Step(what, Plain.line(line.substring(what.length()).strip()));
  }
}
