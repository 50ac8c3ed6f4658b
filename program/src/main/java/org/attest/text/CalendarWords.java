package org.attest.text;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** English words of the calendar, in small letters. */
final class CalendarWords {

  /** Monday to Sunday. */
  static final Set<String> DAYS = small(DayOfWeek.values());

  /** January to December; "may" and "march" are other words as well. */
  static final Set<String> MONTHS = small(Month.values());

  /** As reports write them. */
  static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "winter");

  private CalendarWords() {}

  /** Returns one set of several. */
  static Set<String> and(Set<String> more, List<Set<String>> sets) {
    return Stream.concat(more.stream(), sets.stream().flatMap(Set::stream))
        .collect(toUnmodifiableSet());
  }

  private static Set<String> small(Enum<?>[] names) {
    return Stream.of(names)
        .map(name -> name.name().toLowerCase(Locale.ROOT))
        .collect(toUnmodifiableSet());
  }
}
