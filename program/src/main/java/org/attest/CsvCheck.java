package org.attest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attest.export.ClaimCsv;
import org.attest.export.ClaimJson;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.store.Store;
import org.attest.store.Verification;
import org.attest.store.Verifier;

/**
 * Checks a table of claims that left the record. A table is not exact, as lists and formulas are
 * written for a spreadsheet: so each row is compared with the row that the record would write now,
 * or would have written when the claim was read. Rows that fit are then checked as JSON is.
 */
final class CsvCheck {

  private final Store store;
  private final List<String> faults = new ArrayList<>();

  private CsvCheck(Store store) {
    this.store = store;
  }

  static Checked of(Store store, String content) throws IOException {
    List<List<String>> rows;
    try {
      rows = ClaimCsv.rows(content);
    } catch (IllegalArgumentException e) {
      return new Checked(0, 0, 0, List.of("file: " + e.getMessage()));
    }
    CsvCheck check = new CsvCheck(store);
    StringBuilder lines = new StringBuilder("\n"); // the header: so a line has its row's number
    for (int i = 0; i < rows.size(); i++) {
      lines.append(check.line("row " + (i + 2), rows.get(i)).orElse("")).append('\n');
    }
    if (check.faults.isEmpty() && lines.toString().isBlank()) {
      return new Checked(0, 0, 0, List.of("file: there is no claim in it to check"));
    }
    return check.with(lines.toString());
  }

  private Checked with(String lines) throws IOException {
    if (lines.isBlank()) {
      return new Checked(0, 0, 0, faults);
    }
    Verification found = Verifier.verifyFile(store, lines, ClaimJson::write);
    found.faults().forEach(fault -> faults.add(fault.toString().replaceFirst("^line ", "row ")));
    return new Checked(found.documents(), found.quotes(), found.claims(), faults);
  }

  /** Returns the claim of a row as an exact line, where the record has it as the row says. */
  private Optional<String> line(String where, List<String> row) throws IOException {
    if (row.getFirst().isEmpty()) {
      return Optional.empty(); // it says what was left out
    }
    Optional<ClaimId> id = id(row.getFirst());
    Optional<Evidence> now = id.isPresent() ? store.evidence(id.get()) : Optional.empty();
    Optional<Claim> read = id.isPresent() ? store.read(id.get()) : Optional.empty();
    if (now.isEmpty() || read.isEmpty()) {
      faults.add(where + ": claim " + row.getFirst() + " is not in the record");
      return Optional.empty();
    }
    Evidence before =
        new Evidence(read.get(), now.get().source(), now.get().review(), now.get().marks());
    List<String> other = ClaimCsv.differing(row, now.get());
    if (!other.isEmpty() && !ClaimCsv.differing(row, before).isEmpty()) {
      faults.add(
          where
              + ": claim "
              + row.getFirst()
              + " says otherwise in the record: "
              + String.join(", ", other));
      return Optional.empty();
    }
    return reviewed(where, row, other.isEmpty() ? now.get() : before).map(ClaimJson::write);
  }

  private static Optional<ClaimId> id(String cell) {
    try {
      return Optional.of(new ClaimId(cell));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // nothing in the record is called so, and that is what is told
    }
  }

  /** Whether a person vouched for it is what the file says. */
  private Optional<Evidence> reviewed(String where, List<String> row, Evidence evidence) {
    String said = ClaimCsv.review(row);
    for (Review review : Review.values()) {
      if (review.name().toLowerCase(Locale.ROOT).equals(said)) {
        return Optional.of(
            new Evidence(evidence.claim(), evidence.source(), review, evidence.marks()));
      }
    }
    faults.add(where + ": claim " + row.getFirst() + " has no such review: " + said);
    return Optional.empty();
  }
}
