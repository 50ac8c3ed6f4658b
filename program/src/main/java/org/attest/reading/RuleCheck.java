package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Metadatum;

/** Reads the examples of rules with the whole reader, and says which do not do as they should. */
final class RuleCheck {

  private RuleCheck() {}

  static List<String> faults(List<Rule.Example> examples, Reader reader) {
    return examples.stream().flatMap(example -> fault(example, reader).stream()).toList();
  }

  private static Optional<String> fault(Rule.Example example, Reader reader) {
    List<Claim> claims = reader.read(document(example.sentence())).claims();
    boolean found = claims.stream().anyMatch(claim -> claim.rule().equals(example.rule()));
    if (found == example.matches()) {
      return Optional.empty();
    }
    String others = claims.stream().map(Claim::rule).distinct().collect(Collectors.joining(", "));
    return Optional.of(
        "rules/%s: entry '%s' %s: \"%s\"%s"
            .formatted(
                example.file(),
                example.rule(),
                found ? "finds a claim where it must not" : "finds nothing where it must",
                example.sentence(),
                others.isEmpty() ? "" : " (found by: " + others + ")"));
  }

  private static Document document(String sentence) {
    return new Document(
        new DocumentId("example"),
        "0".repeat(64),
        sentence,
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        Metadatum.given("2021-08-28", ""),
        Metadatum.UNKNOWN,
        "en",
        List.of(),
        "text/plain",
        "none");
  }
}
