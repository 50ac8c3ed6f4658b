package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.View;
import org.attest.dossier.Dossier;
import org.attest.dossier.StandingQuestion;
import org.attest.dossier.Wording;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.model.Tlp;

/**
 * How a group stands to others: a net around it, how that changed, and who ties others together.
 */
final class TiesPage {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 560;
  private static final int LOW = 320;
  private static final int FEW = 8;
  private static final int MOST_OTHERS = 22;
  private static final int MOST_ASKED = 12;
  private static final int MOST_PATHS = 30;

  private TiesPage() {}

  /**
   * The page.
   *
   * @param page its frame
   * @param nodes the others, around the group
   * @param edges the ties
   * @param strips how each relation changed, by year
   * @param paths to whom those that it is tied to lead
   * @param rows the ties as a table
   * @param morePaths how many further paths there are
   * @param left how many others are only in the table
   * @param height how high the net is
   */
  record TiesView(
      SectionPage.SectionView page,
      List<Node> nodes,
      List<Edge> edges,
      List<Strip> strips,
      List<Path> paths,
      List<Row> rows,
      int morePaths,
      int left,
      int height)
      implements Marked {
    TiesView {
      nodes = List.copyOf(nodes);
      edges = List.copyOf(edges);
      strips = List.copyOf(strips);
      paths = List.copyOf(paths);
      rows = List.copyOf(rows);
    }

    @Override
    public Tlp tlp() {
      return page.tlp();
    }
  }

  /** Another actor: where it stands, its name, and on which side the name is written. */
  record Node(
      double x, double y, String name, String anchor, String link, double textX, double textY) {}

  /** A tie between two that are drawn. */
  record Edge(
      double x1, double y1, double x2, double y2, String classes, String words, String link) {}

  /** How the relation to one other changed. */
  record Strip(String name, List<Told> told) {
    Strip {
      told = List.copyOf(told);
    }
  }

  /** What was told the same of one time, or of several in a row. */
  record Told(String first, String last, int times, String words, String tone, String link) {

    boolean says(Told other) {
      return words.equals(other.words) && tone.equals(other.tone);
    }

    Told until(String when) {
      return new Told(first, when, times + 1, words, tone, link);
    }

    /** Returns the first and the last time, and how often it was told. */
    public String when() {
      String span = first.equals(last) ? first : first + " … " + last;
      return times == 1 ? span : span + ", told " + times + " times";
    }
  }

  /**
   * Somebody to whom a third party leads.
   *
   * @param through the third party
   * @param near how it stands to the group
   * @param nearLink where that is told
   * @param far how it stands to the other
   * @param to the other
   * @param link the other's own ties
   * @param claim the words that tie the third party to the other
   */
  record Path(
      String through,
      String near,
      String nearLink,
      String far,
      String to,
      String link,
      ClaimView claim) {}

  /** A tie in the table. */
  record Row(
      String id,
      String other,
      String link,
      String relation,
      String direction,
      String via,
      ClaimView claim) {}

