package org.attest.reading;

import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One way to write a time; its meaning is in {@link TimeResolver}. Those that say most come first,
 * so that "3 May 2019" is not read as "May 2019".
 */
enum TimeForm {
  ISO("(?<y>{YEAR})-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])"),
  BETWEEN_DAYS(
      "(?:between|from)\\s+(?<d>{DAY})\\s+(?<m>{MONTH})(?:,?\\s+(?<y>{YEAR}))?\\s+(?:and|to|until|till)\\s+(?<e>{DAY})\\s+(?<n>{MONTH})(?:,?\\s+(?<z>{YEAR}))?"),
  DAYS_OF_MONTH(
      "(?:from\\s+)?(?:(?<=(?i:between|on|of)\\s)(?<d>{DAY})\\s+and|(?<f>{DAY})\\s?(?:to|until|[-–—]))\\s?(?<e>{DAY})\\s+(?<m>{MONTH})(?:,?\\s+(?<y>{YEAR}))?"),
  MONTH_DAYS(
      "(?:from\\s+)?(?<m>{MONTH})\\s+(?<f>{DAY})\\s?(?:to|until|[-–—])\\s?(?<e>{DAY})(?!\\d)(?:,?\\s+(?<y>{YEAR}))?"),
  BETWEEN_MONTHS(
      "(?:(?:between|from)\\s+)?(?<m>{MONTH})(?:,?\\s+(?<y>{YEAR}))?(?:\\s+(?:to|until|till|through)\\s+|\\s?[-–—]\\s?)(?<n>{MONTH}),?\\s+(?<z>{YEAR})"
          + "|between\\s+(?<a>{MONTH})(?:,?\\s+(?<b>{YEAR}))?\\s+and\\s+(?<c>{MONTH})(?:,?\\s+(?<e>{YEAR}))?"),
  BETWEEN_YEARS(
      "(?:(?:between|from)\\s+(?<a>{YEAR})\\s+(?:and|to|until|till|through)\\s+(?<b>{YEAR})|(?<c>{YEAR})\\s?[-–—]\\s?(?<e>{YEAR})|(?:from\\s+)?(?<f>{YEAR})[-–/](?<g>\\d\\d))"),
  DAY_MONTH_YEAR("(?<d>{DAY})(?:\\s+of)?\\s+(?<m>{MONTH}),?\\s+(?<y>{YEAR})"),
  MONTH_DAY_YEAR("(?<m>{MONTH})\\s+(?<d>{DAY}),?\\s+(?<y>{YEAR})"),
  QUARTER(
      "(?:the\\s+)?(?<q>first|second|third|last|fourth|final)\\s+(?<u>quarter|half)\\s+of\\s+(?<y>{YEAR})"),
  MONTHS_OF_YEAR(
      "(?:the\\s+)?(?:(?<q>first|last|final)\\s+(?:(?<n>{SMALL})\\s+)?|(?<o>opening|closing|early)\\s+)(?:months|weeks)\\s+of\\s+(?<y>{YEAR})"),
  PART_MONTH_YEAR("(?<p>early|late|mid)[-\\s]+(?<m>{MONTH}),?\\s+(?:of\\s+)?(?<y>{YEAR})"),
  MONTH_OF_THAT_YEAR(
      "(?:(?<d>{DAY})\\s+)?(?<m>{MONTH})\\s+(?:of\\s+)?(?:that|the\\s+same)\\s+year"),
  MONTH_YEAR("(?<m>{MONTH}),?\\s+(?:of\\s+)?(?<y>{YEAR})"),
  OF_LAST_YEAR(
      "(?:(?<d>{DAY})\\s+)?(?<m>{MONTH})(?:\\s+(?<e>{DAY}),?)?\\s+(?:of\\s+)?(?<w>last|this)\\s+year"),
  DAY_MONTH("(?<d>{DAY})(?:\\s+of)?\\s+(?<m>{MONTH})(?![\\w-])"),
  MONTH_DAY("(?<m>{MONTH})\\s+(?<d>{DAY})(?!\\d|,\\d|,?\\s+{YEAR})"),
  HOLIDAY("(?<h>Christmas|New\\s+Year['’]s|Boxing)\\s+(?<w>Day|Eve)(?:,?\\s+(?<y>{YEAR}))?"),
  SEASON("(?:the\\s+)?(?<s>spring|summer|autumn|winter)\\s+(?:months\\s+)?(?:of\\s+)?(?<y>{YEAR})"),
  PART_YEAR(
      "(?:(?:the\\s+)?(?<p>early|late|mid|end\\s+of|beginning\\s+of|start\\s+of|middle\\s+of)[-\\s]+(?<y>{YEAR}))"),
  DECADE("(?:the\\s+)?(?:(?<p>early|late|mid)[-\\s]+)?(?<y>(?:1[89]|20)\\d0)s"),
  NEXT_YEAR("the\\s+(?<w>next|following|previous)\\s+(?<u>year|month)"),
  YEAR_AFTER(
      "the\\s+(?<u>year|month)\\s+(?<w>after|before)(?=\\s*[,.;:)]|\\s+(?:as|in|at|with|by|and)\\b|\\s*$)"),
  YEAR_BEFORE_LAST("the\\s+year\\s+before\\s+last"),
  LATER_THAT_YEAR("(?:earlier|later)\\s+(?:in\\s+)?(?:that|the\\s+same)\\s+(?<u>year|month)"),
  EARLIER("(?:earlier|later)\\s+(?:in\\s+)?(?<w>this|last)\\s+(?<u>year|month|week)"),
  THIS("(?<w>last|this|next|past)\\s+(?<u>year|month|week)(?!s)"),
  SO_FAR("so\\s+far\\s+this\\s+year"),
  AGO("(?<n>{SMALL})\\s+(?<u>year|month|week|day)s?\\s+ago"),
  LATER(
      "(?:(?<h>less\\s+than|nearly|almost|about|around|barely)\\s+)?(?<n>{SMALL})\\s+(?<u>year|month|week|day)s?\\s+(?<w>(?:later|earlier|afterwards)(?=\\s*[,.;:)]|\\s+(?:the|it|they|he|she|its|their|a|an|in|on|at|by|and)\\b|\\s*$)|later(?=\\s+\\p{L}+(?:s|men|ers|ia|my|ce)\\b)|before(?=\\s*[,.;:)]|\\s*$)|on(?=\\s*,))"),
  NEXT_DAY(
      "(?:the|that)\\s+(?:very\\s+)?(?:(?<w>next|following|previous)|same)\\s+{PART_OF_DAY}"
          + "|(?<b>the\\s+(?:day|night|evening)\\s+before)(?=[,.;]|$)"
          + "|(?:on\\s+that|(?-i:That))\\s+(?:very\\s+)?{PART_OF_DAY}"
          + "|that\\s+(?:very\\s+)?{PART_OF_DAY}(?=\\s*[,.;:)]|\\s+(?:the|a|an|at|in|near|and|it|they)\\b|\\s*$)"),
  /** "On the very morning of the ceremony": of what was told just before. */
  DAY_OF(
      "on\\s+the\\s+(?:very|same)\\s+{PART_OF_DAY}\\s+(?:of|as)\\s+(?:the|its|their|that|this)\\s+[a-z]+"),
  HOURS(
      "(?:(?:a\\s+few|several|some|{SMALL}|just|barely)\\s+)?(?:hours?|minutes|moments)\\s+"
          + "(?:later|afterwards|(?:earlier|before)(?=\\s*[,.;]|$))"),
  SINCE_THEN(
      "(?:ever\\s+since|since\\s+then)(?=\\s*[,.;:)]|\\s+and\\b|\\s*$)|since(?=\\s*[.;:)]|\\s*$)"),
  SAME("(?:that|the\\s+same)\\s+(?<u>year|month)"),
  THAT_MONTH("that\\s+(?<m>{MONTH})(?![\\w-])"),
  LAST_SEASON("(?<w>last|this)\\s+(?<s>spring|summer|autumn|winter)(?!\\w)"),
  BY_SEASON(
      "(?<=\\b(?i:by|in|since|until|during|that)\\s)(?:(?:the|early|late)\\s+)?(?<s>spring|summer|autumn|winter)(?!\\w|\\s+(?:of|\\d))"),
  OVER_LAST(
      "(?:over|in|during|for|within)\\s+the\\s+(?:last|past)\\s+(?<n>{SMALL})\\s+(?<u>year|month|week|day)s?"),
  RECENT("in\\s+(?:recent|the\\s+last\\s+few)\\s+(?:years|months|weeks|days)"),
  WEEKEND("(?:(?:over|at|during)\\s+the|last|this|(?:over\\s+)?the\\s+past)\\s+weekend"),
  YESTERDAY(
      "(?<w>yesterday|last\\s+(?:night|evening)|today|tonight|this\\s+(?:very\\s+)?(?:morning|afternoon|evening))"),
  WEEKDAY_OF(
      "(?:(?<w>last|this|next)\\s+)?(?<k>{WEEKDAY})(?:\\s+(?:morning|afternoon|evening|night))?"),
  LAST_MONTH_NAMED("(?<w>last|this)\\s+(?<m>{MONTH})(?![\\w-])"),
  MONTH_ALONE(
      "(?<=\\b(?i:in|since|until|from|during|of|by|late|early|mid)[\\s-])(?<m>January|February|March|April|May"
          + "|June|July|August|September|October|November|December)(?!\\s+\\d)"),
  /** No time of day ("at 2000", "between 1800 and 0600", "1930 hours"), and no house's number. */
  YEAR_ALONE(
      "(?<![\\d,.$£€#-])"
          + "(?<!\\bat\\s(?:(?:about|around|approximately|nearly|exactly|precisely)\\s)?)"
          + "(?<!\\b(?:no|nos|number|numbers)\\.?\\s)(?<y>{YEAR})(?![\\d%]|,\\d|\\.\\d)"
          + "(?!\\s+(?:hours|hrs|gmt|local|today|yesterday|tonight|last\\s+night|this\\s+(?:morning|afternoon|evening)"
          + "|on\\s+{WEEKDAY})\\b)(?!\\s+(?:and|to|until)\\s+(?:0\\d|2[1-4])[0-5]\\d\\b)"),
  COMES_AFTER(
      "(?:comes?|came|coming)\\s+(?:just\\s+|only\\s+|barely\\s+)?(?<n>{SMALL})\\s+(?<u>year|month|week|day)s?\\s+after"),
  AFTER_NAMED(
      "(?<n>{SMALL})\\s+(?<u>year|month|week|day)s?\\s+(?<w>after|before|prior\\s+to|following)"),
  HEIGHT("at\\s+(?:its|their|the)\\s+(?:height|peak|zenith)"),
  AFTER_VAGUE(
      "(?:(?:years|months|weeks|days|shortly|soon|long)\\s+(?:after|before)|in\\s+the\\s+(?:wake|aftermath)\\s+of)");

