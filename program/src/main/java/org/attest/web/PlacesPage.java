package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.attest.Deciding.Signature;
import org.attest.View;
import org.attest.model.Act.Thing;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Kind;

/** Two spellings of one place become one; seen before it is decided. */
final class PlacesPage {

  private static final int SHOWN = 40;
  private static final int CHOICES = 800;

  private PlacesPage() {}

  /**
   * The page.
   *
   * @param from the name that goes
   * @param into the name that stays
   * @param claims the claims that would name another place
   * @param more how many further claims
   * @param preview what would happen, in a sentence; empty before both names are given
   * @param names what can be chosen
   */
  record PlacesView(
      String from,
      String into,
      List<ClaimView> claims,
      int more,
      String preview,
      List<String> names) {
    PlacesView {
      claims = List.copyOf(claims);
      names = List.copyOf(names);
    }
  }

  static void show(Visit visit) throws IOException {
    List<Evidence> placed = placed(visit);
    TreeSet<String> names = new TreeSet<>();
    placed.forEach(each -> names.addAll(places(each)));
    String from = visit.text("from");
    String into = visit.text("into");
    List<Evidence> named = placed.stream().filter(each -> places(each).contains(from)).toList();
    if (!from.isEmpty() && named.isEmpty()) {
      throw new Refused(404, "No claim of this record names the place “" + Plain.line(from) + "”.");
    }
    visit.show(
        "places.jte",
        "Merge places",
        "review",
        new PlacesView(
            Plain.line(from),
            Plain.line(into),
            named.stream().limit(SHOWN).map(ClaimView::of).toList(),
            Math.max(0, named.size() - SHOWN),
            preview(from, into, named.size()),
            names.stream().limit(CHOICES).map(Plain::line).toList()));
  }

  private static String preview(String from, String into, int claims) {
    if (from.isEmpty() || into.isEmpty()) {
      return "";
    }
    return Plain.line(
        "%s that %s %s will name %s; the quotes stay as they are."
            .formatted(Count.of(claims, "claim"), claims == 1 ? "names" : "name", from, into));
  }

  private static List<Evidence> placed(Visit visit) throws IOException {
    List<Evidence> placed = new ArrayList<>();
    for (Kind kind : List.of(Kind.PRESENCE, Kind.EVENT)) {
      placed.addAll(visit.desk().claims(Optional.empty(), Optional.of(kind), View.ALL));
    }
    return placed;
  }

  private static List<String> places(Evidence evidence) {
    return switch (evidence.claim().details()) {
      case Details.Presence presence -> presence.places();
      case Details.Event event -> event.places();
      default -> List.of();
    };
  }

  static void decide(Visit visit) throws IOException {
    String from = visit.text("from");
    String into = visit.text("into");
    if (from.isEmpty() || into.isEmpty()) {
      throw new Refused(400, "Give both names: the one that goes and the one that stays.");
    }
    visit
        .desk()
        .deciding()
        .merge(Thing.PLACE, from, into, new Signature(visit.session().who(), visit.text("why")));
    visit.goOn(Link.to("/log"));
  }
}
