package org.attest.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.Deciding;
import org.attest.Deciding.Signature;
import org.attest.DecisionLine;
import org.attest.Desk;
import org.attest.View;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Decision;
import org.attest.model.Document;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.model.Span;
import org.attest.model.Tlp;

/** A queue of claims that nobody has looked at: each beside the sentence it was read from. */
final class ReviewPage {

  /** So much of the report stands around the claim's words, in UTF-16 units. */
  private static final int AROUND = 420;

  private static final int QUEUE = 400;

  private ReviewPage() {}

  /**
   * The claim at hand.
   *
   * @param claim the claim; empty where nothing waits
   * @param subject whom it is about
   * @param dossier that one's dossier
   * @param before the report's words before the claim's
   * @param words the claim's words
   * @param after the report's words after them
   * @param title the report's headline
   * @param report the report's own page, where it is marked
   * @param fields its fields, to be corrected
   * @param refused whether a correction was just refused, and the fields say why
   * @param decisions what was decided on it
   * @param waiting how many wait, in words
   * @param skip the next in the queue
   * @param queue what the queue is held to
   * @param kinds what it can be held to
   * @param last the visitor's last decision, to be undone; empty where there is none
   */
  record ReviewView(
      List<ClaimView> claim,
      String subject,
      String dossier,
      String before,
      String words,
      String after,
      String title,
      String report,
      List<Correction.Group> fields,
      boolean refused,
      List<Decided> decisions,
      String waiting,
      String skip,
      Queue queue,
      List<String> kinds,
      List<Decided> last)
      implements Marked {
    ReviewView {
      claim = List.copyOf(claim);
      fields = List.copyOf(fields);
      decisions = List.copyOf(decisions);
      kinds = List.copyOf(kinds);
      last = List.copyOf(last);
    }

    /** Returns where to go on when the last decision was undone: to the claim it was on. */
    String undone() {
      String on = last.isEmpty() ? "" : last.getFirst().claim();
      return link(queue).with("claim", on).toString();
    }

    @Override
    public Tlp tlp() {
      return Marked.of(claim.stream());
    }
  }

  /** What the queue is held to. */
  record Queue(String group, String kind) {}

  /** A decision, as the page tells it. */
  record Decided(
      long number, String words, String link, String claim, String who, String when, String why) {
    static Decided of(Decision decision) {
      Deed deed = Deed.of(decision);
      return new Decided(
          decision.id(),
          deed.words(),
          deed.link(),
          deed.claim(),
          Plain.line(decision.who()),
          HomePage.day(decision.at()),
          Plain.line(decision.why()));
    }
  }

  static void show(Visit visit) throws IOException {
    Deciding deciding = visit.desk().deciding();
    Queue queue = new Queue(visit.text("group"), visit.text("kind"));
    Optional<Kind> kind =
        queue.kind().isEmpty() ? Optional.empty() : Optional.of(Kind.of(queue.kind()));
    Optional<String> group =
        queue.group().isEmpty() ? Optional.empty() : Optional.of(Groups.named(visit));
    List<Evidence> waiting = deciding.queue(group, kind, QUEUE);
    Optional<Evidence> chosen =
        visit.text("claim").isEmpty()
            ? after(deciding, waiting, visit.text("after"), group, kind)
            : Optional.of(deciding.evidence(new ClaimId(visit.text("claim"))));
    List<Decided> last = last(visit);
    String words =
        waiting.size() >= QUEUE
            ? Count.of(QUEUE) + " claims or more wait"
            : Count.of(waiting.size(), "claim") + (waiting.size() == 1 ? " waits" : " wait");
    List<Correction.Group> fields =
        chosen.isEmpty()
            ? List.of()
            : Correction.of(chosen.get().claim(), deciding.fields(chosen.get().claim().id()));
    visit.show(
        "review.jte",
        "Review",
        "review",
        view(visit.desk(), chosen, queue, words, last, fields, false));
  }

  /** The first in the queue after the one that was skipped; the first of all behind the last. */
  private static Optional<Evidence> after(
      Deciding deciding,
      List<Evidence> waiting,
      String skipped,
      Optional<String> group,
      Optional<Kind> kind)
      throws IOException {
    Optional<Evidence> next = after(waiting, skipped);
    if (next.isEmpty() && waiting.size() >= QUEUE && !skipped.isEmpty()) {
      next = after(deciding.queueFrom(new ClaimId(skipped), group, kind, QUEUE), skipped);
    }
    return next.isPresent() ? next : waiting.stream().findFirst();
  }

