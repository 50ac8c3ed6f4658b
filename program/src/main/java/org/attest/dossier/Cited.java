package org.attest.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Status;

/** Whether two claims pass on the words of one source. */
final class Cited {

  private static final Pattern UN = Pattern.compile("\\bU\\.?N\\.?(?=\\s|$)");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> FILLERS = Set.of("the", "a", "an", "of", "s");

  private static final Memo<Voice> VOICES = new Memo<>(Voice::of);

  private Cited() {}

  /** The words of a speaker that count, and the set of them in lower case. */
  private record Voice(List<String> words, Set<String> lower) {
    static Voice of(String voice) {
      List<String> words = Cited.words(voice);
      return new Voice(
          words,
          words.stream()
              .map(word -> word.toLowerCase(Locale.ROOT))
              .collect(Collectors.toUnmodifiableSet()));
    }
  }

  /** Returns the source that both claims cite, by name; empty where there is none. */
  static Optional<String> byBoth(Claim a, Claim b) {
    List<String> others = voices(b);
    return voices(a).stream()
        .filter(Cited::named)
        .filter(voice -> others.stream().anyMatch(other -> same(voice, other)))
        .findFirst();
  }

  /** A claim of responsibility is the doer's own word, whoever passes it on. */
  private static List<String> voices(Claim claim) {
    List<String> voices = new ArrayList<>(claim.voice());
    if (claim.status() == Status.CLAIMED
        && !claim.negated()
        && claim.details() instanceof Details.Event event) {
      voices.addAll(event.actors());
    }
    return voices;
  }

  /** "Officials" of two reports need not be the same officials. */
  private static boolean named(String voice) {
    return voice.codePoints().anyMatch(Character::isUpperCase);
  }

  /** The same name, or the same name after the words of a post: "police spokesman Jonas Pell". */
  static boolean same(String a, String b) {
    Voice first = VOICES.of(a);
    Voice second = VOICES.of(b);
    return first.lower().equals(second.lower())
        || posted(first.words(), second.words())
        || posted(second.words(), first.words());
  }

  private static boolean posted(List<String> longer, List<String> name) {
    int before = longer.size() - name.size();
    return before > 0
        && name.size() > 1
        && longer.subList(before, longer.size()).equals(name)
        && longer.subList(0, before).stream()
            .allMatch(word -> Character.isLowerCase(word.codePointAt(0)));
  }

  private static List<String> words(String voice) {
    String full = UN.matcher(voice).replaceAll("United Nations");
    return BETWEEN_WORDS
        .splitAsStream(full)
        .filter(word -> !word.isEmpty() && !FILLERS.contains(word.toLowerCase(Locale.ROOT)))
        .toList();
  }
}
