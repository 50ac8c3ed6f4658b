package org.attest.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;

/** Finds runs of words that are the name of a place: longest, leftmost, with a capital initial. */
final class PlaceFinder {

  private static final int LONGEST = 7;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’ʻ‘`][\\p{L}\\p{M}]+)*");

  /** What may stand between two words of one name. */
  private static final Pattern GAP = Pattern.compile("[-‐‑–]| {1,2}| ?\\r?\\n ?|\\. ?| & ");

  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ar", "as", "at", "an", "ad", "az", "ash", "es", "ez");

  private static final Set<String> BEFORE_A_DOT = Set.of("st", "mt", "ft", "ste");

  private final Function<String, List<PlaceEntry>> places;

  private final PlaceAbbreviations abbreviations;

  PlaceFinder(Function<String, List<PlaceEntry>> places, PlaceAbbreviations abbreviations) {
    this.places = places;
    this.abbreviations = abbreviations;
  }

  List<PlaceMatch> find(String text) {
    List<PlaceMatch> found = new ArrayList<>();
    List<PlaceMatch> shortened = abbreviations.find(text);
    int from = 0;
    for (PlaceMatch match : shortened) {
      names(text, words(text, from, match.span().start()), found);
      found.add(match);
      from = match.span().end();
    }
    names(text, words(text, from, text.length()), found);
    return List.copyOf(found);
  }

  private void names(String text, List<Span> words, List<PlaceMatch> found) {
    int i = 0;
    while (i < words.size()) {
      int taken = opens(text, words, i) ? match(text, words, i, found) : 0;
      i += Math.max(1, taken);
    }
  }

  private static List<Span> words(String text, int from, int to) {
    List<Span> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(from, to);
    while (matcher.find()) {
      words.add(new Span(matcher.start(), matcher.end()));
    }
    return words;
  }

  private static boolean opens(String text, List<Span> words, int i) {
    if (Character.isUpperCase(text.charAt(words.get(i).start()))) {
      return true;
    }
    return ARTICLES.contains(words.get(i).of(text))
        && i + 1 < words.size()
        && text.charAt(words.get(i).end()) == '-'
        && Character.isUpperCase(text.charAt(words.get(i + 1).start()));
  }

  /** Adds the longest match that starts at word {@code i}; returns how many words it takes. */
  private int match(String text, List<Span> words, int i, List<PlaceMatch> found) {
    int reach = reach(text, words, i);
    for (int count = reach; count > 0; count--) {
      Span span = words.get(i).and(words.get(i + count - 1));
      if (add(text, span, words.get(i + count - 1), found)
          || (owns(text, span)
              && add(text, without(span), without(words.get(i + count - 1)), found))) {
        return count;
      }
    }
    return 0;
  }

  private boolean add(String text, Span span, Span lastWord, List<PlaceMatch> found) {
    List<PlaceEntry> entries = named(text, span, lastWord);
    if (!entries.isEmpty()) {
      Span whole = withLastDot(text, span);
      found.add(new PlaceMatch(whole, whole.of(text), entries));
    }
    return !entries.isEmpty();
  }

  private static boolean owns(String text, Span span) {
    String form = span.of(text);
    return span.length() > 3 && (form.endsWith("'s") || form.endsWith("’s"));
  }

  private static Span without(Span span) {
    return new Span(span.start(), span.end() - 2);
  }

  private List<PlaceEntry> named(String text, Span span, Span lastWord) {
    String form = span.of(text);
    String key = PlaceKey.of(form);
    List<PlaceEntry> entries = places.apply(key);
    boolean acronym = key.replace(" ", "").length() < 4;
    if (acronym && entries.stream().anyMatch(e -> e.precision() == PlacePrecision.COUNTRY)) {
      return isShout(form) || key.length() == 4 ? entries : List.of();
    }
    if (Character.isLowerCase(text.charAt(lastWord.start()))) {
      return entries.stream().filter(PlaceEntry::isOurs).toList();
    }
    return entries;
  }

  /** "US" and "Chad", but neither "us" nor "Us". */
  private static boolean isShout(String form) {
    return form.equals(form.toUpperCase(Locale.ROOT)) || (form.length() > 3 && !form.contains("."));
  }

  private static Span withLastDot(String text, Span span) {
    boolean dotted = span.length() > 2 && text.charAt(span.end() - 2) == '.';
    boolean dot = span.end() < text.length() && text.charAt(span.end()) == '.';
    return dotted && dot ? new Span(span.start(), span.end() + 1) : span;
  }

  private static int reach(String text, List<Span> words, int i) {
    int reach = 1;
    while (reach < LONGEST
        && i + reach < words.size()
        && joins(text, words.get(i + reach - 1), words.get(i + reach))) {
      reach++;
    }
    return reach;
  }

  private static boolean joins(String text, Span left, Span right) {
    String gap = text.substring(left.end(), right.start());
    if (!GAP.matcher(gap).matches()) {
      return false;
    }
    String word = left.of(text).toLowerCase(Locale.ROOT);
    return !gap.startsWith(".") || word.length() == 1 || BEFORE_A_DOT.contains(word);
  }
}
