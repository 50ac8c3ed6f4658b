package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.attest.Deciding.Signature;
import org.attest.model.ClaimId;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.model.Tlp;

/** Whether two claims tell of one event or of two; seen side by side before it is decided. */
final class EventsPage {

  private EventsPage() {}

  /** The page: the two claims, and where to go on. */
  record EventsView(List<ClaimView> claims, String back) implements Marked {
    EventsView {
      claims = List.copyOf(claims);
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
    List<ClaimView> claims = new ArrayList<>();
    for (String id : ids) {
      Evidence evidence =
          visit
              .desk()
              .claim(new ClaimId(id))
              .orElseThrow(() -> new Refused(404, "The record has no such claim."));
      if (evidence.claim().kind() != Kind.EVENT) {
        throw new Refused(400, "Only claims of events can be told to be one event.");
      }
      claims.add(ClaimView.of(evidence));
    }
    visit.show(
        "events.jte",
        "One event or two",
        "review",
        new EventsView(claims, Theme.own(visit.text("back"), "/log")));
  }

  /** Decides that two claims tell of one event, or of two. */
  static void decide(Visit visit) throws IOException {
    ClaimId first = new ClaimId(visit.text("first"));
    ClaimId second = new ClaimId(visit.text("second"));
    Signature by = new Signature(visit.session().who(), visit.text("why"));
    switch (visit.text("how")) {
      case "together" -> visit.desk().deciding().together(first, second, by);
      case "apart" -> visit.desk().deciding().apart(first, second, by);
      default -> throw new Refused(400, "Say whether they tell of one event or of two.");
    }
    visit.goOn(Link.to(Theme.own(visit.text("back"), "/log")));
  }
}
