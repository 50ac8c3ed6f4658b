package org.attest.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.text.Amended.Edit;

/**
 * Mends what copying and setting did to a text: wrong encodings (twice over too), letters written
 * as two characters or two as one, invisible characters, words halved at the ends of lines, blanks
 * missing behind commas.
 *
 * <p>A hyphen at the end of a line goes where the dictionary knows the whole word, or one of its
 * halves is no word; so "Russian-" and "backed" keep it. Inside a line only a word that the
 * dictionary knows is joined.
 */
public final class Mending {

  /** A text may have gone through a wrong encoding more than once. */
  private static final int ROUNDS = 3;

  private static final Pattern COMPOSED =
      Pattern.compile("\\p{L}\\p{Mn}+|[\uFB00-\uFB06]|[\uFF01-\uFF5E]+");

  private static final Pattern INVISIBLE =
      Pattern.compile("\u200B(?!\\p{Lu})|[\u00AD\u200C\u200D\u2060\uFEFF\u200E\u200F]+");

  private static final Pattern HALVED =
      Pattern.compile(
          "(?<![\\p{L}-])(?<first>\\p{L}+)[-‐\u00AD]"
              + "(?:(?<line>[ \\t]*\\R[ \\t]*)|[ ])(?<second>\\p{L}+)");

  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{Lu}]{2})[,;](?=\\p{L}{2})"
              + "|(?<=[\\p{L}\\d)])[ \\t]+(?:[,;](?=\\p{L})|[.!?](?=\\p{Lu}(?:\\p{Ll}| )))");

  /** Parts of names and words that end with a hyphen, and that no dictionary has. */
  private static final Set<String> HYPHENED =
      Set.of("al", "el", "ul", "an", "as", "ash", "anti", "pro", "ex", "non", "self", "semi", "so");

  private Mending() {}

  /**
   * Returns the text as it was meant.
   *
   * @param tags the parts of speech of a word in small letters; empty for one that the dictionary
   *     does not have
   */
  public static Amended of(String text, Function<String, List<String>> tags) {
    Amended mended = Amended.of(text);
    for (int round = 0; round < ROUNDS; round++) {
      mended = mended.with(WrongEncoding.edits(mended.text()));
    }
    mended = mended.with(edits(mended.text(), HALVED, m -> joined(m, tags)));
    mended = mended.with(edits(mended.text(), INVISIBLE, _ -> ""));
    mended = mended.with(edits(mended.text(), COMPOSED, Mending::composed));
    return mended.with(edits(mended.text(), GLUED, m -> m.group().strip() + " "));
  }

  private static List<Edit> edits(
      String text, Pattern pattern, Function<MatchResult, String> instead) {
    List<Edit> edits = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String words = instead.apply(matcher.toMatchResult());
      if (!words.equals(matcher.group())) {
        edits.add(new Edit(matcher.start(), matcher.end(), words));
      }
    }
    return edits;
  }

  private static String composed(MatchResult letters) {
    return Normalizer.normalize(letters.group(), Normalizer.Form.NFKC);
  }

  private static String joined(MatchResult halves, Function<String, List<String>> tags) {
    String first = halves.group("first");
    String second = halves.group("second");
    boolean line = halves.group("line") != null;
    boolean capitals = first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT));
    boolean name = Character.isUpperCase(second.charAt(0)) && !capitals;
    boolean known = known(first + second, tags);
    if (!name && (known || (line && halved(first, second, tags)))) {
      return first + second;
    }
    return line ? first + "-" + second : halves.group();
  }

  private static boolean halved(String first, String second, Function<String, List<String>> tags) {
    return !HYPHENED.contains(first.toLowerCase(Locale.ROOT))
        && !(known(first, tags) && known(second, tags));
  }

  private static boolean known(String word, Function<String, List<String>> tags) {
    return !tags.apply(word.toLowerCase(Locale.ROOT)).isEmpty();
  }
}
