package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.attest.Spot;
import org.attest.dossier.Dossier;
import org.attest.dossier.StandingQuestion;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Tlp;

/** Where a group is said to be, and how: on a map no finer than the words, and as a table. */
final class AreasPage {

  /** What weighs most gives a place its shade: a hold before a loss before a mere presence. */
  private static final List<String> MODES =
      List.of("controls", "lost", "cells", "based", "active", "historical-region");

  private AreasPage() {}

  /** The page: its frame, the map, the table. */
  record AreasView(SectionPage.SectionView page, MapView map, List<Row> rows, List<String> modes)
      implements Marked {
    AreasView {
      rows = List.copyOf(rows);
      modes = List.copyOf(modes);
    }

    @Override
    public Tlp tlp() {
      return page.tlp();
    }
  }

  /** A place in the table. */
  record Row(String id, String place, String exactness, String mode, ClaimView claim) {}

  static void show(Visit visit) throws IOException {
    String group = Groups.named(visit);
    Dossier dossier = visit.dossier(group, visit.view());
    List<Evidence> told =
        dossier
            .section(StandingQuestion.PLACES)
            .lines()
            .map(line -> line.evidence())
            .filter(each -> each.claim().details() instanceof Details.Presence)
            .distinct()
            .sorted(Comparator.comparingInt(each -> MODES.indexOf(mode(each))))
            .toList();
    Map<String, Spot> spots = visit.desk().spots(told.stream().map(Evidence::claim).toList());
    List<MapView.Told> shades = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Evidence each : told) {
      String mode = each.claim().negated() ? "denied" : mode(each);
      ClaimView claim = ClaimView.of(each);
      for (String place : ((Details.Presence) each.claim().details()).places()) {
        String id = "a-" + claim.id() + "-" + rows.size();
        rows.add(new Row(id, Plain.line(place), exactness(spots.get(place)), mode, claim));
        shades.add(
            new MapView.Told(
                place,
                id,
                "p-" + mode,
                mode + " (" + claim.publisher() + ", " + claim.dated() + ")"));
      }
    }
    visit.show(
        "areas.jte",
        "Areas: " + group,
        "groups",
        new AreasView(
            SectionPage.view(visit, group, dossier, StandingQuestion.PLACES, "/areas"),
            MapView.of(shades, spots),
            rows,
            rows.stream().map(Row::mode).distinct().toList()));
  }

  private static String mode(Evidence evidence) {
    return evidence.claim().details() instanceof Details.Presence presence ? presence.mode() : "";
  }

  private static String exactness(@org.jspecify.annotations.Nullable Spot spot) {
    if (spot == null) {
      return "not on the map";
    }
    return switch (spot.exactness()) {
      case POINT ->
          "a town or site"
              + (spot.provinceName().isEmpty() ? "" : " in " + Plain.line(spot.provinceName()));
      case PROVINCE -> "a province, or part of " + Plain.line(spot.provinceName());
      case COUNTRY -> "a country or part of one";
      case WIDER -> "wider than a country, not drawn";
    };
  }
}
