package org.attest.lexicon;

/** Which lines of a text are in capitals throughout, so that capitals tell nothing there. */
interface CapitalLines {

  /** Fewer letters than this, and a line in capitals is a name or an acronym. */
  int LETTERS_TO_TELL = 12;

  /** Returns whether the place lies in a line of capitals. */
  boolean at(int place);

  /** Returns the same answer for every place. */
  static CapitalLines everywhere(boolean capitals) {
    return _ -> capitals;
  }

  /** Looks at each line of {@code text}: no small letter, and at least twelve capital ones. */
  static CapitalLines of(String text) {
    return new CapitalLines() {
      private int lineStart;
      private int lineEnd = -1;
      private boolean capitals;

      @Override
      public boolean at(int place) {
        if (place < lineStart || place > lineEnd) {
          look(place);
        }
        return capitals;
      }

      private void look(int place) {
        lineStart = text.lastIndexOf('\n', place) + 1;
        int feed = text.indexOf('\n', place);
        lineEnd = feed < 0 ? text.length() : feed;
        int letters = 0;
        capitals = true;
        for (int i = lineStart; i < lineEnd && capitals; i++) {
          letters += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
          capitals = !Character.isLowerCase(text.charAt(i));
        }
        capitals &= letters >= LETTERS_TO_TELL;
      }
    };
  }
}
