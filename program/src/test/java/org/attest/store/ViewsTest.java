package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.store.Reports.bytes;
import static org.attest.store.Reports.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.Attest;
import org.attest.Format;
import org.attest.Hit;
import org.attest.Reply;
import org.attest.View;
import org.attest.model.Act;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Document;
import org.attest.model.Holds;
import org.attest.model.Quote;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The times and the review that a view can be held to, alone and together: each holds back one
 * report of five, in everything that is shown.
 */
class ViewsTest {

  private static final String GROUP = "Hill Front";
  private static final Instant EARLY = Instant.parse("2024-06-01T10:00:00Z");
  private static final Instant LATE = Instant.parse("2024-06-05T10:00:00Z");
  private static final Pattern FIGHTERS = Pattern.compile("about (\\d+) fighters");

  /** What a view is held to, and the figure of the only report that this holds back. */
  private enum Held {
    AT(200),
    AS_OF(300),
    RECORDED(400),
    REVIEWED(500);

    private final int figure;

    Held(int figure) {
      this.figure = figure;
    }
  }

  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    try (Store store = Store.open(folder)) {
      accept(store, add(store, 100, "2021-03-01", 2020, EARLY), EARLY);
      accept(store, add(store, 200, "2021-03-01", 2023, EARLY), EARLY);
      accept(store, add(store, 300, "2022-09-01", 2020, EARLY), EARLY);
      accept(store, add(store, 400, "2021-03-01", 2020, LATE), LATE);
      add(store, 500, "2021-03-01", 2020, EARLY);
    }
  }

  private static Claim add(Store store, int figure, String published, int since, Instant recorded)
      throws IOException {
    String text = "The Hill Front has about " + figure + " fighters.";
    Document document = report("r" + figure, text, "Publisher " + figure, published);
    Span whole = new Span(0, text.length());
    Claim claim =
        Claim.of(
            document.id(),
            Quote.of(text, whole),
            GROUP,
            new Details.Strength(Count.between(figure, figure).approximately(), "fighters", ""),
            List.of(),
            Status.STATED,
            false,
            Holds.since(When.of(Integer.toString(since))),
            document.publishedOn(),
            "stub",
            Reports.READER);
    Reading plain = Reports.reading(document, GROUP);
    Reading reading =
        new Reading(
            document.id(),
            plain.sentences(),
            plain.mentions(),
            List.of(),
            List.of(claim),
            List.of(),
            plain.actors(),
            Reports.READER);
    store.add(document.id() + ".txt", document, bytes(text), new Readout.Read(reading), recorded);
    return claim;
  }

  private static void accept(Store store, Claim claim, Instant at) throws IOException {
    store.decide(List.of(new Act.Accept(Anchor.of(claim))), "Ana", "", at);
  }

  private static View view(Set<Held> held) {
    return new View(
        day(held.contains(Held.AT), "2021-02-01"),
        day(held.contains(Held.AS_OF), "2021-12-31"),
        day(held.contains(Held.RECORDED), "2024-06-01"),
        held.contains(Held.REVIEWED));
  }

  private static Optional<LocalDate> day(boolean asked, String day) {
    return asked ? Optional.of(LocalDate.parse(day)) : Optional.empty();
  }

  /** Every choice among what a view can be held to, nothing and all of it included. */
  private static List<Set<Held>> choices() {
    List<Set<Held>> choices = new ArrayList<>(List.of(new TreeSet<>()));
    for (Held held : Held.values()) {
      for (Set<Held> choice : List.copyOf(choices)) {
        Set<Held> more = new TreeSet<>(choice);
        more.add(held);
        choices.add(more);
      }
    }
    return choices;
  }

  private static Set<Integer> left(Set<Held> held) {
    Set<Integer> left = new TreeSet<>(Set.of(100, 200, 300, 400, 500));
    held.forEach(each -> left.remove(each.figure));
    return left;
  }

  /** The figures that are quoted in what is shown. */
  private static Set<Integer> quoted(String shown) {
    return FIGHTERS
        .matcher(shown)
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private interface Shown {
    String in(Attest attest, View view) throws IOException;
  }

  private void eachHoldsBackItsOwn(Shown shown) throws IOException {
    try (Attest attest = Attest.open(folder)) {
      for (Set<Held> held : choices()) {
        assertThat(quoted(shown.in(attest, view(held)))).as("%s", held).isEqualTo(left(held));
      }
    }
  }

  @Test
  void inClaims() throws IOException {
    eachHoldsBackItsOwn(
        (attest, view) -> attest.claims(Optional.of(GROUP), Optional.empty(), view, Format.JSONL));
  }

  @Test
  void inADossier() throws IOException {
    eachHoldsBackItsOwn((attest, view) -> attest.dossier(GROUP, view, Format.JSON));
    eachHoldsBackItsOwn((attest, view) -> attest.dossier(GROUP, view, Format.MD));
  }

  @Test
  void inAnExplainer() throws IOException {
    eachHoldsBackItsOwn((attest, view) -> attest.explain(GROUP, view, Format.JSON));
  }

  @Test
  void inASearch() throws IOException {
    eachHoldsBackItsOwn((attest, view) ->
        attest.search("fighters", 10, view).stream()
            .map(Hit::passage)
            .collect(Collectors.joining()));
  }

  /** An answer quotes four at most: with no more than that left, it must quote them all. */
  @Test
  void inAnAnswer() throws IOException {
    String question = "How many fighters does the Hill Front have?";
    try (Attest attest = Attest.open(folder)) {
      for (Set<Held> held : choices()) {
        Reply reply = attest.ask(question, Optional.of(GROUP), Set.of(), view(held));
        Set<Integer> left = left(held);
        assertThat(
                quoted(
                    reply.sources().stream().map(Reply.Cited::quote).collect(Collectors.joining())))
            .as("%s", held)
            .isSubsetOf(left)
            .hasSize(Math.min(4, left.size()));
      }
    }
  }
}
