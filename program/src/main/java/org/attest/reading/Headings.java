package org.attest.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.attest.model.Document;
import org.attest.model.Span;

/** Tells a heading from running text by how it stands on the page. */
final class Headings {

  /** How a sentence opens that asks and states nothing: "Does it work with others?". */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)(?:(?:so|but|and|then|yet),? )?(?:do|does|did|is|are|was|were|has|have|had|will|can"
              + "|could|would|should|why|how|what|who|whom|whose|where|when|which)\\b");

  private Headings() {}

  /** Returns what part of the report the sentence at {@code span} is. */
  static Passage.Part part(Document document, Span span) {
    String text = document.text();
    String words = span.of(text).strip();
    boolean ownLine = lineStart(text, span.start()) && lineEnd(text, span.end());
    if (!ownLine) {
      boolean question =
          words.endsWith("?") && (shouts(words) || ASKING.matcher(words).lookingAt());
      return question ? Passage.Part.QUESTION : Passage.Part.BODY;
    }
    boolean asks =
        words.matches("(?s)(?i)(?:why|how|what|who|where|when)\\b.*") && !words.endsWith(".");
    if (words.endsWith("?") || asks) {
      return Passage.Part.QUESTION;
    }
    boolean open = !words.matches("(?s).*[.!:;”\"]$");
    boolean shortLine = words.length() < 120 && words.split("\\s+").length < 18;
    return open && shortLine ? Passage.Part.HEADING : Passage.Part.BODY;
  }

  private static boolean shouts(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT));
  }

  private static boolean lineStart(String text, int start) {
    int i = start - 1;
    while (i >= 0 && " \t*#_".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i < 0 || (text.charAt(i) == '\n' && blankBefore(text, i));
  }

  private static boolean blankBefore(String text, int newline) {
    int i = newline - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\r')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || ".!?:".indexOf(text.charAt(i)) >= 0;
  }

  private static boolean lineEnd(String text, int end) {
    int i = end;
    while (i < text.length() && " \t*#_\r".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i >= text.length()
        || (text.charAt(i) == '\n'
            && (i + 1 >= text.length()
                || text.charAt(i + 1) == '\n'
                || text.charAt(i + 1) == '\r'));
  }
}
