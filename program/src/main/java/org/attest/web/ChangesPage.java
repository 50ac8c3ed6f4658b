package org.attest.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attest.View;
import org.attest.dossier.Changes;
import org.attest.dossier.Changes.Change;
import org.attest.dossier.Changes.Sort;
import org.attest.dossier.Dossier;
import org.attest.dossier.StandingQuestion;
import org.attest.export.ChangesExport;
import org.attest.model.Tlp;

/** What the reports after a day added, contradicted and repeated of a group's dossier. */
final class ChangesPage {

  /** So many of one sort are shown at once; the rest opens on a click. */
  private static final int AT_ONCE = 12;

  private final DossierPage page;

  private ChangesPage(DossierPage page) {
    this.page = page;
  }

  /**
   * The page.
   *
   * @param group the group
   * @param tabs the group's pages
   * @param times what it is held to
   * @param since the last day of the reports that came before
   * @param summary how many changes of each sort
   * @param answers the questions about which something is new
   */
  record ChangesView(
      String group,
      List<DossierView.Tab> tabs,
      TimesView times,
      String since,
      String summary,
      List<Answered> answers)
      implements Marked {
    ChangesView {
      tabs = List.copyOf(tabs);
      answers = List.copyOf(answers);
    }

    @Override
    public Tlp tlp() {
      return Marked.of(
          answers.stream()
              .flatMap(each -> each.sorts().stream())
              .flatMap(each -> Stream.concat(each.first().stream(), each.more().stream()))
              .map(Told::claim));
    }
  }

  /** A question with what is new about it, sort by sort. */
  record Answered(int number, String question, List<Like> sorts) {
    Answered {
      sorts = List.copyOf(sorts);
    }
  }

  /** Changes of one sort; those beyond the first few are folded away. */
  record Like(String heading, List<Told> first, List<Told> more) {
    Like {
      first = List.copyOf(first);
      more = List.copyOf(more);
    }
  }

  /**
   * A later claim.
   *
   * @param claim the claim
   * @param relation how it stands to an earlier one; empty where nobody said it before
   * @param reason why so
   * @param link both side by side
   */
  record Told(ClaimView claim, String relation, String reason, String link) {}

  static void show(Visit visit) throws IOException {
    String group = Groups.named(visit);
    View view = visit.view();
    Dossier dossier = visit.dossier(group, view);
    LocalDate since = visit.day("since").orElseGet(() -> yearBeforeTheLatest(dossier));
    Changes changes = Changes.of(dossier, since);
    visit.show(
        "changes.jte",
        group,
        "groups",
        new ChangesView(
            Plain.line(group),
            Groups.tabs(group, "/changes", view),
            TimesView.of(
                "/changes",
                List.of(
                    new TimesView.Kept("group", group),
                    new TimesView.Kept("since", since.toString())),
                view,
                visit.desk().days()),
            since.toString(),
            ChangesExport.summary(changes),
            new ChangesPage(new DossierPage(dossier, view)).answers(changes)));
  }

  /** Where nobody names a day, the last year that reports tell of. */
  private static LocalDate yearBeforeTheLatest(Dossier dossier) {
    return dossier
        .lines()
        .map(line -> line.evidence().source().countsFrom())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.now(ZoneOffset.UTC))
        .minusYears(1);
  }

  private List<Answered> answers(Changes changes) {
    List<Answered> answers = new ArrayList<>();
    for (StandingQuestion question : StandingQuestion.values()) {
      List<Like> sorts =
          Stream.of(Sort.values())
              .map(sort ->
                  like(
                      sort,
                      changes.changes().stream()
                          .filter(each -> each.question() == question && each.sort() == sort)
                          .map(this::told)
                          .toList()))
              .filter(like -> !like.first().isEmpty())
              .toList();
      if (!sorts.isEmpty()) {
        answers.add(new Answered(question.number(), question.text(), sorts));
      }
    }
    return answers;
  }

  private static Like like(Sort sort, List<Told> told) {
    int cut = told.size() <= AT_ONCE + 3 ? told.size() : AT_ONCE;
    return new Like(
        ChangesExport.heading(sort), told.subList(0, cut), told.subList(cut, told.size()));
  }

  private Told told(Change change) {
    return new Told(
        page.line(change.line()),
        change.earlier().map(each -> each.comparison().relation().word()).orElse(""),
        change.earlier().map(each -> Plain.line(each.comparison().reason())).orElse(""),
        change.earlier().map(each -> page.sideBySide(each).toString()).orElse(""));
  }
}
