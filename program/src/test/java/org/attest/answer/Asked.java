package org.attest.answer;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.attest.dossier.Geography;
import org.attest.export.ClaimJson;
import org.attest.lexicon.Lexicon;
import org.attest.model.Evidence;

/** Questions to a record of a few claims, each written as a line of JSON. */
final class Asked {

  static final Answerer ANSWERER = new Answerer(Lexicon.builtIn(), Geography.BUILT_IN);

  private Asked() {}

  static Answer askOf(String question, String... claims) {
    List<Evidence> evidence =
        Stream.of(claims).map(line -> ClaimJson.evidence(line, Instant.EPOCH)).toList();
    return ANSWERER.answer(Question.of(question), evidence, List.of(), List.of());
  }

  /** A claim of the report {@code d}, stated by it, with the fields of its kind behind. */
  static String told(String kind, String quote, String rest) {
    return """
    {"doc":"d","quote":"%s","kind":"%s","voice":[],"status":"stated",%s}\
    """
        .formatted(quote, kind, rest);
  }
}
