package org.attest.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The persons whom a report names, each by the fullest form of the name that it gives. */
final class Persons {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Set<String> names;
  private final Who who;

  private Persons(Set<String> names, Who who) {
    this.names = names;
    this.who = who;
  }

  /** Returns the persons that the passages name. */
  static Persons of(List<Passage> passages, Who who) {
    Persons persons =
        new Persons(
            new TreeSet<>(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder())),
            who);
    passages.stream()
        .flatMap(p -> p.participants().values().stream())
        .filter(Participant::person)
        .forEach(p -> persons.names.add(persons.untitled(p.name())));
    return persons;
  }

  /** Returns the fullest name, without title, of whom the form names. */
  String full(String form) {
    String plain = untitled(form);
    List<String> parts = parts(plain);
    return names.stream().filter(n -> parts(n).containsAll(parts)).findFirst().orElse(plain);
  }

  /** "Mayor Rosa Quiroga", "priest Juan Salas": the name without what they are. */
  private String untitled(String name) {
    List<String> parts = parts(name);
    int first = 0;
    while (first + 1 < parts.size() && title(parts.get(first))) {
      first++;
    }
    return String.join(" ", parts.subList(first, parts.size()));
  }

  private boolean title(String word) {
    String small = word.toLowerCase(Locale.ROOT).replace(".", "");
    return who.listed("victim-titles", small)
        || who.listed("posts", small)
        || who.listed("persons", small)
        || who.listed("military-people", small);
  }

  private static List<String> parts(String name) {
    return BLANKS.splitAsStream(name).toList();
  }
}
