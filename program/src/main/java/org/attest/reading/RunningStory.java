package org.attest.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attest.model.When;

/**
 * The attack that a report is telling, and its day, for the sentences that go on about it and name
 * no time: "The convoy was hit by two mines", after what happened on Monday. News tells one story
 * at a time, and says when it comes to another (Labov's narrative order); a sentence with another
 * time, or with words of another deed, ends it. One document's, its sentences in order; not
 * thread-safe.
 */
final class RunningStory {

  /** What besides tells another deed, or a time that the words do not count. */
  private static final Set<String> APART =
      Set.of(
          "separately",
          "past",
          "since",
          "ago",
          "similar",
          "elsewhere",
          "meanwhile",
          "retaliation",
          "revenge",
          "response",
          "years",
          "months",
          "weeks",
          "decades");

  /** "Of", "the", "two" name no thing; two attacks that share them share nothing. */
  private static final int SHORTEST_THING = 4;

  private final List<Told> told = new ArrayList<>();
  private boolean away;

  /** An attack that a sentence told with its day. */
  private record Told(EventHit event, When day, int sentence) {

    boolean names(Set<String> things) {
      return event.targets().stream().flatMap(t -> words(t).stream()).anyMatch(things::contains);
    }
  }

  /** Notes an attack; one with its day begins a story, and one of somebody else leaves it. */
  void note(Passage passage, EventHit hit, When date) {
    boolean other = !date.known() && !told.isEmpty() && others(hit, told.getLast());
    away |= hit.attack() && other && !hit.sharesDoer(told.getLast().event());
    if (hit.attack() && date instanceof When.Day && hit.dateIn(passage).isPresent()) {
      told.add(new Told(hit, date, passage.index()));
      away = false;
    }
  }

  /**
   * Goes on to a sentence: one that goes back to an earlier time leaves the story; what followed it
   * does not.
   */
  void follow(Passage passage) {
    away |=
        !told.isEmpty()
            && passage.times().stream()
                .flatMap(t -> t.date().latest().stream())
                .anyMatch(d -> d.isBefore(told.getLast().day().earliest().orElseThrow()));
  }

  /**
   * Returns the day of the story where the deed goes on with it, else an unknown time; so where two
   * stories are told, and the deed was done to a thing of neither.
   */
  When day(Passage passage, EventHit hit) {
    Syntax syntax = passage.syntax();
    boolean goesOn =
        hit.attack()
            && once(syntax, hit.at())
            && !timed(passage)
            && !Scene.untold(syntax)
            && !EventMemory.otherDeed(syntax)
            && IntStream.range(0, syntax.size()).noneMatch(t -> APART.contains(syntax.form(t)));
    if (!goesOn) {
      return When.unknown();
    }
    if (pointsBack(syntax, hit.at()) && !told.isEmpty()) {
      Told last = told.getLast();
      if (passage.index() - last.sentence() == 1) {
        return last.day();
      }
    }
    List<Told> near =
        told.stream()
            .filter(t -> passage.index() - t.sentence() <= EventMemory.REACH)
            .filter(t -> hit.sharesDoer(t.event()) || !(hit.elsewhere(t.event()) || others(hit, t)))
            .toList();
    Set<String> things = new HashSet<>();
    hit.targets().forEach(t -> things.addAll(words(t)));
    Set<When> named = days(near.stream().filter(t -> t.names(things)).toList());
    boolean stays = !away && !near.isEmpty() && near.getLast().equals(told.getLast());
    Set<When> days = named.isEmpty() && stays ? days(near) : named;
    return days.size() == 1 ? days.iterator().next() : When.unknown();
  }

  /** "It had hit rebels", "denies having fired it", "killed him": of the deed just told. */
  private static boolean pointsBack(Syntax syntax, int at) {
    boolean before =
        syntax.children(at, "aux").stream().anyMatch(a -> syntax.form(a).matches("had|having"));
    return before
        || syntax.children(at, "dobj", "nsubjpass").stream()
            .anyMatch(o -> syntax.tag(o).equals("PRP"));
  }

  private static Set<When> days(List<Told> near) {
    return near.stream().map(Told::day).collect(Collectors.toSet());
  }

  private static Set<String> words(String target) {
    return Pattern.compile("\\W+")
        .splitAsStream(target.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST_THING)
        .collect(Collectors.toSet());
  }

  /** Whether the sentence dates more than what somebody said. */
  private static boolean timed(Passage passage) {
    Set<TimeExpression> said = new HashSet<>();
    passage.sayings().forEach(s -> said.addAll(s.times()));
    return passage.times().stream()
        .anyMatch(t -> t.dated() && !(said.contains(t) && t.date() instanceof When.Day));
  }

  /**
   * Whether the verb tells what was done once: "were hit", "had aimed at", "denies having fired".
   */
  private static boolean once(Syntax syntax, int at) {
    Set<String> auxiliaries =
        Set.copyOf(syntax.children(at, "aux", "auxpass").stream().map(syntax::form).toList());
    return switch (syntax.tag(at)) {
      case "VBD" -> true;
      case "VBN" -> auxiliaries.stream().anyMatch(a -> a.matches("was|were|had|having"));
      default -> false;
    };
  }

  private static boolean named(EventHit hit) {
    return hit.actors().stream().anyMatch(a -> !a.unnamed());
  }

  private static boolean others(EventHit hit, Told told) {
    return named(hit) && named(told.event());
  }
}
