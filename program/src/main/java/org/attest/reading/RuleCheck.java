package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    List<Claim> claims;
    try {
      claims = reader.read(document(example.sentence())).claims();
    } catch (IllegalStateException e) {
      return Optional.of(line(example, String.valueOf(e.getMessage()), ""));
    }
    boolean found = claims.stream().anyMatch(claim -> claim.rule().equals(example.rule()));
    if (found == example.matches()) {
      return Optional.empty();
    }
    if (found) {
      return Optional.of(line(example, "finds a claim where it must not", ""));
    }
    String others = claims.stream().map(Claim::rule).distinct().collect(Collectors.joining(", "));
    return Optional.of(
        line(
            example,
            "finds nothing where it must",
            others.isEmpty()
                ? " (read as: " + words(document(example.sentence()), reader) + ")"
                : " (found by: " + others + ")"));
  }

  /**
   * The base forms that rules ask for, with their parts: "midwifed" may be no verb to the parser.
   */
  private static String words(Document document, Reader reader) {
    return reader.sentences(document).stream()
        .flatMap(syntax -> IntStream.range(0, syntax.size()).mapToObj(i -> word(syntax, i)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String word(Syntax syntax, int i) {
    String part =
        syntax.tag(i).startsWith("NNP")
            ? "name"
            : syntax.verb(i)
                ? "verb"
                : syntax.tag(i).startsWith("NN")
                    ? "noun"
                    : syntax.tag(i).startsWith("JJ") ? "adjective" : "";
    return part.isEmpty() ? "" : part + " '" + syntax.lemma(i) + "'";
  }

  private static String line(Rule.Example example, String fault, String why) {
    return "%s: entry '%s' %s: \"%s\"%s"
        .formatted(example.file(), example.rule(), fault, example.sentence(), why);
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