  private final Pattern pattern;

  @SuppressWarnings("ImmutableEnumChecker") // it has no way to change
  private final Prefilter needed;

  TimeForm(String regex) {
    // A month's name keeps its capital: "may" and "march" are verbs.
    boolean months = regex.contains("{MONTH}") || regex.contains("January");
    pattern =
        Pattern.compile(
            "(?<![\\w/])(?:" + Words.spelled(regex) + ")(?!\\w)",
            months ? 0 : Pattern.CASE_INSENSITIVE);
    needed = Prefilter.of(pattern);
  }

  /**
   * Returns where a line is written so.
   *
   * @param held what the line holds, found once for all forms
   */
  List<MatchResult> in(String line, Prefilter.Line held) {
    return needed.mayMatch(held) ? pattern.matcher(line).results().toList() : List.of();
  }

  /** Returns whether it counts from the last date that the text named, not from publication. */
  boolean countsFromText() {
    return switch (this) {
      case NEXT_YEAR,
          YEAR_AFTER,
          LATER_THAT_YEAR,
          LATER,
          NEXT_DAY,
          DAY_OF,
          HOURS,
          SINCE_THEN,
          SAME,
          MONTH_OF_THAT_YEAR,
          THAT_MONTH,
          BY_SEASON,
          AFTER_NAMED ->
          true;
      default -> false;
    };
  }

  /** Returns the day of a {@link #HOLIDAY}: its name and "day" or "eve", lower case. */
  static MonthDay holiday(String name, String dayOrEve) {
    boolean eve = dayOrEve.equals("eve");
    return switch (name.substring(0, 3)) {
      case "chr" -> MonthDay.of(Month.DECEMBER, eve ? 24 : 25);
      case "new" -> eve ? MonthDay.of(Month.DECEMBER, 31) : MonthDay.of(Month.JANUARY, 1);
      default -> MonthDay.of(Month.DECEMBER, 26);
    };
  }

  /** The words that stand for the names in braces; apart, as an enum's constants come first. */
  private static final class Words {

    private static String spelled(String regex) {
      return regex
          .replace(
              "{MONTH}",
              "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
                  + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)")
          .replace("{YEAR}", "(?:1[89]\\d\\d|20\\d\\d)")
          .replace("{DAY}", "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?")
          .replace("{PART_OF_DAY}", "(?:day|morning|afternoon|evening|night)")
          .replace("{WEEKDAY}", "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
          .replace(
              "{SMALL}",
              "(?:\\d{1,3}|an?|" + NumberGrammar.SMALL_WORDS + "|several|a\\s+few|some)");
    }
  }
}
