package org.attest.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.DocumentId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question of a file of questions.
 *
 * @param question the question
 * @param group whom it means by "the group"
 * @param documents the reports to answer from; empty for all
 */
record Asked(String question, Optional<String> group, Set<DocumentId> documents) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads lines of JSON; blank ones are passed over.
   *
   * @throws Refusal if a line is no question; the message says which
   */
  static List<Asked> of(List<String> lines) {
    List<Asked> asked = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!line.isBlank()) {
        asked.add(one(line, number));
      }
    }
    return asked;
  }

  private static Asked one(String line, int number) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new Refusal("line " + number + " is not JSON: " + e.getOriginalMessage());
    }
    String question = node.path("question").asString("");
    if (question.isBlank()) {
      throw new Refusal("line " + number + " has no \"question\"");
    }
    Set<DocumentId> documents = new HashSet<>();
    node.path("docs").forEach(name -> documents.add(new DocumentId(name.asString(""))));
    String group = node.path("group").asString("");
    return new Asked(question, group.isBlank() ? Optional.empty() : Optional.of(group), documents);
  }

  /** Returns a question as such a line. */
  static String line(String question, @Nullable String group, List<String> documents) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", "");
    node.put("question", question);
    if (group != null) {
      node.put("group", group);
    }
    documents.forEach(node.withArray("docs")::add);
    return node.toString();
  }
}
