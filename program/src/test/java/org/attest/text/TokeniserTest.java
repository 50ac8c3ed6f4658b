package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokeniserTest {

  private static final String[] PIECES = {
    "The",
    "group",
    "killed.The",
    "U.S.",
    "Gen.",
    "No. 5",
    "don't",
    "“Never",
    "ever,”",
    "\"",
    "'s",
    "(ISIS)",
    "[14]",
    "[note 3]",
    ".",
    "?",
    "!",
    "...",
    "…",
    "–",
    "—",
    "-",
    "al-Shabaab",
    "5,000",
    "$5m",
    "3.5%",
    "http://a.example/b?c=d",
    "naïve",
    "\uD83D\uDE00",
    "a\u00ADb",
    "\u200B",
    "\u00A0",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "* ",
    "1) ",
    "ALL CAPITALS",
    "e\u0301",
    "<b>",
    "&amp;",
    "''",
    "``",
    "\u0000",
    "\uD83D",
    "c/o",
    "2015-16",
    "@x",
    "#y",
    "¿",
    "Ω",
    "عربي",
    "中文"
  };

  private static List<String> texts(String text) {
    return Tokeniser.sentences(text).stream().map(RawSentence::text).toList();
  }

  private static List<String> forms(String text) {
    return Tokeniser.sentences(text).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(RawToken::form)
        .toList();
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(4) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  @Test
  void tokensRebuildTheText() {
    Random random = new Random(20261122);
    for (int round = 0; round < 2000; round++) {
      String text = random(random);
      StringBuilder left = new StringBuilder(text);
      int end = 0;
      for (RawSentence sentence : Tokeniser.sentences(text)) {
        assertThat(sentence.span().of(text)).as(text).isEqualTo(sentence.text());
        for (RawToken token : sentence.tokens()) {
          assertThat(token.span().start()).as(text).isGreaterThanOrEqualTo(end);
          assertThat(sentence.span().covers(token.span())).as(text).isTrue();
          assertThat(token.span().of(text)).as(text).isEqualTo(token.form());
          end = token.span().end();
          left.replace(token.span().start(), end, " ".repeat(token.span().length()));
        }
      }
      assertThat(left.chars().allMatch(c -> Lines.isBlank((char) c))).as(text).isTrue();
    }
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(Tokeniser.sentences("")).isEmpty();
    assertThat(Tokeniser.sentences(" \n\t\u00A0\n")).isEmpty();
  }

  @Test
  void cutsWhereTheBlankAfterAFullStopIsMissing() {
    assertThat(texts("Six men were killed.The group said nothing."))
        .containsExactly("Six men were killed.", "The group said nothing.");
    assertThat(texts("It was laid to the ELN.The rebels said nothing."))
        .containsExactly("It was laid to the ELN.", "The rebels said nothing.");
  }

  @Test
  void takesAbbreviationsForNoEnd() {
    assertThat(
            texts(
                "On Feb. 3 Gen. Musa met Dr. Amin of the U.S. Army in St. Louis. He saw No. 5"
                    + " leave."))
        .containsExactly(
            "On Feb. 3 Gen. Musa met Dr. Amin of the U.S. Army in St. Louis.",
            "He saw No. 5 leave.");
  }

  @Test
  void endsASentenceAtAnAbbreviationBeforeAStartingWord() {
    assertThat(texts("The raid was led by the U.S. The village was empty."))
        .containsExactly("The raid was led by the U.S.", "The village was empty.");
  }

  @Test
  void keepsClosingQuotesWithTheirSentence() {
    assertThat(texts("“We did it.” They left. \"Go.\" \"Now.\" It ended."))
        .containsExactly("“We did it.”", "They left.", "\"Go.\"", "\"Now.\"", "It ended.");
  }

  @Test
  void keepsAFootnoteMarkWholeAndWithItsSentence() {
    assertThat(texts("The base fell.[14] The army fled.[2][3] It rained."))
        .containsExactly("The base fell.[14]", "The army fled.[2][3]", "It rained.");
    assertThat(forms("It fell[14] early.")).containsExactly("It", "fell", "[14]", "early", ".");
  }

  @Test
  void doesNotEndASentenceAtTheBreakOfAWrappedLine() {
    String wrapped =
        """
        The group, which was founded by former teachers in the north of
        the country, has since carried out attacks on army posts near
        Jilma and on the road to the coast. It is led by a council of
        Nine men.
        """;
    assertThat(texts(wrapped)).hasSize(2);
  }

  @Test
  void endsASentenceAtABlankLineAHeadingAndAListItem() {
    assertThat(texts("Who leads it\n\nNobody knows"))
        .containsExactly("Who leads it", "Nobody knows");
    assertThat(texts("WHO LEADS IT\nNobody knows."))
        .containsExactly("WHO LEADS IT", "Nobody knows.");
    assertThat(texts("It wants\n- a state\n- a port\n* peace"))
        .containsExactly("It wants", "- a state", "- a port", "* peace");
    assertThat(
            texts(
                "A short title\n"
                    + "The group, which was founded by former teachers, has said nothing."))
        .hasSize(2);
  }

  @Test
  void givesTheSameForWindowsLineEnds() {
    String text = "Who leads it\n\nNobody knows. It was\nfounded in 2015.\n";
    assertThat(forms(text.replace("\n", "\r\n"))).isEqualTo(forms(text));
    assertThat(Tokeniser.sentences(text.replace("\n", "\r\n"))).hasSize(3);
  }
}
