package org.attest.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the time that a sentence opens with and no comma sets off: "On Monday Boko Haram attacked".
 *
 * <p>A parser trained on newspapers, where a name follows a weekday without a comma mostly as part
 * of one name ("Monday Night Football"), takes the two for one noun and loses the subject. Told of
 * the missing comma, it does not.
 */
final class LeadingTime {

  private static final Set<String> OPENERS =
      Set.of("on", "in", "by", "since", "during", "until", "last", "this", "early", "late");

  private static final Set<String> UNITS =
      CalendarWords.and(
          Set.of("week", "month", "year", "morning", "evening", "night", "afternoon"),
          List.of(CalendarWords.DAYS, CalendarWords.MONTHS, CalendarWords.SEASONS));

  private static final Set<String> BETWEEN =
      Set.of("the", "of", "last", "this", "next", "early", "late", "mid", "-");

  private LeadingTime() {}

  /** Returns how many words the opening time has; 0 where there is none or a mark follows it. */
  static int words(List<Word> sentence) {
    if (atItsHeight(sentence)) {
      return 3;
    }
    int end = 0;
    boolean told = sentence.getFirst().form().equals("Yesterday");
    if (!told && !OPENERS.contains(lower(sentence.getFirst()))) {
      return 0;
    }
    for (end = 1; end < sentence.size(); end++) {
      Word word = sentence.get(end);
      boolean unit = word.mask() == null && isTime(word);
      if (!unit && !(word.mask() == null && BETWEEN.contains(lower(word)) && !told)) {
        break;
      }
      told |= unit;
    }
    if (!told || end >= sentence.size() - 1) {
      return 0;
    }
    if (BETWEEN.contains(lower(sentence.get(end - 1)))) {
      end--;
    }
    return startsClause(sentence.get(end)) ? end : 0;
  }

  /** "At its peak up to 900 men served": vague, and as often without a comma. */
  private static boolean atItsHeight(List<Word> sentence) {
    return sentence.size() > 4
        && sentence.get(0).form().equals("At")
        && lower(sentence.get(1)).matches("its|their")
        && lower(sentence.get(2)).matches("height|peak|zenith|strongest|largest")
        && !lower(sentence.get(3)).matches("\\W+|of|in|around|about|by|and");
  }

  private static boolean isTime(Word word) {
    boolean capital = Character.isUpperCase(word.form().charAt(0));
    String lower = lower(word);
    boolean month = Set.of("may", "march").contains(lower);
    return (UNITS.contains(lower) && (!month || capital))
        || word.form().matches("\\d{1,2}|(?:1[89]|20)\\d\\d");
  }

  private static boolean startsClause(Word word) {
    return word.mask() != null
        || Character.isUpperCase(word.form().charAt(0))
        || Set.of("a", "an", "the", "its", "their", "it", "they", "he", "she", "at", "some")
            .contains(lower(word));
  }

  private static String lower(Word word) {
    return word.form().toLowerCase(Locale.ROOT);
  }
}
