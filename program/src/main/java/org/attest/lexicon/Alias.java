package org.attest.lexicon;

import java.util.Arrays;
import java.util.Locale;

/**
 * One written form that stands for an actor.
 *
 * @param form the words, without a leading "the"
 * @param type what the form is to the actor
 * @param exact whether the form's capitals are needed ("Islamic State" against "an Islamic state")
 */
public record Alias(String form, Type type, boolean exact) {

  /** What a form is to the actor that it names. */
  public enum Type {
    /** The canonical name. */
    NAME,
    /** Letters that stand for the words of a name, in any language. */
    ACRONYM,
    /** Another name. */
    ALIAS,
    /** The same name, written otherwise. */
    SPELLING,
    /** The name in another language. */
    TRANSLATION,
    /** The word for a country's people and what belongs to it. */
    DEMONYM,
    /** A word that stands for the actor by use only, such as a capital for a government. */
    METONYM;

    /** Returns the word that the data use, such as {@code acronym}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the type that {@code word} names.
     *
     * @throws IllegalArgumentException if there is none; the message lists what is allowed
     */
    static Type of(String word) {
      return Arrays.stream(values())
          .filter(type -> type.word().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "no such alias type: '"
                      + word
                      + "'; one of "
                      + Arrays.stream(values()).map(Type::word).toList()));
    }
  }

  /**
   * Refuses a form without words.
   *
   * @throws IllegalArgumentException if the form is blank or has blanks around it
   */
  public Alias {
    if (form.isBlank() || !form.equals(form.strip())) {
      throw new IllegalArgumentException("not a form: '" + form + "'");
    }
  }
}
