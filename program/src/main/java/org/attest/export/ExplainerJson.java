package org.attest.export;

import java.util.List;
import org.attest.dossier.Silence;
import org.attest.dossier.Times;
import org.attest.model.ClaimId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An explainer as JSON that a machine can check: {@code attest verify} finds every quote of it, and
 * {@code explainer.schema.json} beside this class says what may stand where.
 */
final class ExplainerJson {

  /** The id of the schema; a change of the fields is a new number here and there. */
  private static final String SCHEMA = "urn:attest:explainer:1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ExplainerJson() {}

  static String of(Explainer explainer) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema", SCHEMA);
    root.put("group", explainer.dossier().group());
    times(root, explainer.dossier().times());
    root.put("reviewed_only", explainer.dossier().reviewedOnly());
    DossierExport.withheld(root, explainer.dossier().withheld());
    ArrayNode sentences = root.putArray("sentences");
    for (Explainer.Chapter chapter : explainer.chapters()) {
      for (List<Explainer.Sentence> paragraph : chapter.paragraphs()) {
        for (Explainer.Sentence sentence : paragraph) {
          ObjectNode node = sentences.addObject();
          node.put("heading", chapter.heading());
          node.put("text", sentence.words());
          ArrayNode notes = node.putArray("notes");
          explainer.numbers(sentence.notes()).forEach(notes::add);
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
    ArrayNode notes = root.putArray("notes");
    explainer.notes().forEach(note -> note(notes.addObject(), note));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  static void times(ObjectNode root, Times times) {
    times.at().ifPresent(day -> root.put("at", day.toString()));
    times.asOf().ifPresent(day -> root.put("as_of", day.toString()));
    times.recorded().ifPresent(day -> root.put("recorded", day.toString()));
  }

  private static void note(ObjectNode node, Explainer.Note note) {
    node.put("doc", note.citation().document().value());
    node.put("quote", note.citation().quote().words());
    node.put("start", note.citation().quote().span().start());
    node.put("end", note.citation().quote().span().end());
    ArrayNode claims = node.putArray("claims");
    note.citation().claims().forEach(claim -> claims.add(claim.value()));
    node.put("publisher", note.citation().source().publisher().value());
    node.put("published", note.citation().source().published().value());
    node.put("hash", note.citation().source().hash());
    node.put("facts", note.facts());
  }
}
