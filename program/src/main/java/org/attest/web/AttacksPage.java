package org.attest.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.Spot;
import org.attest.dossier.Dossier;
import org.attest.dossier.GatheredEvent;
import org.attest.dossier.StandingQuestion;
import org.attest.dossier.Wording;
import org.attest.model.ClaimId;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Tlp;
import org.attest.model.When;

/** The attacks laid to a group: on a line of time, on a map and in a table, linked. */
final class AttacksPage {

  private AttacksPage() {}

  /**
   * The page.
   *
   * @param here its address
   * @param page its frame
   * @param line the line of time
   * @param map the map
   * @param where the places beside it, those of most attacks first
   * @param events the table
   * @param statuses what the table can be held to
   * @param types what the table can be held to
   * @param places what the table can be held to
   */
  record AttacksView(
      String here,
      SectionPage.SectionView page,
      TimeLine line,
      MapView map,
      List<Where> where,
      List<Row> events,
      List<String> statuses,
      List<String> types,
      List<String> places)
      implements Marked {
    AttacksView {
      where = List.copyOf(where);
      events = List.copyOf(events);
      statuses = List.copyOf(statuses);
      types = List.copyOf(types);
      places = List.copyOf(places);
    }

    @Override
    public Tlp tlp() {
      return page.tlp();
    }
  }

  /** A place: its name, of how many attacks it is told, and by what they are linked. */
  record Where(String name, int attacks, String ids) {}

  /**
   * An event in the table.
   *
   * @param id what it is linked by
   * @param day the first day that it can have been; empty where unknown
   * @param until the last
   * @param when in words
   * @param type the codebook's word
   * @param places where
   * @param targets whom or what
   * @param statuses how it is put forward, by all who tell of it
   * @param tolls the toll as each source gives it
   * @param reports how many reports tell of it, and of how many origins
   * @param claims what they say
   * @param joined why they are taken for one event
   */
  record Row(
      String id,
      String day,
      String until,
      String when,
      String type,
      String places,
      String targets,
      List<String> statuses,
      List<Toll> tolls,
      String reports,
      List<ClaimView> claims,
      List<Join> joined) {
    Row {
      statuses = List.copyOf(statuses);
      tolls = List.copyOf(tolls);
      claims = List.copyOf(claims);
      joined = List.copyOf(joined);
    }
  }

  /** Why a claim was put beside another, so that a person can part them again. */
  record Join(String claim, String to, String reason) {
    /** Returns where it is decided whether they are one. */
    String link(String back) {
      return Link.to("/events")
          .with("claim", claim)
          .with("claim", to)
          .with("back", back)
          .toString();
    }
  }

  /** How many were harmed, as one source gives it. */
  record Toll(String words, String source, String link) {}

  static void show(Visit visit) throws IOException {
    String group = Groups.named(visit);
    Dossier dossier = visit.dossier(group, visit.view());
    List<Evidence> told =
        dossier
            .section(StandingQuestion.ATTACKS)
            .lines()
            .map(line -> line.evidence())
            .filter(each -> each.claim().details() instanceof Details.Event)
            .distinct()
            .toList();
    Set<ClaimId> shown = told.stream().map(each -> each.claim().id()).collect(Collectors.toSet());
    List<Gathered> events =
        dossier.events().stream()
            .filter(event ->
                event.claims().stream().anyMatch(each -> shown.contains(each.claim().id())))
            .map(Gathered::of)
            .sorted(
                Comparator.comparing((Gathered event) -> event.day().isEmpty())
                    .thenComparing(Gathered::day))
            .toList();
    List<Row> rows = events.stream().map(AttacksPage::row).toList();
    Map<String, Spot> spots = visit.desk().spots(told.stream().map(Evidence::claim).toList());
    List<MapView.Told> placed = placed(events, spots);
    SectionPage.SectionView page =
        SectionPage.view(visit, group, dossier, StandingQuestion.ATTACKS, "/attacks");
    visit.show(
        "attacks.jte",
        "Attacks: " + group,
        "groups",
        new AttacksView(
            Link.to("/attacks").with("group", group).with(visit.view()).toString(),
            page,
            TimeLine.of(events),
            MapView.of(placed, spots),
            where(placed, rows),
            rows,
            words(rows.stream().flatMap(row -> row.statuses().stream()).toList()),
            words(rows.stream().map(Row::type).toList()),
            words(
                events.stream()
                    .flatMap(each -> each.places().stream())
                    .map(Plain::line)
                    .toList())));
  }

  private static List<String> words(List<String> all) {
    return List.copyOf(new TreeSet<>(all.stream().filter(each -> !each.isEmpty()).toList()));
  }

  private static List<MapView.Told> placed(List<Gathered> events, Map<String, Spot> spots) {
    List<MapView.Told> told = new ArrayList<>();
    for (Gathered event : events) {
      for (String place : narrowest(event.places(), spots)) {
        told.add(
            new MapView.Told(
                place,
                event.id(),
                "m-event s-" + event.tone(),
                event.when()
                    + ", "
                    + event.type()
                    + (event.targets().isEmpty() ? "" : ", " + event.targets())));
      }
    }
    return told;
  }

