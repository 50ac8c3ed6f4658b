package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.Deciding.Signature;
import org.attest.View;
import org.attest.dossier.GatheredEvent;
import org.attest.model.ClaimId;
import org.attest.model.Decision;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.model.Tlp;

/** Whether two claims tell of one event or of two; seen side by side before it is decided. */
final class EventsPage {

  private EventsPage() {}

  /**
   * The page.
   *
   * @param claims the two claims
   * @param now how they stand in the table of attacks
   * @param then how they would stand if it were decided otherwise
   * @param one whether they are taken for one event now
   * @param here the page's own address
   * @param back where to go on
   * @param last the visitor's last decision, to be undone; empty where there is none
   */
  record EventsView(
      List<ClaimView> claims,
      String now,
      String then,
      boolean one,
      String here,
      String back,
      List<ReviewPage.Decided> last)
      implements Marked {
    EventsView {
      claims = List.copyOf(claims);
      last = List.copyOf(last);
    }

    @Override
    public Tlp tlp() {
      return Marked.of(claims.stream());
    }
  }

  static void show(Visit visit) throws IOException {
    List<String> ids = visit.context().queryParams("claim");
    if (ids.size() != 2) {
      throw new Refused(
          400, "Tick two attacks: they are then shown side by side. Ticked: " + ids.size() + ".");
    }
    List<Evidence> two = new ArrayList<>();
    for (String id : ids) {
      Evidence evidence =
          visit
              .desk()
              .claim(new ClaimId(id))
              .orElseThrow(() -> new Refused(404, "The record has no such claim."));
      if (evidence.claim().kind() != Kind.EVENT) {
        throw new Refused(400, "Only claims of events can be told to be one event.");
      }
      two.add(evidence);
    }
    visit.show("events.jte", "One event or two", "review", view(visit, two));
  }

  private static EventsView view(Visit visit, List<Evidence> two) throws IOException {
    List<GatheredEvent> events =
        visit.desk().dossier(two.getFirst().claim().subject(), View.ALL).events();
    List<Evidence> first = line(events, two.getFirst());
    List<Evidence> second = line(events, two.getLast());
    boolean one = holds(first, two.getLast());
    String now =
        one
            ? "Now both stand in one line of the table: %s.".formatted(told(first))
            : "Now they stand in two lines of the table: %s; and %s."
                .formatted(told(first), told(second));
    String then =
        one
            ? "Told to be two, the second leaves that line, and is never put beside the first again"
                + " by itself."
            : "Told to be one, they stand in one line: %s."
                .formatted(told(Stream.concat(first.stream(), second.stream()).toList()));
    String back = Theme.own(visit.text("back"), "/log");
    return new EventsView(
        two.stream().map(ClaimView::of).toList(),
        Plain.line(now),
        Plain.line(then),
        one,
        link(two.getFirst().claim().id(), two.getLast().claim().id(), back).toString(),
        back,
        ReviewPage.last(visit));
  }

  /** The claims of the line of the table that has this claim. */
  private static List<Evidence> line(List<GatheredEvent> events, Evidence claim) {
    return events.stream()
        .map(GatheredEvent::claims)
        .filter(claims -> holds(claims, claim))
        .findFirst()
        .orElse(List.of(claim));
  }

  private static boolean holds(List<Evidence> claims, Evidence claim) {
    return claims.stream().anyMatch(each -> each.claim().id().equals(claim.claim().id()));
  }

  /** How many tell it, and the toll as each gives it. */
  private static String told(List<Evidence> claims) {
    long reports = claims.stream().map(each -> each.claim().document()).distinct().count();
    String tolls =
        claims.stream()
            .flatMap(each -> AttacksPage.toll(each).stream())
            .map(toll -> toll.words() + " (" + toll.source() + ")")
            .distinct()
            .collect(Collectors.joining(", "));
    return Count.of(claims.size(), "claim")
        + " of "
        + Count.of(reports, "report")
        + (tolls.isEmpty() ? "" : ", with " + tolls);
  }

  private static Link link(ClaimId first, ClaimId second, String back) {
    return Link.to("/events")
        .with("claim", first.value())
        .with("claim", second.value())
        .with("back", back);
  }

  /** Decides that two claims tell of one event, or of two, and shows how they stand then. */
  static void decide(Visit visit) throws IOException {
    ClaimId first = new ClaimId(visit.text("first"));
    ClaimId second = new ClaimId(visit.text("second"));
    Signature by = new Signature(visit.session().who(), visit.text("why"));
    Decision made =
        switch (visit.text("how")) {
          case "together" -> visit.desk().deciding().together(first, second, by);
          case "apart" -> visit.desk().deciding().apart(first, second, by);
          default -> throw new Refused(400, "Say whether they tell of one event or of two.");
        };
    String back = Theme.own(visit.text("back"), "/log");
    visit.goOn(link(first, second, back).with("last", "" + made.id()));
  }
}
