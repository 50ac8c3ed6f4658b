package org.attest.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;
import org.attest.model.Span;
import org.attest.store.Verification.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The quotes that an answer or an export cites.
 *
 * <p>Read are JSON and JSON lines (any object with {@code doc} and {@code quote}, at any depth, and
 * {@code start} and {@code end} where given) and pages in Markdown or HTML, whose quotes stand in
 * comments {@code <!-- attest:quotes [{"doc":…,"quote":…}] -->}, as JSON.
 *
 * <p>Claims are named by objects with {@code id} and {@code kind}, which hold all their fields, and
 * by their ids in {@code claims} and {@code claim}.
 *
 * @param citations the quotes, in order
 * @param named the claims, in order
 * @param faults the lines that could not be read
 */
record QuoteFile(List<Citation> citations, List<Named> named, List<Fault> faults) {

  private static final Pattern COMMENT =
      Pattern.compile("<!--\\s*attest:quotes\\s(.*?)-->", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("“[^”]+”");

  /**
   * One quote.
   *
   * @param where the line of the file it stands in
   * @param document the document it is cited from
   * @param quote the words
   * @param span where they are said to stand; empty where the file does not tell
   */
  record Citation(String where, DocumentId document, String quote, Optional<Span> span) {}

  /**
   * A claim that the file names.
   *
   * @param where the line of the file
   * @param id the claim's id
   * @param fields the claim as the file has it; empty where it only names it
   * @param reviewed whether the file says that it holds reviewed claims only
   */
  record Named(String where, ClaimId id, Optional<JsonNode> fields, boolean reviewed) {}

  static QuoteFile of(String content) {
    QuoteFile file = new QuoteFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Matcher comment = COMMENT.matcher(content);
    boolean page = false;
    while (comment.find()) {
      page = true;
      file.read("comment at " + comment.start(), comment.group(1));
    }
    if (!page && !file.whole(content)) {
      file.lines(content);
    }
    return file;
  }

  /** Reads {@code content} as one JSON value; returns false where it is not one. */
  private boolean whole(String content) {
    try {
      JsonNode root = Json.parse(content);
      collect("file", root, root.path("reviewed_only").asBoolean(false));
      return true;
    } catch (JacksonException _) {
      citations.clear();
      named.clear();
      faults.clear();
      return false;
    }
  }

  private void lines(String content) {
    if (!content.stripLeading().startsWith("{")) {
      faults.add(new Fault("file", "neither JSON nor a page that Attest wrote"));
      return;
    }
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        read("line " + number, line);
      }
    }
  }

  private void read(String where, String json) {
    try {
      collect(where, Json.parse(json), false);
    } catch (JacksonException e) {
      faults.add(new Fault(where, "not JSON: " + e.getOriginalMessage()));
    }
  }

  private void collect(String where, JsonNode node, boolean reviewed) {
    name(where, node, reviewed);
    answer(where, node);
    if (node.isObject() && node.path("doc").isString() && node.path("quote").isString()) {
      add(where, node);
    }
    for (JsonNode child : node) {
      collect(where, child, reviewed);
    }
  }

  private void name(String where, JsonNode node, boolean reviewed) {
    if (node.path("kind").isString() && node.path("id").isString()) {
      id(where, node.path("id"))
          .ifPresent(id -> named.add(new Named(where, id, Optional.of(node), reviewed)));
    }
    List<JsonNode> ids = new ArrayList<>(List.of(node.path("claim")));
    node.path("claims").forEach(ids::add);
    for (JsonNode each : ids) {
      if (each.isString()) {
        id(where, each)
            .ifPresent(id -> named.add(new Named(where, id, Optional.empty(), reviewed)));
      }
    }
  }

  /** What an answer gives as a report's words must be one of its citations, whole. */
  private void answer(String where, JsonNode node) {
    if (!node.path("answer").isString()) {
      return;
    }
    List<String> quotes = new ArrayList<>();
    node.path("citations").forEach(each -> quotes.add(each.path("quote").asString("")));
    quotes.sort(Comparator.comparingInt(String::length).reversed());
    String left = node.path("answer").asString();
    for (String quote : quotes) {
      left = left.replace(quote, "");
    }
    Matcher quoted = QUOTED.matcher(left);
    while (quoted.find()) {
      faults.add(new Fault(where, "the answer quotes what it does not cite: " + quoted.group()));
    }
  }

  private Optional<ClaimId> id(String where, JsonNode node) {
    try {
      return Optional.of(new ClaimId(node.asString()));
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(where, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private void add(String where, JsonNode node) {
    String document = node.path("doc").asString();
    if (document.isBlank()) {
      faults.add(new Fault(where, "a quote without a document"));
      return;
    }
    try {
      citations.add(
          new Citation(where, new DocumentId(document), node.path("quote").asString(), span(node)));
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(where, String.valueOf(e.getMessage())));
    }
  }

  private static Optional<Span> span(JsonNode node) {
    return node.path("start").isInt() && node.path("end").isInt()
        ? Optional.of(new Span(node.path("start").asInt(), node.path("end").asInt()))
        : Optional.empty();
  }
}
