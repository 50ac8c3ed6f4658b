package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the prefilter to turning away no line in which its expression matches. */
class PrefilterTest {

  private static final String SIGNS = "\uE000\uE200\uE400\uE600\uE800\uEA00";
  private static final Pattern NAME = Pattern.compile("\\b[A-Z][\\w-]+(?: [A-Z][\\w-]+)*");
  private static final int TRIES = 50;

  @ParameterizedTest(name = "{0} may match {1}: {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "found(?:ed|s); The group founded a school; true",
        "found(?:ed|s); The group opened a school; false",
        "camps? (?:in|near) the hills; One CAMP near the hills; true",
        "camps? (?:in|near) the hills; One camp near the river; false",
        "(?:ally|foe|rival)s?; two old rivals; true",
        "(?:ally|foe|rival)s?; two old friends; false",
        "(?:an? )?(?:big |small )?ally; their ally; true",
        "(?<year>20\\d\\d)|soon; it will be 2031; true",
        "(?<year>20\\d\\d)|soon; it will be later; false",
        "[0-9]+ of them; seven of them; false",
        "[^0-9]+ of them; seven of them; true",
        "(?=.*war)peace; peace; true",
        "(?!war)peace; peace; true",
        "(?<!no )peace; some peace; true",
        "pe{0}ace; pace; true",
        "ab{2,3}c; abbc; true",
        "a+bc?d; aabd; true",
        "(?i:MARCH) of; march of; true",
        "U\\.?S\\.? troops; US troops; true",
        "it's|\\(sic\\); (sic); true",
        "\\Qa.b\\E; a.b; true",
      })
  void asksForWhatTheExpressionNeeds(String expression, String line, boolean may) {
    Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);

    assertThat(Prefilter.of(pattern).mayMatch(new Prefilter.Line(line))).isEqualTo(may);
    assertThat(may || !pattern.matcher(line).find()).isTrue();
  }

  @Test
  void asksForSignsOfTheRightSort() {
    Prefilter group = Prefilter.of(Pattern.compile("[\uE000-\uE1FF\uE800-\uE9FF],? which"));
    Prefilter escaped = Prefilter.of(Pattern.compile("\\uE600 men"));

    assertThat(group.mayMatch(new Prefilter.Line("\uE801, which"))).isTrue();
    assertThat(group.mayMatch(new Prefilter.Line("\uE001 which"))).isTrue();
    assertThat(group.mayMatch(new Prefilter.Line("\uE401, which"))).isFalse();
    assertThat(escaped.mayMatch(new Prefilter.Line("\uE600 men"))).isTrue();
    assertThat(escaped.mayMatch(new Prefilter.Line("\uE800 men"))).isFalse();
  }

  /** The names in each rule's examples are put as signs of all sorts, by chance. */
  @Test
  void turnsAwayNoExampleThatItsRuleMatches() {
    Random random = new Random(11);
    int matched = 0;
    for (Rule rule : RuleBook.builtIn().rules()) {
      if (rule instanceof Rule.OnWords words) {
        for (String sentence : words.examples().match()) {
          for (int i = 0; i < TRIES; i++) {
            String line = signed(sentence, random);
            if (words.pattern().matcher(line).find()) {
              matched++;
              assertThat(words.needed().mayMatch(new Prefilter.Line(line)))
                  .as("%s in %s", rule.id(), line)
                  .isTrue();
            }
          }
        }
      }
    }
    assertThat(matched).isGreaterThan(TRIES);
  }

  private static String signed(String sentence, Random random) {
    return NAME.matcher(sentence)
        .replaceAll(_ -> String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))));
  }
}
