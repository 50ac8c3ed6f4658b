package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TiePathsTest {

  private static List<String> ties(String... sentences) {
    return Report.of(sentences).claims(Kind.TIE).stream()
        .map(c -> c.subject() + " " + ((Details.Tie) c.details()).relation() + " " + object(c))
        .toList();
  }

  private static String object(org.attest.model.Claim claim) {
    return ((Details.Tie) claim.details()).object();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hamas lives on transfers from Hezbollah.|Hamas sponsored-by Hezbollah",
        "Boko Haram keeps to the islands and has clashed with ISWAP over the lake."
            + "|Boko Haram fights Islamic State West Africa Province",
        "Hezbollah met in Sidon, where Syrian officers tolerated it.|Hezbollah sponsored-by Syria",
        "The report looks at Boko Haram's feud with Hezbollah.|Boko Haram rival-of Hezbollah",
        "Hezbollah fought on Syria's side.|Hezbollah ally-of Syria",
        "Boko Haram is the oldest of al-Qaeda's parts.|Boko Haram part-of al-Qaeda",
      })
  void aWordOnTheWayTiesTheTwo(String sentence, String tie) {
    assertThat(ties(sentence)).contains(tie);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An American charity supported the families that Boko Haram had driven out.",
        "Boko Haram is a group that operates in a Nigerian province.",
        "Al-Shabaab and Boko Haram were discussed at a meeting on weapons.",
        "Hezbollah met Hamas and laid down its weapons.",
      })
  void twoNamesInOneSentenceAreNoTie(String sentence) {
    assertThat(ties(sentence)).isEmpty();
  }

  @Test
  void eachOfAListIsPartOfTheAlliance() {
    assertThat(ties("JNIM comprises Ansar Dine, the Macina Liberation Front and al-Mourabitoun."))
        .hasSize(3)
        .allMatch(tie -> tie.contains("part-of Jama'at Nusrat al-Islam wal-Muslimin"));
  }

  @Test
  void menAreOfTheGroupWhoseLeaderLeadsThem() {
    Report report =
        Report.of(
            "Abubakar Shekau, the leader of Boko Haram, spoke on Friday.",
            "Men loyal to Shekau killed nine soldiers in Damboa on Sunday.");
    assertThat(report.claims(Kind.EVENT)).extracting(c -> c.subject()).containsOnly("Boko Haram");
  }
}
