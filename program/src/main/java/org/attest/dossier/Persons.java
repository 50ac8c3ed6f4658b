package org.attest.dossier;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

  private static final Memo<Name> NAMES = new Memo<>(Name::of);

  /**
   * A name as it is compared.
   *
   * @param all the sounds of all its words together
   * @param parts the sounds of each word, in order
   */
  private record Name(String all, List<String> parts) {
    static Name of(String name) {
      List<String> words = words(name);
      return new Name(sounds(words), words.stream().map(word -> sounds(List.of(word))).toList());
    }
  }

  static boolean same(String a, String b) {
    Name first = NAMES.of(a);
    Name second = NAMES.of(b);
    if (first.parts().isEmpty() || second.parts().isEmpty()) {
      return first.parts().isEmpty() && second.parts().isEmpty();
    }
    return first.all().equals(second.all()) || shorter(first, second) || shorter(second, first);
  }

  /** "Mansour" can be "Abdul Karim Mansour", and so can "Karim Mansour"; "Abdul" alone cannot. */
  private static boolean shorter(Name fewer, Name more) {
    return fewer.parts().size() < more.parts().size()
        && fewer.parts().getLast().equals(more.parts().getLast())
        && more.parts().containsAll(fewer.parts());
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
