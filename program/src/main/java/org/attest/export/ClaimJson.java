package org.attest.export;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.attest.dossier.Withheld;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Holds;
import org.attest.model.Kind;
import org.attest.model.Metadatum;
import org.attest.model.Quote;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Claims as lines of JSON, with the field names of the codebook: written, and read back.
 *
 * <p>A line is one object without line breaks. What the words do not tell is left out, except that
 * {@code voice} and an event's {@code actor} are written when empty, and {@code said}, {@code low}
 * and {@code high} are written as null. A {@code place} is a list; a single string is read too.
 * Thread-safe.
 */
public final class ClaimJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ClaimJson() {}

  /** Returns the line that says what is left out of claims written as lines. */
  public static String write(Withheld withheld) {
    ObjectNode node = JSON.createObjectNode();
    DossierExport.withheld(node, withheld);
    return node.toString();
  }

  /** Returns the claim as one line, without line break. */
  public static String write(Claim claim) {
    return ClaimJsonWriter.claim(claim).toString();
  }

  /** Returns the claim with its source and review as one line, without line break. */
  public static String write(Evidence evidence) {
    return ClaimJsonWriter.evidence(evidence).toString();
  }

  /**
   * Returns the claim of one line. An {@code id} that is no {@link ClaimId} is replaced by the one
   * that the content gives.
   *
   * @throws IllegalArgumentException if the line is no JSON or no claim
   */
  public static Claim claim(String line) {
    return claim(parse(line));
  }

  /**
   * Returns the claim of one line with its source. Where the line has no {@code source}, nothing is
   * known of the document but its id and {@code recorded}; where it has no {@code review}, a
   * machine read it.
   *
   * @throws IllegalArgumentException if the line is no JSON or no claim
   */
  public static Evidence evidence(String line, Instant recorded) {
    JsonNode node = parse(line);
    Claim claim = claim(node);
    String review = text(node, "review");
    return new Evidence(
        claim,
        source(claim.document(), node.path("source"), recorded),
        review.isEmpty() ? Evidence.Review.MACHINE : word(Evidence.Review.class, review));
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a line of JSON: " + line, e);
    }
  }

  private static Claim claim(JsonNode node) {
    int start = node.path("start").asInt(0);
    String words = text(node, "quote");
    int end = node.path("end").asInt(start + words.length());
    Claim claim =
        Claim.of(
            new DocumentId(text(node, "doc")),
            new Quote(new Span(start, end), words),
            text(node, "subject"),
            details(node, Kind.of(text(node, "kind"))),
            list(node, "voice"),
            Status.of(text(node, "status")),
            node.path("negated").asBoolean(false),
            holds(node.path("holds")),
            when(node, "said"),
            text(node, "rule"),
            text(node, "reader"));
    String id = text(node, "id");
    return id.matches("c[0-9a-f]{16}") ? withId(claim, new ClaimId(id)) : claim;
  }

  private static Claim withId(Claim claim, ClaimId id) {
    return new Claim(
        id,
        claim.document(),
        claim.quote(),
        claim.subject(),
        claim.details(),
        claim.voice(),
        claim.status(),
        claim.negated(),
        claim.holds(),
        claim.said(),
        claim.rule(),
        claim.reader());
  }

  private static Details details(JsonNode node, Kind kind) {
    return switch (kind) {
      case NAME -> new Details.Name(text(node, "form"), text(node, "role"), list(node, "place"));
      case CHARACTER -> new Details.Characterisation(text(node, "aspect"), text(node, "text"));
      case FOUNDING ->
          new Details.Founding(
              text(node, "change"), text(node, "by"), list(node, "from"), list(node, "place"));
      case TIE -> new Details.Tie(text(node, "object"), text(node, "relation"), text(node, "via"));
      case ROLE ->
          new Details.Role(text(node, "person"), text(node, "post"), text(node, "organisation"));
      case STRENGTH -> new Details.Strength(count(node), text(node, "unit"), text(node, "trend"));
      case PRESENCE -> new Details.Presence(list(node, "place"), text(node, "mode"));
      case EVENT -> event(node);
      case TARGETING -> new Details.Targeting(list(node, "targets"), list(node, "place"));
      case STATEMENT ->
          new Details.Statement(
              text(node, "speaker"), text(node, "about"), text(node, "act"), text(node, "content"));
    };
  }

  private static Details.Event event(JsonNode node) {
    String basis = text(node, "date_basis");
    return new Details.Event(
        text(node, "type"),
        when(node, "date"),
        text(node, "date_text"),
        basis.isEmpty() ? Basis.STATED : word(Basis.class, basis),
        list(node, "place"),
        list(node, "actor"),
        list(node, "target"),
        count(node.path("killed")),
        count(node.path("wounded")),
        count(node.path("captives")),
        text(node, "victims"),
        text(node, "weapon"),
        text(node, "amount"));
  }

  private static Count count(JsonNode node) {
    return new Count(
        number(node, "low"),
        number(node, "high"),
        text(node, "low_text"),
        text(node, "high_text"),
        node.path("approx").asBoolean(false));
  }

  private static OptionalLong number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
  }

  private static Holds holds(JsonNode node) {
    return new Holds(when(node, "from"), when(node, "to"), node.path("approx").asBoolean(false));
  }

  private static Source source(DocumentId document, JsonNode node, Instant recorded) {
    String time = text(node, "recorded");
    return new Source(
        document,
        metadatum(node.path("title")),
        metadatum(node.path("publisher")),
        metadatum(node.path("author")),
        metadatum(node.path("published")),
        metadatum(node.path("address")),
        text(node, "hash"),
        time.isEmpty() ? recorded : Instant.parse(time));
  }

  private static Metadatum metadatum(JsonNode node) {
    return node.isObject()
        ? new Metadatum(
            text(node, "value"), word(Basis.class, text(node, "basis")), text(node, "evidence"))
        : Metadatum.UNKNOWN;
  }

  private static When when(JsonNode node, String field) {
    return When.of(text(node, field));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue() : "";
  }

  private static List<String> list(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString()
        ? List.of(value.stringValue())
        : value.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
