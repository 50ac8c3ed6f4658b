package org.attest.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attest.View;
import org.attest.dossier.Dossier;
import org.attest.dossier.Line;
import org.attest.dossier.Section;
import org.attest.dossier.StandingQuestion;
import org.attest.model.ClaimId;
import org.attest.model.Kind;
import org.attest.model.Tlp;

/** Two groups, two days or two publishers, side by side, question by question. */
final class ComparePage {

  private static final int LINES = 12;
  private static final int CHOICES = 300;

  private ComparePage() {}

  /**
   * The page.
   *
   * @param what {@code groups}, {@code days} or {@code publishers}
   * @param here the page's own address
   * @param asked what was chosen
   * @param choices what can be chosen
   * @param left what stands to the left
   * @param right what stands to the right
   * @param rows the questions that one of the two answers
   * @param silent the questions that neither answers
   */
  record Compared(
      String what,
      String here,
      Asked asked,
      Choices choices,
      String left,
      String right,
      List<Row> rows,
      List<String> silent)
      implements Marked {
    Compared {
      rows = List.copyOf(rows);
      silent = List.copyOf(silent);
    }

    /** Returns a comparison to begin with, of the two groups most is told of; empty without two. */
    List<DossierView.Named> example() {
      List<String> names = choices.groups().stream().limit(2).toList();
      if (!left.isEmpty() || names.size() < 2) {
        return List.of();
      }
      String link =
          Link.to("/compare")
              .with("what", "groups")
              .with("a", names.getFirst())
              .with("b", names.getLast())
              .toString();
      return List.of(new DossierView.Named("", String.join(" and ", names), link));
    }

    /** Returns how many lines tell of events. */
    long events() {
      return claims().filter(claim -> claim.kind().equals(Kind.EVENT.word())).count();
    }

    private Stream<ClaimView> claims() {
      return rows.stream()
          .flatMap(row -> Stream.of(row.left(), row.right()))
          .flatMap(side -> side.lines().stream());
    }

    @Override
    public Tlp tlp() {
      return Marked.of(claims());
    }
  }

  /** What the form was sent with. */
  record Asked(String group, String a, String b) {}

  /** What the form offers. */
  record Choices(List<String> groups, List<String> publishers) {
    Choices {
      groups = List.copyOf(groups);
      publishers = List.copyOf(publishers);
    }
  }

  /** A question with both answers. */
  record Row(String question, Side left, Side right) {}

  /** One side of a question: its lines, how many more there are, which of them only it has. */
  record Side(List<ClaimView> lines, int more, String remark) {
    Side {
      lines = List.copyOf(lines);
    }
  }

  static void show(Visit visit) throws IOException {
    String what = visit.text("what");
    Asked asked = new Asked(visit.text("group"), visit.text("a"), visit.text("b"));
    boolean whole = !asked.a().isEmpty() && !asked.b().isEmpty();
    boolean named = whole && !asked.group().isEmpty();
    if (what.equals("days") && named) {
      days(visit, asked);
    } else if (what.equals("publishers") && named) {
      publishers(visit, asked);
    } else if (what.equals("groups") && whole) {
      groups(visit, asked);
    } else {
      page(visit, what.isEmpty() ? "groups" : what, asked, "", "", List.of(), List.of());
    }
  }

  private static void groups(Visit visit, Asked asked) throws IOException {
    String a = Groups.named(visit, "a");
    String b = Groups.named(visit, "b");
    View view = visit.view();
    rows(
        visit,
        "groups",
        asked,
        a,
        b,
        visit.dossier(a, view),
        visit.dossier(b, view),
        _ -> true,
        _ -> true);
  }

  private static void days(Visit visit, Asked asked) throws IOException {
    String group = Groups.named(visit);
    LocalDate a = day(asked.a());
    LocalDate b = day(asked.b());
    Dossier then = visit.dossier(group, upTo(a));
    Dossier later = visit.dossier(group, upTo(b));
    rows(
        visit,
        "days",
        asked,
        "Reports up to " + a,
        "Reports up to " + b,
        then,
        later,
        without(later),
        without(then));
  }

  private static View upTo(LocalDate day) {
    return new View(Optional.empty(), Optional.of(day), Optional.empty(), false);
  }

  private static LocalDate day(String words) {
    try {
      return LocalDate.parse(words);
    } catch (java.time.DateTimeException _) {
      throw new Refused(400, "“" + Plain.line(words) + "” is no day; write it as 2021-08-31.");
    }
  }

  /** Of two days, only what one of them has and the other has not is worth reading twice. */
  private static Predicate<Line> without(Dossier other) {
    Set<ClaimId> known = new HashSet<>();
    other.lines().forEach(line -> known.add(line.evidence().claim().id()));
    return line -> !known.contains(line.evidence().claim().id());
  }

  private static void publishers(Visit visit, Asked asked) throws IOException {
    String group = Groups.named(visit);
    Dossier dossier = visit.dossier(group, visit.view());
    rows(
        visit,
        "publishers",
        asked,
        Plain.line(asked.a()),
        Plain.line(asked.b()),
        dossier,
        dossier,
        by(asked.a()),
        by(asked.b()));
  }

  private static Predicate<Line> by(String publisher) {
    return line -> line.evidence().source().label().equals(publisher);
  }

  private static void rows(
      Visit visit,
      String what,
      Asked asked,
      String leftName,
      String rightName,
      Dossier left,
      Dossier right,
      Predicate<Line> inLeft,
      Predicate<Line> inRight)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (StandingQuestion question : StandingQuestion.values()) {
      if (question == StandingQuestion.DISPUTES) {
        continue;
      }
      Side one = side(left.section(question), inLeft, visit.view(), what);
      Side two = side(right.section(question), inRight, visit.view(), what);
      if (one.lines().isEmpty() && two.lines().isEmpty()) {
        silent.add(question.text());
      } else {
        rows.add(new Row(question.text(), one, two));
      }
    }
    page(visit, what, asked, Plain.line(leftName), Plain.line(rightName), rows, silent);
  }

  private static Side side(Section section, Predicate<Line> wanted, View view, String what) {
    List<Line> all = section.lines().distinct().toList();
    List<Line> lines = all.stream().filter(wanted).toList();
    int same = all.size() - lines.size();
    String remark =
        what.equals("days") && same > 0 ? Count.of(same, "claim") + " on both days" : "";
    return new Side(
        lines.stream().limit(LINES).map(line -> ClaimView.of(line, view)).toList(),
        Math.max(0, lines.size() - LINES),
        remark);
  }

  private static Link here(String what, Asked asked) {
    return Link.to("/compare")
        .with("what", what)
        .with("group", asked.group())
        .with("a", asked.a())
        .with("b", asked.b());
  }

  private static void page(
      Visit visit,
      String what,
      Asked asked,
      String left,
      String right,
      List<Row> rows,
      List<String> silent)
      throws IOException {
    List<String> groups = Groups.names(visit, CHOICES);
    Set<String> publishers = new TreeSet<>();
    visit.desk().reports().forEach(line -> publishers.add(Plain.line(line.source().label())));
    visit.show(
        "compare.jte",
        "Compare",
        "compare",
        new Compared(
            what,
            here(what, asked).with(visit.view()).toString(),
            asked,
            new Choices(groups, publishers.stream().limit(CHOICES).toList()),
            left,
            right,
            rows,
            silent));
  }
}
