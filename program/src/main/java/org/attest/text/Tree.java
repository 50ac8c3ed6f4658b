package org.attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on what among the words of a sentence, as they stand at the moment it is asked: the
 * words are changed while their tree is mended.
 */
record Tree(List<Word> words) {

  /** Returns the words right below a word; of null, those that have none above them. */
  List<Word> below(@Nullable Word word) {
    return words.stream().filter(one -> one.head == word && one != word).toList();
  }

  /** Returns the first word right below that is wanted; null for none. */
  @Nullable Word below(Word word, Predicate<Word> wanted) {
    return below(word).stream().filter(wanted).findFirst().orElse(null);
  }

  /** Returns the first word of what hangs together below a word, marks aside. */
  Word first(Word top) {
    List<Word> open = new ArrayList<>(List.of(top));
    for (int i = 0; i < open.size(); i++) {
      open.addAll(
          below(open.get(i)).stream().filter(one -> !one.relation.equals("punct")).toList());
    }
    return words.stream().filter(open::contains).findFirst().orElse(top);
  }

  /** Returns where a word stands among the words. */
  int at(Word word) {
    return words.indexOf(word);
  }
}
