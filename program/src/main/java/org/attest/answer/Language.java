package org.attest.answer;

import java.util.List;

/** Tells a question in English from one in another language. */
final class Language {

  private Language() {}

  /** Returns whether the words are rather another language's than English. */
  static boolean other(String text, Vocabulary vocabulary) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    if (2 * latin < letters) {
      return true;
    }
    List<String> words = List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+"));
    long english = words.stream().filter(word -> vocabulary.is("englishMarks", word)).count();
    long foreign = words.stream().filter(word -> vocabulary.is("otherLanguages", word)).count();
    return foreign > english;
  }
}
