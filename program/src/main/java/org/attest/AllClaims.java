package org.attest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.attest.dossier.Times;
import org.attest.dossier.Withheld;
import org.attest.export.ClaimCsv;
import org.attest.export.ClaimJson;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.model.Sha256;
import org.attest.store.Filter;
import org.attest.store.Store;

/**
 * Every claim of a record as CSV or JSON lines, report by report in the order of {@link
 * Attest#claims}: however many there are, those of few reports are in memory. Nothing of it lies in
 * a file meanwhile; so it is written twice, once to be measured and noted, and once to be sent.
 */
public final class AllClaims {

  /** The claims of so many reports are brought at once. */
  private static final int REPORTS = 50;

  private final Store store;
  private final Optional<Kind> kind;
  private final View view;
  private final Format format;
  private final List<DocumentId> documents;
  private final String version;

  AllClaims(Store store, Optional<Kind> kind, View view, Format format) throws IOException {
    if (format != Format.CSV && format != Format.JSONL) {
      throw new IllegalArgumentException("all claims are not written as " + format);
    }
    this.store = store;
    this.kind = kind;
    this.view = view;
    this.format = format;
    this.version = store.version();
    this.documents = store.documentsSince(0).stream().sorted().toList();
  }

  /**
   * What will be sent.
   *
   * @param size how many bytes
   * @param hash their SHA-256
   * @param withheld how many claims are held back for the marks of their reports
   */
  public record Measure(long size, String hash, int withheld) {}

  /** Measures what {@link #write} writes. */
  public Measure measure() throws IOException {
    Counting counted = new Counting();
    MessageDigest digest = Sha256.digest();
    int withheld = write(new DigestOutputStream(counted, digest));
    return new Measure(counted.size, HexFormat.of().formatHex(digest.digest()), withheld);
  }

  /** Keeps nothing. */
  private static final class Counting extends OutputStream {
    private long size;

    @Override
    public void write(int one) {
      size++;
    }

    @Override
    public void write(byte[] some, int from, int count) {
      size += count;
    }
  }

  /**
   * Writes them all.
   *
   * @return how many were held back
   * @throws IOException if the record changes meanwhile: then it would be of two states
   */
  public int write(OutputStream out) throws IOException {
    if (format == Format.CSV) {
      put(out, ClaimCsv.header());
    }
    int withheld = 0;
    for (int i = 0; i < documents.size(); i += REPORTS) {
      withheld += write(documents.subList(i, Math.min(documents.size(), i + REPORTS)), out);
      if (!store.version().equals(version)) {
        throw new IOException("the record changed while its claims were written; try again");
      }
    }
    if (withheld > 0) {
      Withheld left = new Withheld(withheld, view.upTo().orElseThrow());
      put(out, format == Format.CSV ? ClaimCsv.row(left) : ClaimJson.write(left) + "\n");
    }
    return withheld;
  }

  /** Returns how many of these reports' claims were held back. */
  private int write(List<DocumentId> some, OutputStream out) throws IOException {
    View whole = new View(view.at(), view.asOf(), view.recorded(), view.reviewedOnly());
    Filter filter = Attest.filter(whole);
    Times times = new Times(view.at(), view.asOf(), view.recorded());
    List<Evidence> held =
        store.evidence(kind.map(filter::withKind).orElse(filter), some).stream()
            .filter(each -> times.fit(each.claim()) == Times.Fit.HOLDS)
            .toList();
    List<Evidence> let = new ArrayList<>(held);
    Filter lets = Attest.filter(view);
    let.removeIf(each -> !lets.lets(each.marks().tlp()));
    if (format == Format.CSV) {
      put(out, ClaimCsv.rows(let));
    } else {
      for (Evidence each : let) {
        put(out, ClaimJson.write(each) + "\n");
      }
    }
    return held.size() - let.size();
  }

  private static void put(OutputStream out, String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.UTF_8));
  }
}
