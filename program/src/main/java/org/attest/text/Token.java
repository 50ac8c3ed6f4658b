package org.attest.text;

import java.util.Objects;
import org.attest.model.Span;

/**
 * A word of a parsed sentence; a masked name of several words is one token.
 *
 * @param span its place in the document
 * @param form exactly the characters at that place; at an empty place the verb that a heading
 *     leaves out
 * @param lemma the base form in lower case, of names too
 * @param tag the Penn Treebank part of speech; {@code NNP} for a masked name
 * @param head the index in the sentence of the token it hangs on, -1 for the root
 * @param relation how it hangs there: one of the labels listed in the package's description
 * @param name {@code PERSON}, {@code LOCATION}, {@code ORGANIZATION}, or empty: no name, masked, or
 *     not looked at by a {@link NameTagger}
 * @param masked the label of the {@link Mask} that made it, or empty
 */
public record Token(
    Span span,
    String form,
    String lemma,
    String tag,
    int head,
    String relation,
    String name,
    String masked) {

  /** Checks that nothing is missing. */
  public Token {
    Objects.requireNonNull(span);
    Objects.requireNonNull(form);
    Objects.requireNonNull(lemma);
    Objects.requireNonNull(tag);
    Objects.requireNonNull(relation);
    Objects.requireNonNull(name);
    Objects.requireNonNull(masked);
  }

  /** Returns whether this is a verb by its tag; modals are not. */
  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  /** Returns whether this is a common or proper noun by its tag. */
  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  /** Returns whether this is a proper noun by its tag. */
  public boolean isProper() {
    return tag.startsWith("NNP");
  }

  /** Returns whether this hangs on its head by one of the given relations. */
  public boolean is(String... relations) {
    for (String one : relations) {
      if (relation.equals(one)) {
        return true;
      }
    }
    return false;
  }

  /** Returns this token with another name label. */
  public Token named(String label) {
    return new Token(span, form, lemma, tag, head, relation, label, masked);
  }
}