  private static Optional<Evidence> after(List<Evidence> waiting, String skipped) {
    for (int i = 0; i + 1 < waiting.size(); i++) {
      if (waiting.get(i).claim().id().value().equals(skipped)) {
        return Optional.of(waiting.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** Returns the visitor's last decision where the address names it and it stands. */
  static List<Decided> last(Visit visit) throws IOException {
    long number = visit.number("last", 0, 0);
    if (number == 0) {
      return List.of();
    }
    return visit.desk().deciding().log().stream()
        .filter(line -> line.decision().id() == number && line.voidedBy().isEmpty())
        .map(DecisionLine::decision)
        .map(Decided::of)
        .toList();
  }

  private static ReviewView view(
      Desk desk,
      Optional<Evidence> chosen,
      Queue queue,
      String waiting,
      List<Decided> last,
      List<Correction.Group> fields,
      boolean refused)
      throws IOException {
    List<String> kinds = Stream.of(Kind.values()).map(Kind::word).toList();
    if (chosen.isEmpty()) {
      return new ReviewView(
          List.of(), "", "", "", "", "", "", "", List.of(), false, List.of(), waiting, "", queue,
          kinds, last);
    }
    Claim claim = chosen.get().claim();
    Document document = desk.document(claim.document()).orElseThrow();
    String text = document.text();
    Span span = claim.quote().span();
    Span around = around(document, span);
    int from = around.start();
    int to = around.end();
    return new ReviewView(
        List.of(ClaimView.of(chosen.get())),
        Plain.line(claim.subject()),
        Link.group(claim.subject(), View.ALL).toString(),
        (from > 0 ? "…" : "") + Plain.text(text.substring(from, span.start())),
        Plain.text(claim.quote().words()),
        Plain.text(text.substring(span.end(), to)) + (to < text.length() ? "…" : ""),
        Plain.line(
            chosen.get().source().title().known()
                ? chosen.get().source().title().value()
                : claim.document().value()),
        Link.report(claim.document().value()).at("marks").toString(),
        fields,
        refused,
        chosen.get().marks().decisions().stream().map(Decided::of).toList(),
        waiting,
        link(queue)
            .with("after", claim.id().value())
            .with("last", last.isEmpty() ? "" : "" + last.getFirst().number())
            .toString(),
        queue,
        kinds,
        last);
  }

  /** Returns the words before and after the claim's, between what is no report. */
  private static Span around(Document document, Span claim) {
    String text = document.text();
    int from = before(text, claim.start() - AROUND);
    int to = after(text, claim.end() + AROUND);
    for (Document.Boilerplate each : document.boilerplate()) {
      if (!each.notice() && each.span().end() <= claim.start()) {
        from = Math.max(from, each.span().end());
      } else if (!each.notice() && each.span().start() >= claim.end()) {
        to = Math.min(to, each.span().start());
      }
    }
    while (from < claim.start() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return new Span(from, to);
  }

  /** Goes back to where a word begins. */
  private static int before(String text, int at) {
    int from = Math.max(0, at);
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && at - from < AROUND) {
      from--;
    }
    return from;
  }

  /** Goes on to where a word ends. */
  private static int after(String text, int at) {
    int to = Math.min(text.length(), at);
    while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && to - at < AROUND) {
      to++;
    }
    return to;
  }

  private static Link link(Queue queue) {
    return Link.to("/review").with("group", queue.group()).with("kind", queue.kind());
  }

  /** Takes a verdict on one claim, and goes on to the next. */
  static void decide(Visit visit) throws IOException {
    Deciding deciding = visit.desk().deciding();
    ClaimId claim = new ClaimId(visit.text("claim"));
    Signature by = new Signature(visit.session().who(), visit.text("why"));
    Queue queue = new Queue(visit.text("group"), visit.text("kind"));
    long last =
        switch (visit.text("verdict")) {
          case "accept" -> deciding.accept(claim, by).id();
          case "reject" -> deciding.reject(claim, by).id();
          case "correct" -> correct(visit, deciding, claim, by, queue);
          default -> throw new Refused(400, "Accept it, correct it, or reject it.");
        };
    if (last != 0) {
      visit.goOn(link(queue).with("after", claim.value()).with("last", "" + last));
    }
  }

  /** Puts a remark on a claim, and stays with it. */
  static void note(Visit visit) throws IOException {
    ClaimId claim = new ClaimId(visit.text("claim"));
    Signature by = new Signature(visit.session().who(), "");
    Decision made = visit.desk().deciding().note(claim, visit.text("words"), by);
    Queue queue = new Queue(visit.text("group"), visit.text("kind"));
    visit.goOn(link(queue).with("claim", claim.value()).with("last", "" + made.id()));
  }

  /**
   * Each field that was changed is one decision; then the claim, as corrected, is accepted. Where
   * one cannot be, nothing is decided, and the form comes back as it was sent.
   *
   * @return the last decision; 0 where it was refused
   */
  private static long correct(
      Visit visit, Deciding deciding, ClaimId claim, Signature by, Queue queue) throws IOException {
    Map<String, String> fields = deciding.fields(claim);
    Map<String, String> typed = new LinkedHashMap<>();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String sent = visit.context().formParam("field-" + field.getKey());
      if (sent != null && !sent.strip().equals(Plain.line(field.getValue()).strip())) {
        typed.put(field.getKey(), sent.strip());
      }
    }
    if (typed.isEmpty()) {
      throw new Refused(400, "No field was changed. To say that the claim is right, accept it.");
    }
    Evidence evidence = deciding.evidence(claim);
    Map<String, String> faults = new HashMap<>();
    Map<String, String> order = Correction.tried(evidence.claim(), typed, faults);
    if (!faults.isEmpty()) {
      visit.context().status(400);
      List<Correction.Group> form = Correction.refused(evidence.claim(), fields, typed, faults);
      String words = "The correction cannot be kept yet";
      visit.show(
          "review.jte",
          words,
          "review",
          view(visit.desk(), Optional.of(evidence), queue, words, List.of(), form, true));
      return 0;
    }
    return deciding.correct(claim, order, by).getLast().id();
  }

  /** Voids a decision; it stays in the log. */
  static void undo(Visit visit) throws IOException {
    long number = visit.number("decision", 0, 0);
    visit
        .desk()
        .deciding()
        .voidDecision(number, new Signature(visit.session().who(), visit.text("why")));
    visit.goOn(Link.to(Theme.own(visit.text("back"), "/log")));
  }
}
