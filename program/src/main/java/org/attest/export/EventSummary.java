package org.attest.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.dossier.Divergence;
import org.attest.dossier.GatheredEvent;
import org.attest.dossier.Wording;
import org.attest.model.Count;
import org.attest.model.Details.Event;

/**
 * Says in one line what several claims together tell of one event, without choosing between them.
 */
final class EventSummary {

  private EventSummary() {}

  static String of(GatheredEvent event) {
    List<String> facts = new ArrayList<>();
    facts.add(Phrasing.capitalised(event.type().replace('-', ' ')));
    add(facts, Wording.list(event.places()));
    add(facts, Wording.of(event.date()));
    String tolls = tolls(event);
    add(facts, tolls);
    String head = String.join(", ", facts);
    String reasons =
        event.joins().stream()
            .map(GatheredEvent.Join::reason)
            .distinct()
            .collect(Collectors.joining(" | "));
    String claims =
        event.claims().stream()
            .map(each -> each.source().label() + " " + each.claim().id())
            .collect(Collectors.joining("; "));
    return head
        + ": "
        + counted(event.claims().size(), "claim")
        + ", "
        + counted(event.reports(), "report")
        + ", "
        + counted(event.origins(), "origin")
        + ". Taken for one event because of: "
        + reasons
        + "."
        + divergence(event)
        + " ("
        + claims
        + ")";
  }

  private static void add(List<String> facts, String words) {
    if (!words.isEmpty()) {
      facts.add(words);
    }
  }

  static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String divergence(GatheredEvent event) {
    String fields =
        event.divergence().stream()
            .filter(each -> each.figure() > 0)
            .map(EventSummary::field)
            .collect(Collectors.joining(", "));
    return fields.isEmpty()
        ? ""
        : " They diverge, from 0 (agree) to 1 (nothing in common), in " + fields + ".";
  }

  private static String field(Divergence divergence) {
    return divergence.field()
        + " "
        + String.format(java.util.Locale.ROOT, "%.2f", divergence.figure());
  }

  private static String tolls(GatheredEvent event) {
    List<String> tolls = new ArrayList<>();
    add(tolls, counts(event, Event::killed, "killed"));
    add(tolls, counts(event, Event::wounded, "wounded"));
    add(tolls, counts(event, Event::captives, "taken"));
    return Wording.list(tolls);
  }

  private static String counts(GatheredEvent event, Function<Event, Count> field, String what) {
    String counts =
        event.claims().stream()
            .map(each -> each.claim().details() instanceof Event told ? field.apply(told) : null)
            .filter(Objects::nonNull)
            .filter(Count::told)
            .map(Wording::of)
            .distinct()
            .collect(Collectors.joining(" / "));
    return counts.isEmpty() ? "" : counts + " " + what;
  }
}
