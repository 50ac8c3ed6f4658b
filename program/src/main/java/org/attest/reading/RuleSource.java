package org.attest.reading;

/**
 * A file of rules, to be laid over the built-in ones.
 *
 * @param name the file's name, such as {@code tie.json}: without its ending it is the kind of its
 *     rules; {@code event.json} holds triggers of events, {@code words.json} adds to word lists
 * @param json what is in it
 */
public record RuleSource(String name, String json) {

  /** Returns how messages name the file. */
  String path() {
    return "rules/" + name;
  }

  /** Returns whether the file adds to word lists, and holds no rules. */
  boolean holdsWords() {
    return kind().equals("words");
  }

  /** Returns the kind that the file's name gives to its rules. */
  String kind() {
    return name.replaceFirst("(?:-[^.]*)?\\.json$", "");
  }
}
