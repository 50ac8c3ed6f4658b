package org.attest.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sets of names of places, actors and targets, compared word by word. */
final class Names {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> SORTS =
      Set.of(
          "the",
          "province",
          "state",
          "region",
          "district",
          "city",
          "town",
          "of",
          "area",
          "basin",
          "zone",
          "county",
          "governorate",
          "prefecture",
          "municipality");

  private static final Memo<Set<String>> KEYS = new Memo<>(Names::keyOf);

  private Names() {}

  static boolean sameAll(List<String> a, List<String> b) {
    return keys(a).equals(keys(b));
  }

  static boolean shareOne(List<String> a, List<String> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> same(x, y)));
  }

  /** Returns whether a name of one list is, or lies within, one of the other. */
  static boolean touch(List<String> a, List<String> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> within(x, y) || within(y, x)));
  }

  /**
   * Returns whether each of {@code inner} lies within one of {@code outer}, as far as names tell.
   */
  static boolean allWithin(List<String> inner, List<String> outer) {
    return inner.stream().allMatch(x -> outer.stream().anyMatch(y -> within(x, y)));
  }

  static boolean containsAll(List<String> more, List<String> fewer) {
    return keys(more).containsAll(keys(fewer));
  }

  static boolean same(String a, String b) {
    return key(a).equals(key(b));
  }

  /** "eastern Kunar" lies within "Kunar"; a name lies within itself. */
  private static boolean within(String inner, String outer) {
    Set<String> key = key(outer);
    return !key.isEmpty() && key(inner).containsAll(key);
  }

  private static Set<Set<String>> keys(List<String> names) {
    return names.stream().map(Names::key).collect(Collectors.toSet());
  }

  private static Set<String> key(String name) {
    return KEYS.of(name);
  }

  private static Set<String> keyOf(String name) {
    Set<String> words = new HashSet<>(List.of(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT))));
    words.removeAll(SORTS);
    words.remove("");
    return Set.copyOf(words);
  }
}
