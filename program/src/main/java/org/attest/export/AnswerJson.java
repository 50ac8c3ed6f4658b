package org.attest.export;

import org.attest.answer.Answer;
import org.attest.answer.Citation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as lines of JSON: {@code id}, {@code answer}, {@code citations} with {@code doc} and
 * {@code quote}, {@code refused} and, where refused, {@code silence}.
 *
 * <p>Thread-safe.
 */
public final class AnswerJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AnswerJson() {}

  /** Returns the answer to the question {@code id} as one line, without line break. */
  public static String write(String id, Answer answer) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id);
    node.put("answer", answer.text());
    ArrayNode citations = node.putArray("citations");
    answer.citations().forEach(citation -> citation(citations.addObject(), citation));
    switch (answer) {
      case Answer.Told _ -> node.put("refused", false);
      case Answer.NotTold notTold -> {
        node.put("refused", true);
        node.put("silence", notTold.silence().words());
      }
      case Answer.NotAsked _ -> {
        node.put("refused", true);
        node.put("silence", "not a question that Attest reads");
      }
    }
    return node.toString();
  }

  private static void citation(ObjectNode node, Citation citation) {
    node.put("doc", citation.document().value());
    node.put("quote", citation.quote().words());
    node.put("start", citation.quote().span().start());
    node.put("end", citation.quote().span().end());
    ArrayNode claims = node.putArray("claims");
    citation.claims().forEach(claim -> claims.add(claim.value()));
  }
}
