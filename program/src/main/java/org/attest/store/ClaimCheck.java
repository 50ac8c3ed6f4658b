package org.attest.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.model.Act;
import org.attest.model.Claim;
import org.attest.model.Decision;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.store.QuoteFile.Named;
import org.attest.store.Verification.Fault;
import tools.jackson.databind.JsonNode;

/**
 * Checks what a file says of claims against the record: that they are there, that their fields are
 * those that were read or decided, and that what persons decided then still stands.
 */
final class ClaimCheck {

  /** What is checked as a quote, or is no part of what a claim says. */
  private static final Set<String> ELSEWHERE =
      Set.of("id", "doc", "quote", "start", "end", "rule", "reader");

  private final Store store;
  private final Function<Claim, String> written;
  private final Set<Fault> seen = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * Makes it.
   *
   * @param written how an export writes a claim, as an object of JSON
   */
  ClaimCheck(Store store, Function<Claim, String> written) {
    this.store = store;
    this.written = written;
  }

  /** Returns what is not as the file says, in the order of the file; each fault once. */
  List<Fault> of(List<Named> named) throws IOException {
    for (Named each : named) {
      check(each);
    }
    return faults;
  }

  private void fault(Named named, String what) {
    Fault fault = new Fault(named.where(), "claim " + named.id() + " " + what);
    if (seen.add(fault)) {
      faults.add(fault);
    }
  }

  private void check(Named named) throws IOException {
    Optional<Evidence> now = store.evidence(named.id());
    Optional<Claim> read = store.read(named.id());
    if (now.isEmpty() || read.isEmpty()) {
      fault(named, "is not in the record");
      return;
    }
    if (named.fields().isPresent()) {
      fields(named, named.fields().get(), now.get().claim(), read.get());
    }
    standing(named, now.get());
  }

  private void standing(Named named, Evidence now) {
    String then = named.fields().map(node -> node.path("review").asString("")).orElse("");
    boolean vouched = named.reviewed() || Set.of("accepted", "corrected").contains(then);
    if (now.review() == Review.REJECTED && !then.equals("rejected")) {
      fault(named, "was rejected since" + by(now));
    } else if (vouched && !now.review().vouched()) {
      fault(named, "was reviewed then, and no decision that stands vouches for it now");
    } else if (now.review() == Review.CORRECTED && !then.isEmpty() && !then.equals("corrected")) {
      fault(named, "was corrected since" + by(now));
    } else if (then.equals("rejected") && now.review() != Review.REJECTED) {
      fault(named, "was rejected then, and is not any more");
    }
  }

  private static String by(Evidence now) {
    for (Decision decision : now.marks().decisions().reversed()) {
      if (decision.act() instanceof Act.Reject || decision.act() instanceof Act.Correct) {
        return " by "
            + decision.who()
            + " (decision "
            + decision.id()
            + (decision.why().isEmpty() ? "" : ": " + decision.why())
            + ")";
      }
    }
    return "";
  }

  /** What the file says must be what was read, or what the standing decisions make of it. */
  private void fields(Named named, JsonNode file, Claim now, Claim read) {
    if (!file.path("doc").asString("").equals(read.document().value())) {
      fault(named, "is of the report " + read.document());
    } else if (!file.path("quote").asString("").equals(read.quote().words())) {
      fault(named, "quotes other words in the record");
    }
    Map<String, String> other = differing(file, Json.parse(written.apply(now)));
    if (!other.isEmpty() && !differing(file, Json.parse(written.apply(read))).isEmpty()) {
      fault(
          named,
          "says otherwise in the record: "
              + other.entrySet().stream()
                  .map(each -> each.getKey() + " is " + each.getValue())
                  .collect(Collectors.joining(", ")));
    }
  }

  private static Map<String, String> differing(JsonNode file, JsonNode record) {
    return record.properties().stream()
        .filter(field -> !ELSEWHERE.contains(field.getKey()))
        .filter(field -> !field.getValue().equals(file.path(field.getKey())))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                field -> field.getValue().toString(),
                (one, _) -> one,
                TreeMap::new));
  }
}
