package org.attest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.attest.lexicon.Lexicon;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Mention;
import org.attest.model.Miss;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.attest.reading.Reader;
import org.attest.store.DocumentEntry;
import org.attest.store.Store;

/**
 * What the reader understood of the reports and what it did not, why, and by which names and rules.
 */
public final class Understanding {

  private final Store store;
  private final Additions additions;
  private final Supplier<Lexicon> lexicon;
  private final Function<Setup, Readers> readers;

  Understanding(
      Store store,
      Additions additions,
      Supplier<Lexicon> lexicon,
      Function<Setup, Readers> readers) {
    this.store = store;
    this.additions = additions;
    this.lexicon = lexicon;
    this.readers = readers;
  }

  /** Returns whether names or rules of its own lie beside the record. */
  public boolean hasAdditions() {
    return !additions.isEmpty();
  }

  /**
   * Runs the examples of the names and rules that lie beside the record.
   *
   * @return what does not do as it says, one line each; empty where all is well
   */
  public List<String> faultsOfAdditions(Setup setup) throws IOException {
    List<String> faults = new ArrayList<>(additions.faults(lexicon.get()));
    if (!additions.ruleSources().isEmpty()) {
      Reader reader = readers.apply(setup).load();
      faults.addAll(reader.faults(additions.ruleSources()));
    }
    return faults;
  }

  /**
   * Returns why a claim was read, by reading its report once more.
   *
   * @throws IllegalArgumentException if the record has no such claim, or another version of the
   *     reader, or other names and rules, made it
   */
  public String why(ClaimId id, Setup setup) throws IOException {
    Claim claim =
        store
            .read(id)
            .orElseThrow(() -> new IllegalArgumentException("no claim is called " + id.value()));
    Document document =
        store
            .document(claim.document())
            .orElseThrow(() -> new IllegalArgumentException("the claim's report is gone"));
    Reader reader = readers.apply(setup).load();
    if (!claim.reader().equals(reader.version())) {
      throw new IllegalArgumentException(
          "claim %s was read by %s, and this is %s: read its report again, then ask for the new claim"
              .formatted(id.value(), claim.reader(), reader.version()));
    }
    return reader
        .explain(document, id)
        .map(WhyText::of)
        .orElseThrow(() ->
            new IllegalStateException(
                "%s reads no claim %s any more".formatted(claim.reader(), id)));
  }

  /** Returns what was not understood by its reasons, the most frequent first. */
  public List<MissGroup> missGroups(int examples) throws IOException {
    return MissGroups.of(misses(""), examples);
  }

  /**
   * Returns what the reader saw and did not understand, in the order of the reports and their
   * words.
   */
  public List<MissLine> misses(String document) throws IOException {
    List<MissLine> misses = new ArrayList<>();
    for (DocumentEntry entry : store.documents()) {
      DocumentId id = entry.source().document();
      if (document.isEmpty() || id.value().equals(document)) {
        Optional<Reading> reading = store.latest(id);
        if (reading.isPresent()) {
          misses.addAll(misses(id, reading.get(), store.text(id).orElse("")));
        }
      }
    }
    return misses;
  }

  private static List<MissLine> misses(DocumentId id, Reading reading, String text) {
    Stream<Miss> places =
        reading.mentions().stream()
            .filter(name -> name.type() == Mention.Type.PLACE && name.location().isEmpty())
            .map(place -> new Miss(place.span(), MissLine.UNKNOWN_PLACE));
    return Stream.concat(reading.misses().stream(), places)
        .sorted(Comparator.comparing(Miss::span).thenComparing(Miss::reason))
        .map(miss ->
            new MissLine(
                id,
                miss.span(),
                miss.span().of(text),
                sentence(reading, miss.span()).of(text),
                miss.reason()))
        .toList();
  }

  private static Span sentence(Reading reading, Span inside) {
    return reading.sentences().stream()
        .filter(sentence -> sentence.covers(inside))
        .findFirst()
        .orElse(inside);
  }

  /**
   * Returns the latest reading of a report as JSON for the eye; empty where it was not read.
   *
   * @throws IllegalArgumentException if the record has no such report
   */
  public String reading(String document) throws IOException {
    DocumentId id = new DocumentId(document);
    String text =
        store
            .text(id)
            .orElseThrow(() -> new IllegalArgumentException("no report is called " + document));
    return store.latest(id).map(reading -> ReadingJson.write(reading, text)).orElse("");
  }
}
