package org.attest.dossier;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.NumberWords;

/** The sum that words of money name, as far as digits and small number words tell it. */
final class Money {

  private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  /** Of higher numbers the words can be parts ("twenty-five"), and tell less than a sum. */
  private static final int HIGHEST_WORD = 12;

  private static final Map<String, Double> SCALES =
      Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9);

  private Money() {}

  /** Returns the number of units of a currency; which currency is not compared. */
  static OptionalDouble of(String amount) {
    String words = amount.toLowerCase(Locale.ROOT).replaceAll("(?<=\\d)(m|mn)\\b", " million");
    OptionalDouble number = number(words);
    if (number.isEmpty()) {
      return number;
    }
    double scale =
        SCALES.entrySet().stream()
            .filter(entry -> words.contains(entry.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(1);
    return OptionalDouble.of(number.getAsDouble() * scale);
  }

  private static OptionalDouble number(String words) {
    Matcher digits = DIGITS.matcher(words);
    if (digits.find()) {
      return OptionalDouble.of(Double.parseDouble(digits.group().replace(",", "")));
    }
    for (String word : words.split("[^a-z]+", -1)) {
      int number = word.equals("zero") ? 0 : NumberWords.UNITS.getOrDefault(word, HIGHEST_WORD + 1);
      if (number <= HIGHEST_WORD) {
        return OptionalDouble.of(number);
      }
    }
    return OptionalDouble.empty();
  }
}
