package org.attest.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.model.Document;
import org.attest.model.Document.PageStart;
import org.attest.model.Evidence;
import org.attest.model.Span;

/** The text of a report, cut where a claim, boilerplate or a page begins or ends. */
final class ReportText {

  private ReportText() {}

  /**
   * A run of text that is alike all through.
   *
   * @param words the words
   * @param classes how it looks
   * @param claim the claim whose words it is, the shortest where several meet; else empty
   * @param anchors the claims whose words begin here
   * @param page the page that begins here; 0 where none does
   */
  record Piece(String words, String classes, String claim, List<String> anchors, int page) {
    Piece {
      anchors = List.copyOf(anchors);
    }
  }

  /**
   * Returns a part of the text, piece by piece.
   *
   * @param sought words that the visitor came for
   */
  static List<Piece> pieces(
      Document document, List<Evidence> claims, Span part, Optional<Span> sought) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(part.start(), part.end()));
    Stream<Span> spans =
        Stream.concat(
            Stream.concat(
                claims.stream().map(each -> each.claim().quote().span()), sought.stream()),
            document.boilerplate().stream().map(Document.Boilerplate::span));
    Stream.concat(
            spans.flatMap(span -> Stream.of(span.start(), span.end())),
            document.pages().stream().map(PageStart::at))
        .filter(at -> at > part.start() && at < part.end())
        .forEach(cuts::add);
    List<Piece> pieces = new ArrayList<>();
    Integer from = cuts.pollFirst();
    while (from != null && !cuts.isEmpty()) {
      Integer to = cuts.pollFirst();
      if (to != null) {
        pieces.add(piece(document, claims, new Span(from, to), pieces.isEmpty(), sought));
      }
      from = to;
    }
    return pieces;
  }

  private static Piece piece(
      Document document, List<Evidence> claims, Span span, boolean first, Optional<Span> sought) {
    List<Evidence> here =
        claims.stream()
            .filter(each -> each.claim().quote().span().covers(span))
            .sorted(Comparator.comparingInt(each -> each.claim().quote().span().length()))
            .toList();
    List<String> anchors =
        Stream.concat(
                sought.filter(each -> each.start() == span.start()).map(_ -> "words").stream(),
                here.stream()
                    .filter(each -> first || each.claim().quote().span().start() == span.start())
                    .map(each -> each.claim().id().value()))
            .toList();
    String classes =
        (document.inBoilerplate(span) ? "boilerplate " : "")
            + (sought.filter(each -> each.covers(span)).isPresent() ? "sought " : "")
            + (here.isEmpty() ? "" : "claim k-" + here.getFirst().claim().kind().word());
    return new Piece(
        Plain.text(span.of(document.text())),
        classes.strip(),
        here.isEmpty() ? "" : here.getFirst().claim().id().value(),
        anchors,
        page(document, span, first));
  }

  /** The page that begins with the span; at the start of a part, the one that goes on there. */
  private static int page(Document document, Span span, boolean first) {
    boolean begins = document.pages().stream().anyMatch(start -> start.at() == span.start());
    return begins || first ? document.pageAt(span.start()) : 0;
  }
}
