package org.attest.export;

import org.attest.dossier.Silence;
import org.attest.model.ClaimId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An explainer as JSON that a machine can check. */
final class ExplainerJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ExplainerJson() {}

  static String of(Explainer explainer) {
    ObjectNode root = JSON.createObjectNode();
    root.put("group", explainer.dossier().group());
    ArrayNode sentences = root.putArray("sentences");
    for (Explainer.Chapter chapter : explainer.chapters()) {
      for (var paragraph : chapter.paragraphs()) {
        for (Explainer.Sentence sentence : paragraph) {
          ObjectNode node = sentences.addObject();
          node.put("heading", chapter.heading());
          node.put("text", sentence.words());
          ArrayNode claims = node.putArray("claims");
          sentence.claims().stream().map(ClaimId::value).forEach(claims::add);
        }
      }
    }
    ArrayNode silences = root.putArray("silences");
    for (Silence silence : explainer.dossier().silences().toList()) {
      ObjectNode node = silences.addObject();
      node.put("asked", silence.asked());
      node.put("silence", silence.kind().words());
    }
    ArrayNode claims = root.putArray("claims");
    explainer.notes().forEach(note -> claims.add(ClaimJsonWriter.evidence(note)));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}
