package org.attest.dossier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two names can be one person's: another spelling of the same sounds, or the last name
 * alone.
 *
 * <p>Names from Arabic, Pashto or Persian are spelled in Latin letters in many ways: vowels vary
 * most, then doubled letters, then k and q, dh and d, gh and g.
 */
final class Persons {

  private Persons() {}

  static boolean same(String a, String b) {
    List<String> first = words(a);
    List<String> second = words(b);
    if (first.isEmpty() || second.isEmpty()) {
      return first.equals(second);
    }
    return sounds(first).equals(sounds(second)) || shorter(first, second) || shorter(second, first);
  }

  /** "Mansour" can be "Abdul Karim Mansour", and so can "Karim Mansour"; "Abdul" alone cannot. */
  private static boolean shorter(List<String> fewer, List<String> more) {
    return fewer.size() < more.size()
        && sounds(List.of(fewer.getLast())).equals(sounds(List.of(more.getLast())))
        && parts(more).containsAll(parts(fewer));
  }

  private static Set<String> parts(List<String> words) {
    return words.stream().map(word -> sounds(List.of(word))).collect(Collectors.toSet());
  }

  private static List<String> words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String sounds(List<String> words) {
    String sounds =
        String.join("", words)
            .replace("ou", "u")
            .replace("oo", "u")
            .replace("ee", "i")
            .replace("kh", "k")
            .replace("gh", "g")
            .replace("dh", "d")
            .replace('q', 'k')
            .replace('y', 'i')
            .replace('o', 'u')
            .replace('e', 'a');
    return sounds.replaceAll("(.)\\1+", "$1");
  }
}
