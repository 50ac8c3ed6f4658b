package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.Deciding.Signature;
import org.attest.View;
import org.attest.model.Act.Thing;
import org.attest.model.ClaimId;
import org.attest.model.Decision;
import org.attest.model.Evidence;

/** Two names become one, or some claims of a name go to another; seen before it is decided. */
final class MergePage {

  private static final int SHOWN = 40;

  private static final int NAMES = 400;

  private MergePage() {}

  /**
   * The page.
   *
   * @param from the name that goes
   * @param into the name that stays
   * @param split whether only some claims go
   * @param claims the claims that would go
   * @param more how many further claims would go
   * @param preview what would happen, in a sentence; empty before both names are given
   * @param names what can be chosen
   */
  record MergeView(
      String from,
      String into,
      boolean split,
      List<ClaimView> claims,
      int more,
      String preview,
      List<String> names) {
    MergeView {
      claims = List.copyOf(claims);
      names = List.copyOf(names);
    }
  }

  static void show(Visit visit) throws IOException {
    boolean split = visit.text("how").equals("split");
    List<String> names = Groups.names(visit, NAMES);
    String into = visit.text("into");
    if (visit.text("from").isEmpty()) {
      visit.show(
          "merge.jte",
          "Merge and split",
          "review",
          new MergeView("", into, split, List.of(), 0, "", names));
      return;
    }
    String from = Groups.named(visit, "from");
    List<Evidence> claims = visit.desk().claims(Optional.of(from), Optional.empty(), View.ALL);
    String words = Count.of(claims.size(), "claim");
    String preview =
        into.isEmpty()
            ? ""
            : split
                ? "Of the "
                    + words
                    + " that name "
                    + from
                    + ", those that you tick will name "
                    + into
                    + "."
                : words
                    + " that name "
                    + from
                    + " will name "
                    + into
                    + ". "
                    + from
                    + " will have no dossier of its own.";
    visit.show(
        "merge.jte",
        "Merge and split",
        "review",
        new MergeView(
            Plain.line(from),
            Plain.line(into),
            split,
            claims.stream().limit(SHOWN).map(ClaimView::of).toList(),
            Math.max(0, claims.size() - SHOWN),
            Plain.line(preview),
            names));
  }

  static void decide(Visit visit) throws IOException {
    String from = Groups.named(visit, "from");
    String into = visit.text("into");
    Signature by = new Signature(visit.session().who(), visit.text("why"));
    Decision made;
    if (visit.text("how").equals("split")) {
      List<ClaimId> claims = new ArrayList<>();
      visit.context().formParams("claim").forEach(id -> claims.add(new ClaimId(id)));
      made = visit.desk().deciding().split(Thing.ACTOR, from, into, claims, by);
    } else {
      made = visit.desk().deciding().merge(Thing.ACTOR, from, into, by);
    }
    visit.goOn(Link.group(into, View.ALL).with("last", "" + made.id()));
  }

  /** Grades a publisher. */
  static void grade(Visit visit) throws IOException {
    String name = visit.text("name");
    Decision made =
        visit
            .desk()
            .deciding()
            .gradeSource(
                name, visit.text("grade"), new Signature(visit.session().who(), visit.text("why")));
    visit.goOn(Link.to("/source").with("name", name).with("last", "" + made.id()));
  }
}
