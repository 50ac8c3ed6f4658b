package org.attest.dossier;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two names can be one person's: another spelling of the same sounds, or the last name
 * alone.
 *
 * <p>Names from Arabic, Pashto or Persian are spelled in Latin letters in many ways: vowels vary
 * most, then doubled letters, then k and q, dh and d, gh and g.
 */
final class Persons {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern TWICE = Pattern.compile("(.)\\1+");

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
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN_WORDS
        .splitAsStream(plain.toLowerCase(Locale.ROOT))
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
    return TWICE.matcher(sounds).replaceAll("$1");
  }
}
