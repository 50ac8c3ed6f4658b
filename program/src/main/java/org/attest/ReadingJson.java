package org.attest;

import org.attest.export.ClaimJson;
import org.attest.model.Claim;
import org.attest.model.Mention;
import org.attest.model.Miss;
import org.attest.model.Reading;
import org.attest.model.Span;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reading as indented JSON that a person can compare with an older one: without the ids of claims
 * and the version of the reader, which change with every version.
 */
final class ReadingJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReadingJson() {}

  static String write(Reading reading, String text) {
    ObjectNode root = JSON.createObjectNode();
    root.put("document", reading.document().value());
    ArrayNode sentences = root.putArray("sentences");
    reading.sentences().forEach(span -> sentences.add(place(span)));
    ArrayNode mentions = root.putArray("mentions");
    reading.mentions().forEach(mention -> mentions.add(line(mention, text)));
    ArrayNode actors = root.putArray("actors");
    reading
        .actors()
        .forEach(
            actor -> actors.add(actor.name() + " | " + actor.sort() + " | " + actor.inLexicon()));
    ArrayNode claims = root.putArray("claims");
    reading.claims().forEach(claim -> claims.add(tree(claim)));
    ArrayNode misses = root.putArray("misses");
    reading.misses().forEach(miss -> misses.add(line(miss)));
    return JSON.writeValueAsString(root) + "\n";
  }

  private static String place(Span span) {
    return span.start() + "-" + span.end();
  }

  private static String line(Mention mention, String text) {
    return place(mention.span())
        + " | "
        + mention.span().of(text)
        + " | "
        + mention.name()
        + " | "
        + mention.how();
  }

  private static String line(Miss miss) {
    return place(miss.span()) + " | " + miss.reason();
  }

  private static ObjectNode tree(Claim claim) {
    ObjectNode tree = (ObjectNode) JSON.readTree(ClaimJson.write(claim));
    tree.remove("id");
    tree.remove("doc");
    tree.remove("reader");
    return tree;
  }
}
