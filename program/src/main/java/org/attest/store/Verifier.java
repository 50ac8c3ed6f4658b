package org.attest.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attest.model.Claim;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Sha256;
import org.attest.model.Span;
import org.attest.store.Verification.Fault;

/** Checks that the record is what it was: bytes, texts and quotes. Changes nothing. */
public final class Verifier {

  /** Takes the text out of a report's bytes once more. */
  @FunctionalInterface
  public interface TextAgain {
    /**
     * Returns the text that this extractor makes of the bytes; empty where this build has no such
     * extractor.
     *
     * @throws IOException if it makes none; the message says why
     */
    Optional<String> text(String extractor, byte[] original) throws IOException;
  }

  private final Store store;
  private final TextAgain textAgain;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<DocumentId, Optional<String>> texts = new HashMap<>();

  private Verifier(Store store, TextAgain textAgain) {
    this.store = store;
    this.textAgain = textAgain;
  }

  /**
   * Re-hashes the original bytes of every document, takes its text out of them again, and finds
   * each quote of every reading at its offsets.
   */
  public static Verification verify(Store store, TextAgain textAgain) throws IOException {
    Verifier verifier = new Verifier(store, textAgain);
    List<DocumentEntry> documents = store.documents();
    for (DocumentEntry entry : documents) {
      verifier.check(entry.source().document());
    }
    List<Evidence> claims = store.allEvidence();
    for (Evidence evidence : claims) {
      verifier.check(evidence.claim());
    }
    return new Verification(documents.size(), claims.size(), 0, verifier.faults);
  }

  /**
   * Finds each quote of an answer or an export in the record's documents, and checks the claims
   * that it names.
   *
   * @param written how an export writes a claim, as an object of JSON
   * @param content JSON, JSON lines, or a page with {@code attest:quotes} comments; see {@link
   *     QuoteFile}
   */
  public static Verification verifyFile(
      Store store, String content, Function<Claim, String> written) throws IOException {
    Verifier verifier = new Verifier(store, (_, _) -> Optional.empty());
    QuoteFile file = QuoteFile.of(content);
    verifier.faults.addAll(file.faults());
    for (QuoteFile.Citation citation : file.citations()) {
      verifier.check(citation);
    }
    verifier.faults.addAll(new ClaimCheck(store, written).of(file.named()));
    if (file.citations().isEmpty()) {
      verifier.fault("file", "there is no quote in it to check");
    }
    int claims = (int) file.named().stream().map(QuoteFile.Named::id).distinct().count();
    return new Verification(
        verifier.texts.size(), file.citations().size(), claims, verifier.faults);
  }

  private void fault(Object where, String what) {
    faults.add(new Fault(where.toString(), what));
  }

  private void check(DocumentId id) throws IOException {
    Document document = store.document(id).orElseThrow();
    String textHash = Sha256.of(document.text().getBytes(StandardCharsets.UTF_16BE));
    if (!store.textHash(id).equals(Optional.of(textHash))) {
      fault(id, "the stored text is not the one that came in");
    }
    document.boilerplate().stream()
        .filter(part -> part.span().end() > document.text().length())
        .forEach(part -> fault(id, "boilerplate outside the text at " + part.span()));
    byte[] original;
    try {
      original = store.original(document);
    } catch (NoSuchFileException _) {
      fault(id, "the original bytes are gone: " + document.hash());
      return;
    }
    String hash = Sha256.of(original);
    if (!hash.equals(document.hash())) {
      fault(id, "the original bytes have changed: " + hash + " instead of " + document.hash());
      return;
    }
    checkText(document, original);
  }

  private void checkText(Document document, byte[] original) {
    Optional<String> again;
    try {
      again = textAgain.text(document.extractor(), original);
    } catch (IOException e) {
      fault(document.id(), "the text cannot be taken out again: " + e.getMessage());
      return;
    }
    if (again.isEmpty()) {
      fault(
          document.id(),
          "the text cannot be taken out again: this build has no " + document.extractor());
    } else if (!again.get().equals(document.text())) {
      fault(document.id(), document.extractor() + " now takes another text out of the bytes");
    }
  }

  private Optional<String> text(DocumentId id) throws IOException {
    if (!texts.containsKey(id)) {
      texts.put(id, store.text(id));
    }
    return texts.getOrDefault(id, Optional.empty());
  }

  private void check(Claim claim) throws IOException {
    check(
        claim.id().value(),
        claim.document(),
        claim.quote().words(),
        Optional.of(claim.quote().span()));
  }

  private void check(QuoteFile.Citation citation) throws IOException {
    check(citation.where(), citation.document(), citation.quote(), citation.span());
  }

  private void check(String where, DocumentId id, String quote, Optional<Span> span)
      throws IOException {
    Optional<String> text = text(id);
    if (text.isEmpty()) {
      fault(where, "the record has no document " + id);
    } else if (span.isEmpty()) {
      if (!text.get().contains(quote)) {
        fault(where, "not in " + id + ": \"" + quote + "\"");
      }
    } else if (span.get().end() > text.get().length() || !span.get().of(text.get()).equals(quote)) {
      fault(where, "not at " + span.get() + " of " + id + ": \"" + quote + "\"");
    }
  }
}