  static void show(Visit visit) throws IOException {
    String group = Groups.named(visit);
    View view = visit.view();
    Dossier dossier = visit.dossier(group, view);
    List<Evidence> ties =
        dossier
            .section(StandingQuestion.TIES)
            .lines()
            .map(line -> line.evidence())
            .filter(each -> each.claim().details() instanceof Details.Tie)
            .filter(each -> names(each.claim()).contains(group))
            .distinct()
            .toList();
    Map<String, List<Evidence>> byOther = new TreeMap<>();
    ties.forEach(each ->
        byOther.computeIfAbsent(other(each.claim(), group), _ -> new ArrayList<>()).add(each));
    List<String> others =
        byOther.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, List<Evidence>> entry) -> -entry.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_OTHERS)
            .map(Map.Entry::getKey)
            .sorted(
                Comparator.comparingInt((String name) -> side(byOther.get(name)))
                    .thenComparing(name -> name))
            .toList();
    Map<String, Node> nodes = nodes(others, view);
    List<Edge> edges = new ArrayList<>();
    List<Evidence> beyond = beyond(visit, group, byOther, others);
    List<Path> paths = paths(beyond, byOther, view);
    beyond.forEach(each -> edge(each, nodes).ifPresent(edges::add));
    others.forEach(name ->
        edges.add(edge(name, byOther.getOrDefault(name, List.of()), nodes, height(others) / 2.0)));
    visit.show(
        "ties.jte",
        "Ties: " + group,
        "groups",
        new TiesView(
            SectionPage.view(visit, group, dossier, StandingQuestion.TIES, "/ties"),
            List.copyOf(nodes.values()),
            edges,
            byOther.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> strip(entry.getKey(), entry.getValue()))
                .toList(),
            paths.stream().limit(MOST_PATHS).toList(),
            ties.stream().map(each -> row(each, group, view)).toList(),
            Math.max(0, paths.size() - MOST_PATHS),
            byOther.size() - others.size(),
            height(others)));
  }

  private static Set<String> names(Claim claim) {
    Set<String> names = new TreeSet<>(Set.of(claim.subject()));
    if (claim.details() instanceof Details.Tie tie) {
      names.add(tie.object());
    }
    return names;
  }

  private static String other(Claim claim, String group) {
    Details.Tie tie = (Details.Tie) claim.details();
    return claim.subject().equals(group) ? tie.object() : claim.subject();
  }

  /** Friends stand to one side, enemies to the other. */
  private static int side(@org.jspecify.annotations.Nullable List<Evidence> ties) {
    if (ties == null) {
      return 1;
    }
    long hostile = ties.stream().filter(each -> tone(each.claim()).equals("hostile")).count();
    long near = ties.stream().filter(each -> tone(each.claim()).equals("kin")).count();
    return hostile * 2 > ties.size() ? 2 : near * 2 >= ties.size() ? 0 : 1;
  }

  private static String tone(Claim claim) {
    Details.Tie tie = (Details.Tie) claim.details();
    return switch (tie.relation()) {
      case "fights", "rival-of", "splinter-of" -> "hostile";
      case "part-of", "affiliate-of", "allegiance-to" -> "kin";
      default -> "allied"; // ally-of, cooperates-with, linked-to, sponsored-by
    };
  }

  private static int height(List<String> others) {
    return others.size() <= FEW ? LOW : HEIGHT;
  }

  private static Map<String, Node> nodes(List<String> others, View view) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (int i = 0; i < others.size(); i++) {
      double angle = 2 * Math.PI * (i + 0.5) / others.size() - Math.PI / 2;
      double x = WIDTH / 2.0 + Math.cos(angle) * 250;
      double y = height(others) * (0.5 + Math.sin(angle) * 0.4);
      double out = Math.cos(angle) >= 0 ? 10 : -10;
      String name = others.get(i);
      nodes.put(
          name,
          new Node(
              Spark.rounded(x),
              Spark.rounded(y),
              Plain.line(name.length() > 34 ? name.substring(0, 33) + "…" : name),
              out > 0 ? "start" : "end",
              Link.to("/ties").with("group", name).with(view).toString(),
              Spark.rounded(x + out),
              Spark.rounded(y + 4)));
    }
    return nodes;
  }

  private static Edge edge(
      String name, List<Evidence> ties, Map<String, Node> nodes, double height) {
    Node node = nodes.get(name);
    if (node == null || ties.isEmpty()) {
      throw new IllegalStateException("an edge to nobody: " + name);
    }
    boolean told = ties.stream().anyMatch(each -> !each.claim().negated());
    Set<String> relations = new TreeSet<>();
    ties.forEach(each -> relations.add(relation(each.claim())));
    return new Edge(
        WIDTH / 2.0,
        height,
        node.x(),
        node.y(),
        "t-"
            + List.of("kin", "allied", "hostile").get(side(ties))
            + (told ? "" : " t-denied")
            + " w"
            + Math.min(4, ties.size()),
        Plain.line(name)
            + ": "
            + String.join(", ", relations)
            + " ("
            + Count.of(ties.size(), "claim")
            + ")",
        "#t-" + ties.getFirst().claim().id().value());
  }

  private static String relation(Claim claim) {
    String relation = ((Details.Tie) claim.details()).relation();
    return claim.negated() ? "not " + relation : relation;
  }

  /** Ties of those whom the group is tied to, with others than the group; of each the latest. */
  private static List<Evidence> beyond(
      Visit visit, String group, Map<String, List<Evidence>> byOther, List<String> others)
      throws IOException {
    Map<String, Evidence> found = new TreeMap<>();
    List<String> asked =
        others.stream()
            .sorted(Comparator.comparingInt(name -> -byOther.getOrDefault(name, List.of()).size()))
            .limit(MOST_ASKED)
            .toList();
    for (String name : asked) {
      for (Evidence each : visit.desk().latest(name, Kind.TIE, visit.view())) {
        Set<String> names = names(each.claim());
        boolean away = names.contains(name) && names.size() == 2 && !names.contains(group);
        if (away && each.review() != Evidence.Review.REJECTED) {
          found.put(each.claim().id().value(), each);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Every way of two steps, once for each relation, in order of the third party and the other. */
  private static List<Path> paths(
      List<Evidence> beyond, Map<String, List<Evidence>> byOther, View view) {
    Map<String, Path> paths = new TreeMap<>();
    for (Evidence tie : beyond) {
      for (String through : names(tie.claim())) {
        if (byOther.containsKey(through)) {
          Path path = path(tie, through, byOther.getOrDefault(through, List.of()), view);
          String key = String.join("\u0001", through, path.to(), path.far());
          paths.putIfAbsent(key, path);
        }
      }
    }
    return List.copyOf(paths.values());
  }

  private static Path path(Evidence tie, String through, List<Evidence> near, View view) {
    String to = other(tie.claim(), through);
    Set<String> relations = new TreeSet<>();
    near.forEach(each -> relations.add(relation(each.claim())));
    return new Path(
        Plain.line(through),
        String.join(", ", relations),
        "#t-" + near.getFirst().claim().id().value(),
        relation(tie.claim())
            + (tie.claim().subject().equals(through) ? "" : " (said of the other)"),
        Plain.line(to),
        Link.to("/ties").with("group", to).with(view).toString(),
        ClaimView.of(tie));
  }

  private static Optional<Edge> edge(Evidence tie, Map<String, Node> nodes) {
    Node from = nodes.get(tie.claim().subject());
    Node to = nodes.get(((Details.Tie) tie.claim().details()).object());
    if (from == null || to == null) {
      return Optional.empty();
    }
    ClaimView claim = ClaimView.of(tie);
    return Optional.of(
        new Edge(
            from.x(),
            from.y(),
            to.x(),
            to.y(),
            "t-between t-" + tone(tie.claim()) + (tie.claim().negated() ? " t-denied" : ""),
            claim.says(),
            claim.source()));
  }

  private static Strip strip(String name, List<Evidence> ties) {
    List<Told> changes = new ArrayList<>();
    ties.stream()
        .map(Evidence::claim)
        .sorted(Comparator.comparing((Claim each) -> time(each)).thenComparing(Claim::id))
        .map(TiesPage::told)
        .forEach(told -> {
          if (!changes.isEmpty() && changes.getLast().says(told)) {
            changes.add(changes.removeLast().until(told.when()));
          } else {
            changes.add(told);
          }
        });
    return new Strip(Plain.line(name), changes);
  }

  private static Told told(Claim claim) {
    String denied = claim.negated() ? " denied" : "";
    String link = "#t-" + claim.id().value();
    return new Told(shown(claim), shown(claim), 1, relation(claim), tone(claim) + denied, link);
  }

  private static String time(Claim claim) {
    String from = claim.holds().from().text();
    return from.isEmpty() ? claim.said().text() : from;
  }

  private static String shown(Claim claim) {
    String holds = Wording.of(claim.holds());
    String said = Wording.of(claim.said());
    return !holds.isEmpty() ? holds : said.isEmpty() ? "time not told" : "as said " + said;
  }

  private static Row row(Evidence tie, String group, View view) {
    String other = other(tie.claim(), group);
    Details.Tie details = (Details.Tie) tie.claim().details();
    return new Row(
        "t-" + tie.claim().id().value(),
        Plain.line(other),
        Link.group(other, view).toString(),
        relation(tie.claim()),
        tie.claim().subject().equals(group) ? "of the group" : "of the other",
        Plain.line(details.via()),
        ClaimView.of(tie));
  }
}
