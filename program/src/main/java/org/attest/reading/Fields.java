package org.attest.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Kind;

/** What a rule found for the fields of one claim, before they are put into their record. */
final class Fields {

  private final Map<String, List<String>> texts = new LinkedHashMap<>();
  private final Set<String> given = new HashSet<>();
  private Optional<NumberExpression> number = Optional.empty();

  /** Sets what the rule itself says; words found for the field take its place. */
  Fields set(Map<String, String> fixed) {
    fixed.forEach((field, value) -> texts.put(field, new ArrayList<>(List.of(value))));
    given.addAll(fixed.keySet());
    return this;
  }

  Fields add(String field, List<String> values) {
    if (!values.isEmpty() && given.remove(field)) {
      texts.remove(field);
    }
    if (!values.isEmpty()) {
      texts.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(values);
    }
    return this;
  }

  Fields number(NumberExpression found) {
    number = Optional.of(found);
    return this;
  }

  private String one(String field) {
    List<String> values = texts.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  private List<String> all(String field) {
    return texts.getOrDefault(field, List.of()).stream().distinct().toList();
  }

  /**
   * Returns the details of a claim; empty where a field that the kind cannot do without is missing.
   */
  Optional<Details> details(Kind kind) {
    return switch (kind) {
      case NAME ->
          need(
              "form", new Details.Name(clean(one("form")), or(one("role"), "alias"), all("place")));
      case CHARACTER ->
          need(
              "text",
              new Details.Characterisation(or(one("aspect"), "assessment"), clean(one("text"))));
      case FOUNDING ->
          Optional.of(
              new Details.Founding(
                  or(one("change"), "founded"), one("by"), all("from"), all("place")));
      case TIE ->
          need(
              "object",
              new Details.Tie(one("object"), or(one("relation"), "linked-to"), one("via")));
      case ROLE ->
          need("person", new Details.Role(one("person"), clean(one("post")), one("organisation")));
      case STRENGTH -> number.map(n -> new Details.Strength(n.count(), one("unit"), one("trend")));
      case PRESENCE -> need("place", new Details.Presence(all("place"), or(one("mode"), "active")));
      case TARGETING -> need("targets", new Details.Targeting(all("targets"), all("place")));
      case STATEMENT ->
          Optional.of(
              new Details.Statement(
                  one("speaker"), one("about"), or(one("act"), "claim"), clean(one("content"))));
      case EVENT -> Optional.of(event());
    };
  }

  private Details event() {
    return new Details.Event(
        or(one("type"), "other"),
        org.attest.model.When.unknown(),
        "",
        org.attest.model.Basis.UNKNOWN,
        all("place"),
        all("actor"),
        all("target"),
        Count.NONE,
        Count.NONE,
        Count.NONE,
        "",
        one("weapon"),
        one("amount"));
  }

  private Optional<Details> need(String field, Details details) {
    return one(field).isBlank() ? Optional.empty() : Optional.of(details);
  }

  private static String or(String value, String otherwise) {
    return value.isEmpty() ? otherwise : value;
  }

  private static String clean(String words) {
    return words.strip().replaceAll("^[\"“”'‘’_]+|[\"“”'‘’_,;:]+$", "").strip();
  }
}
