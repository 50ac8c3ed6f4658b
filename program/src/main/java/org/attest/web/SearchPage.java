package org.attest.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attest.Desk;
import org.attest.GroupLine;
import org.attest.Lookup;
import org.attest.View;
import org.attest.model.DocumentId;
import org.attest.model.Tlp;

/** Finds groups, persons, places and words. */
final class SearchPage {

  private static final int PASSAGES = 40;
  private static final int PEOPLE = 12;

  private SearchPage() {}

  /**
   * What was found.
   *
   * @param words what was looked for
   * @param times what the search is held to
   * @param groups the groups of that name
   * @param people what is said of persons of that name
   * @param places claims of where a group is, at a place of that name
   * @param passages passages with the words, best first
   * @param nothing whether nothing at all was found
   */
  record Found(
      String words,
      TimesView times,
      List<DossierView.Named> groups,
      List<ClaimView> people,
      List<ClaimView> places,
      List<Passage> passages,
      boolean nothing)
      implements Marked {
    Found {
      groups = List.copyOf(groups);
      people = List.copyOf(people);
      places = List.copyOf(places);
      passages = List.copyOf(passages);
    }

    @Override
    public Tlp tlp() {
      return Stream.concat(
              Stream.of(Marked.of(Stream.concat(people.stream(), places.stream()))),
              passages.stream().map(Passage::tlp))
          .reduce(Tlp.NONE, Tlp::stricter);
    }
  }

  /** Words of a report; {@code near} where they are others than those looked for. */
  record Passage(
      String words,
      String source,
      String published,
      String link,
      String quoted,
      String near,
      Tlp tlp) {}

  static void show(Visit visit) throws IOException {
    String words = visit.text("q");
    if (words.isEmpty()) {
      visit.show(
          "search.jte",
          "Search",
          "",
          new Found("", times(visit), List.of(), List.of(), List.of(), List.of(), false));
      return;
    }
    Desk desk = visit.desk();
    View view = visit.view();
    List<DossierView.Named> groups = groups(desk, words, view);
    List<ClaimView> people = desk.persons(words, view, PEOPLE).stream().map(ClaimView::of).toList();
    List<ClaimView> places = desk.at(words, view, PEOPLE).stream().map(ClaimView::of).toList();
    Function<DocumentId, Tlp> tlp = desk.deciding().tlp();
    List<Passage> passages =
        desk.search(words, PASSAGES, view).stream().map(found -> passage(found, tlp)).toList();
    visit.show(
        "search.jte",
        "Search: " + Plain.line(words),
        "",
        new Found(
            Plain.line(words),
            times(visit),
            groups,
            people,
            places,
            passages,
            groups.isEmpty() && people.isEmpty() && places.isEmpty() && passages.isEmpty()));
  }

  private static TimesView times(Visit visit) throws IOException {
    return TimesView.of(
        "/search",
        List.of(new TimesView.Kept("q", visit.text("q"))),
        visit.view(),
        visit.desk().days());
  }

  private static List<DossierView.Named> groups(Desk desk, String words, View view)
      throws IOException {
    Lookup lookup = desk.lookup(words);
    Stream<String> meant =
        switch (lookup) {
          case Lookup.Found(var name) -> Stream.of(name);
          case Lookup.Ambiguous(var names) -> names.stream();
          case Lookup.NotInRecord _, Lookup.Unknown _ -> Stream.of();
        };
    String wanted = words.toLowerCase(Locale.ROOT);
    Stream<String> holding =
        desk.groups().stream()
            .map(GroupLine::name)
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    return Stream.concat(meant, holding)
        .distinct()
        .map(name ->
            new DossierView.Named("actor", Plain.line(name), Link.group(name, view).toString()))
        .toList();
  }

  private static Passage passage(Desk.Found found, Function<DocumentId, Tlp> tlp) {
    return new Passage(
        Plain.shortened(found.words()),
        Plain.line(found.source().label()),
        ClaimView.dated(found.source(), found.span()),
        Link.words(found.source().document().value(), found.span()).toString(),
        found.quoted() ? "a claim quotes this" : "",
        found.near() ? "near in meaning, in other words" : "",
        tlp.apply(found.source().document()));
  }
}
