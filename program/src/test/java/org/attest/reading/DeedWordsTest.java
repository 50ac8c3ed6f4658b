package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;

import java.util.List;
import java.util.OptionalLong;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Deeds in the everyday words of reports: deaths, flight, custody, loot, sweeps, changing sides.
 */
class DeedWordsTest {

  private static List<Claim> events(String text) {
    return Report.of(text).on("2025-05-14").claims(Kind.EVENT);
  }

  private static Details.Event first(String text) {
    List<Claim> found = events(text);
    assertThat(found).as(text).isNotEmpty();
    return event(found.getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6  | The bodies of six policemen were found after an al-Shabaab raid on Ijara.",
        "4  | Four soldiers fell in an ambush by the ELN near Saravena.",
        "9  | The TTP bombing of a church in Quetta claimed nine lives.",
        "21 | An attack by JNIM near Mansila cost the army 21 soldiers.",
        "8  | The blast in Turbat, which the BLA claimed, cost the lives of eight labourers.",
        "14 | Fourteen people were killed and 20 wounded in an al-Shabaab raid on Dinsoor.",
        "1  | A French hostage died in the hands of JNIM in 2020.",
        "14 | Gunmen of the ADF hacked 14 farmers near Oicha in October.",
      })
  void theDeadAreCountedWithoutAWordForKilling(long killed, String text) {
    assertThat(first(text).killed().low()).isEqualTo(OptionalLong.of(killed));
    assertThat(first(text).type()).isIn("armed-attack", "bombing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "displacement     | Families fled Sake as M23 drew near in February.",
        "displacement     | The attacks by the ADF forced villagers to flee from Mambasa in June.",
        "displacement     | About 9,000 people took refuge in churches when the ADF raided Boga.",
        "prisoner-release | Five nurses went free after a year in the hands of Abu Sayyaf.",
        "prisoner-release | Boko Haram prisoners broke out of a jail in Niamey in June.",
        "other            | JNIM carried off rifles from a post at Seytenga in June.",
        "other            | The Taliban beat a journalist in Herat in September.",
        "other            | Nigerian soldiers searched the Sambisa forest for Boko Haram in May.",
        "other            | The ELN has decreed an armed strike in Choco since Monday.",
        "other            | The FARC gave up its weapons in Caqueta in June.",
        "defection        | A colonel of the Congolese army went over to M23 in December.",
        "defection        | Two companies of the army joined M23 in Rutshuru in July.",
        "withdrawal       | The ELN left its camps in Norte de Santander in February.",
        "withdrawal       | Al-Shabaab pulled its men from Bulo Burde in May.",
        "siege            | Fano militiamen blocked the road to Gondar in August.",
        "assassination    | The mayor of Kidal survived an attempt on his life by JNIM in April.",
        "leader-killed    | The BLA lost its commander in an army raid near Turbat in April.",
      })
  void aDeedInPlainWordsHasItsType(String type, String text) {
    assertThat(events(text)).as(text).extracting(c -> event(c).type()).contains(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hezbollah | A rocket fired by Hezbollah struck a football pitch in Haifa in July.",
        "National Liberation Army | The mine, which the ELN had laid, killed a farmer in Tame.",
        "Boko Haram | The attack on Damasak, which Boko Haram claimed, killed eight people.",
        "M23 | Seven soldiers fell in the fighting with M23 at Sake on Sunday.",
        "M23 | Clashes with M23 near Sake killed 12 soldiers on Monday.",
      })
  void whoSentLaidOrFoughtIsTheDoer(String doer, String text) {
    assertThat(first(text).actors()).as(text).containsExactly(doer);
  }

  @Test
  void theFiringOfARocketThatHitsIsNoEventOfItsOwn() {
    assertThat(events("Rockets fired by Hamas fell on Sderot on Monday.")).hasSize(1);
  }

  @Test
  void whatWasAbductedIsCountedBesideTheNoun() {
    Details.Event taken = first("The kidnapping of 300 boys by Boko Haram took place in December.");

    assertThat(taken.captives().low()).isEqualTo(OptionalLong.of(300));
    assertThat(taken.victims()).isEqualTo("boys");
  }

  @Test
  void whomAStateCapturesIsArrested() {
    assertThat(first("The Pakistani army captured a pilot near Kotli on Friday.").type())
        .isEqualTo("arrest");
  }

  @Test
  void aGroupExpelledFromAGroupLosesNoGround() {
    assertThat(events("The Taliban expelled the Haqqani network from al-Qaeda in 2009."))
        .extracting(c -> event(c).type())
        .doesNotContain("territorial-change");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hezbollah threatened to strike Haifa.",
        "The soldiers fell asleep in Goma on Sunday, though M23 was near.",
        "M23 carried off the prize for the best band in Goma.",
        "The Taliban beat the record for opium exports.",
        "M23 moved its office into Goma in May.",
        "M23 left the alliance in 2013.",
        "Ten children left the school in Goma after classes, far from any M23 fighter.",
        "The army searched its archive for a picture of Boko Haram leaders.",
        "A general of the army went over the plan of attack on M23.",
      })
  void otherSensesOfTheseWordsTellNothing(String text) {
    assertThat(events(text)).as(text).isEmpty();
  }
}
