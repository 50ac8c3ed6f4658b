package org.attest.intake.extract;

/**
 * A word on a page, in points from the upper left corner, as the page is turned for reading it.
 *
 * @param text its letters, without blanks
 * @param left where it begins
 * @param right where it ends
 * @param base the line that it stands on
 * @param size of its letters
 * @param bold whether it is set in bold
 */
record Word(String text, float left, float right, float base, float size, boolean bold) {

  /** Returns this word with more letters, which end at {@code to}. */
  Word with(String letters, float to) {
    return new Word(text + letters, left, Math.max(right, to), base, size, bold);
  }

  /** Returns this word with its soft hyphens taken out, save where it ends with one. */
  Word withoutSoftHyphens() {
    String letters = text.replaceAll(Letters.SOFT_HYPHEN + "(?=.)", "");
    return new Word(letters, left, right, base, size, bold);
  }

  float top() {
    return base - 0.75f * size;
  }

  float bottom() {
    return base + 0.2f * size;
  }
}
