package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.model.Claim;
import org.attest.model.Kind;
import org.attest.model.Mention;
import org.junit.jupiter.api.Test;

/** Why claims were read, as the passes noted it. */
class ExplanationTest {

  private static final Report REPORT =
      Report.of(
              "Al-Shabaab fighters overran Baidoa last week.",
              "The group killed four soldiers in Mogadishu on Monday, the ministry said.")
          .on("2024-05-16");

  private static Explanation why(Kind kind, String words) {
    Claim claim =
        REPORT.claims(kind).stream()
            .filter(c -> c.quote().words().contains(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not read: " + REPORT.claims()));
    return Report.reader().explain(REPORT.document(), claim.id()).orElseThrow();
  }

  @Test
  void showsTheRuleAsItsFileHasIt() {
    Explanation why = why(Kind.EVENT, "killed four");

    assertThat(why.ruleText()).startsWith("event.json: {\"id\":");
    assertThat(why.claim().rule())
        .endsWith(why.ruleText().replaceFirst(".*?\"id\":\"(.*?)\".*", "$1"));
  }

  @Test
  void showsWhomWordsStandForAndAfterWhat() {
    assertThat(why(Kind.EVENT, "killed four").names())
        .anySatisfy(name -> {
          assertThat(name.words()).isEqualTo("The group");
          assertThat(name.name()).isEqualTo("al-Shabaab");
          assertThat(name.how()).contains("stands for it after \"Al-Shabaab");
        });
  }

  @Test
  void showsWhatATimeWasCountedFrom() {
    assertThat(why(Kind.EVENT, "killed four").times())
        .contains(new Explanation.Time("Monday", "2024-05-13", "counted from 2024-05-16"));
  }

  @Test
  void showsWhoSaysItAndWhatThatMakesOfIt() {
    Explanation why = why(Kind.EVENT, "killed four");

    assertThat(why.sayings()).extracting(Explanation.Saying::cue).containsExactly("said");
    assertThat(why.status()).contains("said");
    assertThat(why.negation()).isEqualTo("no word around it denies it");
  }

  @Test
  void showsWhereAPlaceLies() {
    assertThat(why(Kind.EVENT, "killed four").places())
        .extracting(Mention::name)
        .contains("Mogadishu");
  }

  @Test
  void isEmptyForAClaimThatIsNotRead() {
    Claim other = Report.of("The ELN has 5,000 fighters.").claims().getFirst();

    assertThat(Report.reader().explain(REPORT.document(), other.id())).isEmpty();
  }

  @Test
  void showsWhichWordsGaveTheTwoTimesAndHow() {
    Explanation why = why(Kind.EVENT, "killed four");

    assertThat(why.holds()).isEqualTo("\"Monday\", counted from 2024-05-16");
    assertThat(why.said()).isEqualTo("when the report was published");
  }

  @Test
  void saysThatNoWordsEndAState() {
    Report report = Report.of("Al-Shabaab has held Kismayo since 2015, the UN said on Monday.");
    Claim claim = Report.only(report.on("2024-05-16"), Kind.PRESENCE);
    Explanation why =
        Report.reader().explain(report.on("2024-05-16").document(), claim.id()).orElseThrow();

    assertThat(why.holds()).startsWith("\"2015\", written out");
    assertThat(why.said()).isEqualTo("the saying's own time, \"Monday\", counted from 2024-05-16");
  }

  @Test
  void saysWhereADateIsFromThatNoWordOfTheSentenceGives() {
    Report report =
        Report.of("On Monday al-Shabaab attacked a base in Baidoa.", "The attack killed nine.")
            .on("2024-05-16");
    Claim claim = report.claims(Kind.EVENT).getLast();

    assertThat(Report.reader().explain(report.document(), claim.id()).orElseThrow().holds())
        .contains("earlier sentence");
  }
}
