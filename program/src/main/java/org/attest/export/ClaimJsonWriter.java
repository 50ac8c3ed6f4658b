package org.attest.export;

import java.util.List;
import java.util.Locale;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Holds;
import org.attest.model.Marks;
import org.attest.model.Metadatum;
import org.attest.model.Notice;
import org.attest.model.Source;
import org.attest.model.When;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes claims as trees of JSON with the codebook's field names, in the codebook's order. */
final class ClaimJsonWriter {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ClaimJsonWriter() {}

  static ObjectNode evidence(Evidence evidence) {
    ObjectNode node = claim(evidence.claim());
    int page = evidence.source().pageAt(evidence.claim().quote().span().start());
    if (page > 0) {
      node.put("page", page);
    }
    node.put("review", evidence.review().name().toLowerCase(Locale.ROOT));
    node.set("source", source(evidence.source()));
    marks(node, evidence.marks());
    return node;
  }

  private static void marks(ObjectNode node, Marks marks) {
    text(node, "grade", marks.grade().text());
    text(node, "tlp", marks.tlp().word());
    told(node, "notices", marks.notices().stream().map(Notice::text).toList());
    if (!marks.decisions().isEmpty()) {
      var array = node.putArray("decisions");
      marks.decisions().forEach(decision -> array.add(DecisionText.node(decision)));
    }
  }

  static ObjectNode claim(Claim claim) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", claim.id().value());
    node.put("doc", claim.document().value());
    node.put("quote", claim.quote().words());
    node.put("start", claim.quote().span().start());
    node.put("end", claim.quote().span().end());
    node.put("kind", claim.kind().word());
    node.put("subject", claim.subject());
    details(node, claim.details());
    list(node, "voice", claim.voice());
    node.put("status", claim.status().word());
    node.put("negated", claim.negated());
    node.set("holds", holds(claim.holds()));
    node.put("said", claim.said().known() ? claim.said().text() : null);
    text(node, "rule", claim.rule());
    text(node, "reader", claim.reader());
    return node;
  }

  private static void details(ObjectNode node, Details details) {
    switch (details) {
      case Details.Name(var form, var role, var places) -> {
        text(node, "form", form);
        text(node, "role", role);
        told(node, "place", places);
      }
      case Details.Characterisation(var aspect, var words) -> {
        text(node, "aspect", aspect);
        text(node, "text", words);
      }
      case Details.Founding(var change, var by, var from, var places) -> {
        text(node, "change", change);
        text(node, "by", by);
        told(node, "from", from);
        told(node, "place", places);
      }
      case Details.Tie(var object, var relation, var via) -> {
        text(node, "object", object);
        text(node, "relation", relation);
        text(node, "via", via);
      }
      case Details.Role(var person, var post, var organisation) -> {
        text(node, "person", person);
        text(node, "post", post);
        text(node, "organisation", organisation);
      }
      case Details.Strength(var count, var unit, var trend) -> {
        count(node, count);
        text(node, "unit", unit);
        text(node, "trend", trend);
      }
      case Details.Presence(var places, var mode) -> {
        told(node, "place", places);
        text(node, "mode", mode);
      }
      case Details.Event event -> event(node, event);
      case Details.Targeting(var targets, var places) -> {
        told(node, "targets", targets);
        told(node, "place", places);
      }
      case Details.Statement(var speaker, var about, var act, var content) -> {
        text(node, "speaker", speaker);
        text(node, "about", about);
        text(node, "act", act);
        text(node, "content", content);
      }
    }
  }

  private static void event(ObjectNode node, Details.Event event) {
    text(node, "type", event.type());
    when(node, "date", event.date());
    text(node, "date_text", event.dateText());
    if (event.dateBasis() != Basis.STATED) {
      node.put("date_basis", event.dateBasis().word());
    }
    told(node, "place", event.places());
    list(node, "actor", event.actors());
    told(node, "target", event.targets());
    toll(node, "killed", event.killed());
    toll(node, "wounded", event.wounded());
    toll(node, "captives", event.captives());
    text(node, "victims", event.victims());
    text(node, "weapon", event.weapon());
    text(node, "amount", event.amount());
  }

  private static void toll(ObjectNode node, String field, Count count) {
    if (count.told()) {
      ObjectNode inner = JSON.createObjectNode();
      count(inner, count);
      node.set(field, inner);
    }
  }

  private static void count(ObjectNode node, Count count) {
    node.put("low", count.low().isPresent() ? (Long) count.low().getAsLong() : null);
    node.put("high", count.high().isPresent() ? (Long) count.high().getAsLong() : null);
    text(node, "low_text", count.lowText());
    text(node, "high_text", count.highText());
    if (count.approximate()) {
      node.put("approx", true);
    }
  }

  private static ObjectNode holds(Holds holds) {
    ObjectNode node = JSON.createObjectNode();
    when(node, "from", holds.from());
    when(node, "to", holds.to());
    if (holds.approximate()) {
      node.put("approx", true);
    }
    return node;
  }

  static ObjectNode source(Source source) {
    ObjectNode node = JSON.createObjectNode();
    metadatum(node, "title", source.title());
    metadatum(node, "publisher", source.publisher());
    metadatum(node, "author", source.author());
    metadatum(node, "published", source.published());
    metadatum(node, "address", source.address());
    text(node, "hash", source.hash());
    node.put("recorded", source.recorded().toString());
    return node;
  }

  private static void metadatum(ObjectNode node, String field, Metadatum metadatum) {
    if (metadatum.known()) {
      ObjectNode inner = JSON.createObjectNode();
      inner.put("value", metadatum.value());
      inner.put("basis", metadatum.basis().word());
      text(inner, "evidence", metadatum.evidence());
      node.set(field, inner);
    }
  }

  private static void when(ObjectNode node, String field, When when) {
    text(node, field, when.text());
  }

  private static void text(ObjectNode node, String field, String value) {
    if (!value.isEmpty()) {
      node.put(field, value);
    }
  }

  private static void told(ObjectNode node, String field, List<String> values) {
    if (!values.isEmpty()) {
      list(node, field, values);
    }
  }

  private static void list(ObjectNode node, String field, List<String> values) {
    var array = node.putArray(field);
    values.forEach(array::add);
  }
}
