package org.attest.dossier;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.Claim;
import org.attest.model.Details;

/**
 * Lists the fields in which two claims differ. It remembers the words of each claim that it meets,
 * because a dossier sets one claim beside many. For one thread.
 */
public final class Differences {

  private final IdentityHashMap<Claim, Map<String, String>> known = new IdentityHashMap<>();

  /** Starts with no claim. */
  public Differences() {}

  List<Comparison.Difference> between(Claim a, Claim b) {
    Map<String, String> first = known.computeIfAbsent(a, Differences::fields);
    Map<String, String> second = known.computeIfAbsent(b, Differences::fields);
    Map<String, Double> figures = Divergence.between(a, b);
    List<Comparison.Difference> differences = new ArrayList<>();
    first.forEach((field, value) -> {
      String other = second.getOrDefault(field, "");
      if (!value.equals(other)) {
        differences.add(new Comparison.Difference(field, value, other, figure(figures, field)));
      }
    });
    return differences;
  }

  private static double figure(Map<String, Double> figures, String field) {
    double figure =
        field.equals("holds")
            ? Math.max(
                figures.getOrDefault("holds from", 0.0), figures.getOrDefault("holds to", 0.0))
            : figures.getOrDefault(field, 0.0);
    return Math.round(figure * 1000) / 1000.0;
  }

  private static Map<String, String> fields(Claim claim) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("subject", claim.subject());
    details(fields, claim.details());
    fields.put("voice", String.join(" > ", claim.voice()));
    fields.put("status", claim.status().word());
    fields.put("negated", Boolean.toString(claim.negated()));
    fields.put("holds", Wording.of(claim.holds()));
    fields.put("said", Wording.of(claim.said()));
    return fields;
  }

  private static void details(Map<String, String> fields, Details details) {
    switch (details) {
      case Details.Name(var form, var role, var places) -> {
        fields.put("form", form);
        fields.put("role", role);
        fields.put("place", Wording.list(places));
      }
      case Details.Characterisation(var aspect, var text) -> {
        fields.put("aspect", aspect);
        fields.put("text", text);
      }
      case Details.Founding(var change, var by, var from, var places) -> {
        fields.put("change", change);
        fields.put("by", by);
        fields.put("from", Wording.list(from));
        fields.put("place", Wording.list(places));
      }
      case Details.Tie(var object, var relation, var via) -> {
        fields.put("object", object);
        fields.put("relation", relation);
        fields.put("via", via);
      }
      case Details.Role(var person, var post, var organisation) -> {
        fields.put("person", person);
        fields.put("post", post);
        fields.put("organisation", organisation);
      }
      case Details.Strength(var count, var unit, var trend) -> {
        fields.put("number", Wording.of(count));
        fields.put("unit", unit);
        fields.put("trend", trend);
      }
      case Details.Presence(var places, var mode) -> {
        fields.put("place", Wording.list(places));
        fields.put("mode", mode);
      }
      case Details.Event event -> event(fields, event);
      case Details.Targeting(var targets, var places) -> {
        fields.put("targets", Wording.list(targets));
        fields.put("place", Wording.list(places));
      }
      case Details.Statement(var speaker, var about, var act, var content) -> {
        fields.put("speaker", speaker);
        fields.put("about", about);
        fields.put("act", act);
        fields.put("content", content);
      }
    }
  }

  private static void event(Map<String, String> fields, Details.Event event) {
    fields.put("type", event.type());
    fields.put("date", Wording.of(event.date()));
    fields.put("place", Wording.list(event.places()));
    fields.put("actor", Wording.list(event.actors()));
    fields.put("target", Wording.list(event.targets()));
    fields.put("killed", Wording.of(event.killed()));
    fields.put("wounded", Wording.of(event.wounded()));
    fields.put("captives", Wording.of(event.captives()));
    fields.put("victims", event.victims());
    fields.put("weapon", event.weapon());
    fields.put("amount", event.amount());
  }
}