  private static List<Where> where(List<MapView.Told> placed, List<Row> rows) {
    Map<String, Set<String>> ids = new TreeMap<>();
    placed.forEach(each ->
        ids.computeIfAbsent(Plain.line(each.place()), _ -> new LinkedHashSet<>()).add(each.id()));
    Set<String> nowhere =
        rows.stream()
            .filter(row -> row.places().isEmpty())
            .map(Row::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Comparator<Where> mostFirst = Comparator.comparingInt(Where::attacks).reversed();
    Stream<Where> places =
        ids.entrySet().stream().map(each -> where(each.getKey(), each.getValue()));
    return Stream.concat(
            places.sorted(mostFirst),
            nowhere.isEmpty() ? Stream.of() : Stream.of(where("place not told", nowhere)))
        .toList();
  }

  private static Where where(String name, Set<String> ids) {
    return new Where(name, ids.size(), String.join(" ", ids));
  }

  /** "Kunduz, Afghanistan" is one place, not two. */
  private static List<String> narrowest(List<String> places, Map<String, Spot> spots) {
    List<String> fine =
        places.stream()
            .filter(place ->
                spots.containsKey(place) && spots.get(place).exactness() != Spot.Exactness.COUNTRY)
            .toList();
    return fine.isEmpty() ? places : fine;
  }

  private static Row row(Gathered event) {
    List<ClaimView> claims = event.claims().stream().map(ClaimView::of).toList();
    return new Row(
        event.id(),
        event.day(),
        event.until(),
        event.when(),
        event.type(),
        Plain.line(String.join(", ", event.places())),
        event.targets(),
        claims.stream().map(ClaimView::tone).distinct().toList(),
        event.claims().stream().flatMap(each -> toll(each).stream()).toList(),
        event.reports(),
        claims,
        event.joined());
  }

  static List<Toll> toll(Evidence evidence) {
    Details.Event event = (Details.Event) evidence.claim().details();
    Set<String> parts = new LinkedHashSet<>();
    part(parts, event.killed(), "killed");
    part(parts, event.wounded(), "wounded");
    part(parts, event.captives(), "captive");
    ClaimView claim = ClaimView.of(evidence);
    return parts.isEmpty()
        ? List.of()
        : List.of(new Toll(String.join(", ", parts), claim.publisher(), claim.source()));
  }

  private static void part(Set<String> parts, org.attest.model.Count count, String what) {
    if (count.told()) {
      parts.add(Plain.line(Wording.of(count)) + " " + what);
    }
  }

  /** An event with the claims of all reports that tell of it. */
  record Gathered(
      String id,
      List<Evidence> claims,
      When date,
      String type,
      List<String> places,
      String targets,
      String reports,
      List<Join> joined) {

    static Gathered of(GatheredEvent event) {
      return new Gathered(
          "e-" + event.id().value(),
          event.claims(),
          event.date(),
          event.type(),
          event.places(),
          Plain.line(Wording.list(event.targets())),
          Count.of(event.reports(), "report")
              + (event.reports() > 1 ? ", " + Count.of(event.origins(), "origin") : ""),
          event.joins().stream()
              .map(join ->
                  new Join(join.claim().value(), join.to().value(), Plain.line(join.reason())))
              .toList());
    }

    String day() {
      return date.earliest().map(LocalDate::toString).orElse("");
    }

    /** The last day that it can have been: "August 2021" is among what was from the 27th on. */
    String until() {
      return date.latest().map(LocalDate::toString).orElse("");
    }

    String when() {
      return date.known() ? Wording.of(date) : "day not told";
    }

    String tone() {
      return claims.getFirst().claim().status().word();
    }
  }

  /**
   * A line of time with a mark for each event, one above the other in the same month.
   *
   * @param marks the events
   * @param years where the years stand
   * @param height how high the drawing is
   * @param undated how many events have no date
   */
  record TimeLine(List<Dot> marks, List<Strengths.Tick> years, int height, int undated) {

    private static final int WIDTH = 860;
    private static final int STEP = 11;
    private static final int MOST = 28;

    TimeLine {
      marks = List.copyOf(marks);
      years = List.copyOf(years);
    }

    /** A mark: an event of a month. */
    record Dot(double x, double y, String tone, String id, String words) {}

    static TimeLine of(List<Gathered> events) {
      List<Gathered> dated = events.stream().filter(each -> !each.day().isEmpty()).toList();
      if (dated.isEmpty()) {
        return new TimeLine(List.of(), List.of(), 40, events.size());
      }
      int first = Integer.parseInt(dated.getFirst().day().substring(0, 4));
      int last = Integer.parseInt(dated.getLast().day().substring(0, 4)) + 1;
      double month = (double) (WIDTH - 30) / ((last - first) * 12);
      Map<Long, List<Gathered>> columns =
          dated.stream()
              .collect(
                  Collectors.groupingBy(
                      each -> Math.round(Math.floor(column(each, first) * month / STEP)),
                      TreeMap::new,
                      Collectors.toList()));
      int most = columns.values().stream().mapToInt(List::size).max().orElse(1);
      int height = Math.min(MOST, most) * STEP + 40;
      List<Dot> marks = new ArrayList<>();
      columns.forEach((column, all) -> {
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
          Gathered event = all.get(i);
          marks.add(
              new Dot(
                  15 + column * STEP + STEP / 2.0,
                  height - 30.0 - i * STEP,
                  event.tone(),
                  event.id(),
                  event.when()
                      + ": "
                      + event.type()
                      + (event.places().isEmpty()
                          ? ""
                          : ", " + Plain.line(event.places().getFirst()))));
        }
      });
      List<Strengths.Tick> years = new ArrayList<>();
      int step = last - first > 24 ? 5 : last - first > 12 ? 2 : 1;
      for (int year = first; year <= last; year += step) {
        years.add(new Strengths.Tick(Spark.rounded(15 + (year - first) * 12 * month), "" + year));
      }
      return new TimeLine(marks, years, height, events.size() - dated.size());
    }

    private static double column(Gathered event, int first) {
      LocalDate day = LocalDate.parse(event.day());
      return (day.getYear() - first) * 12 + day.getMonthValue() - 1;
    }
  }
}
