package org.attest.dossier;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.lexicon.PlaceKey;
import org.attest.model.Count;
import org.attest.model.Holds;
import org.attest.model.When;

/** Dates, numbers and lists as plain English, no more exact than they are. */
public final class Wording {

  private static final List<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  private Wording() {}

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(?:at|during) (?:its|their|the) (?:height|peak|strongest|zenith)\\b"
              + "|\\bat one (?:time|point|stage)\\b|\\bin its (?:heyday|early days)\\b"
              + "|\\b(?:once|formerly|previously)\\b");

  /** Returns the words that place a quote in time without a date: "at its height", "once". */
  public static Optional<String> vagueTime(String quote) {
    Matcher matcher = VAGUE.matcher(quote);
    return matcher.find()
        ? Optional.of(matcher.group().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Returns "26 August 2021", "January 2015", "2014", or the empty string where unknown. */
  public static String of(When when) {
    return switch (when) {
      case When.Day(var date) ->
          date.getDayOfMonth() + " " + month(date.getMonthValue()) + " " + year(date.getYear());
      case When.Month(var month) -> month(month.getMonthValue()) + " " + year(month.getYear());
      case When.InYear(var year) -> year.toString();
      case When.Unknown _ -> "";
    };
  }

  private static String month(int number) {
    return MONTHS.get(number - 1);
  }

  /** In four digits at least, as dates are written. */
  private static String year(int year) {
    return year >= 1000 ? Integer.toString(year) : "%04d".formatted(year);
  }

  /** Returns "July 2021", "2019 to 2021", "since 2020", "until 2019", or the empty string. */
  public static String of(Holds holds) {
    String about = holds.approximate() ? "about " : "";
    if (!holds.known()) {
      return holds.approximate() ? "at a time told only vaguely" : "";
    }
    if (!holds.to().known()) {
      return "since " + about + of(holds.from());
    }
    if (!holds.from().known()) {
      return "until " + about + of(holds.to());
    }
    String from = of(holds.from());
    String to = of(holds.to());
    return about + (from.equals(to) ? from : from + " to " + to);
  }

  /** Returns "at least 13", "about 3,000", "500 to several thousand", or the empty string. */
  public static String of(Count count) {
    String low = bound(count.low(), count.lowText());
    String high = bound(count.high(), count.highText());
    String about = count.approximate() ? "about " : "";
    if (low.isEmpty() && high.isEmpty()) {
      return "";
    }
    if (high.isEmpty()) {
      return "at least " + low;
    }
    if (low.isEmpty()) {
      return "at most " + high;
    }
    return about + (low.equals(high) ? low : low + " to " + high);
  }

  private static String bound(OptionalLong number, String words) {
    return number.isPresent() ? grouped(number.getAsLong()) : words;
  }

  /** Returns "950", "3,000", "1,250,000". */
  private static String grouped(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** Returns "a", "a and b", "a, b and c". */
  public static String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** Returns whether words name a place, however they spell it: "Limon" in "Limón harbour". */
  public static boolean names(String words, String place) {
    return (" " + PlaceKey.of(words) + " ").contains(" " + PlaceKey.of(place) + " ");
  }

  /** Returns the places that have a name: "territory" is none. */
  public static List<String> named(List<String> places) {
    return places.stream()
        .filter(place -> !place.equals("region") && !place.equals("territory"))
        .toList();
  }

  /** One of many, or a paper: "report handed to the council", "UN official", "army spokesman". */
  private static final Pattern WANTS_ARTICLE =
      Pattern.compile(
          "(?:(?!(?:the|an?|one|two|its|his|her|their|this|that)\\b)[\\p{L}.'’-]+ ){0,4}?"
              + "(?:report|statement|study|paper|editorial|commentary|official|officer|researcher"
              + "|spokesman|spokeswoman|spokesperson|diplomat|commander|analyst|expert|resident"
              + "|witness|doctor|survivor|fighter)(?: (?:of|from|for|to|by|in|on|at|who|handed"
              + "|released|published|issued|working)\\b.*)?",
          Pattern.CASE_INSENSITIVE);

  /** Many of one sort, which a sentence begins with a capital and goes on with without. */
  private static final Pattern MANY =
      Pattern.compile(
          "(?:Monitors|Researchers|Analysts|Experts|Officials|Residents|Witnesses|Doctors|Diplomats"
              + "|Investigators|Aid workers|Authorities|Survivors)\\b.*");

  private static final Pattern VOWEL = Pattern.compile("[AEIOaeio].*|(?-i:[FHLMNRSX]\\.?[A-Z]).*");

  private static final Memo<String> SPEAKERS = new Memo<>(Wording::spoken);

  /** Returns whom a report cites, as words inside a sentence: "a UN official", "monitors". */
  public static String speaker(String voice) {
    return SPEAKERS.of(voice);
  }

  private static String spoken(String voice) {
    if (MANY.matcher(voice).matches()) {
      return voice.substring(0, 1).toLowerCase(Locale.ROOT) + voice.substring(1);
    }
    boolean vowel = VOWEL.matcher(voice).matches() && !voice.startsWith("one");
    return WANTS_ARTICLE.matcher(voice).matches() ? (vowel ? "an " : "a ") + voice : voice;
  }
}
