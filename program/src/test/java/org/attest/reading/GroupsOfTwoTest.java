package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.model.Claim;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two groups side by side: which is which, and whose the rest of the sentence is. */
class GroupsOfTwoTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hezbollah and Amal are allies. The former has 20,000 fighters.|Hezbollah",
        "Hezbollah and Amal are allies. The latter has 20,000 fighters.|Amal Movement",
        "Two groups fight there, M23 and Mai-Mai Yakutumba. The first has 900 fighters.|M23"
      })
  void theFormerIsTheFirstOfTheTwo(String line, String group) {
    assertThat(Report.of(line).claims(Kind.STRENGTH))
        .extracting(Claim::subject)
        .containsExactly(group);
  }

  @Test
  void theFirstOfWhatIsNotCountedIsNoGroup() {
    assertThat(
            Report.of("Hezbollah and Amal are allies. The first has 20,000 fighters.")
                .claims(Kind.STRENGTH))
        .isEmpty();
  }

  @Test
  void twoUnknownNamesAreTwoGroups() {
    assertThat(
            Report.of("The Jabar Front and the Tisal Brigade both operate in Derna.")
                .claims(Kind.PRESENCE))
        .extracting(Claim::subject)
        .containsExactlyInAnyOrder("Jabar Front", "Tisal Brigade");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The People's Defence Brigade, once the Youth Guard, holds the town of Falam.|People's Defence Brigade",
        "Jabhat Fateh al-Sham – once the Nusra Front – holds Idlib.|Jabhat Fateh al-Sham"
      })
  void whatItOnceWasHoldsNothing(String line, String group) {
    assertThat(Report.of(line).claims(Kind.PRESENCE))
        .extracting(Claim::subject)
        .containsExactly(group);
  }

  @Test
  void theGroupThatItLeftIsNotLedByItsLeader() {
    assertThat(
            Report.of("Ansaru, a splinter of Boko Haram, is led by Abu Usama al-Ansari.")
                .claims(Kind.ROLE))
        .extracting(Claim::subject)
        .containsExactly("Ansaru");
  }

  @Test
  void theForceIsTheOneThatIsCalledSo() {
    assertThat(
            Report.of(
                    "The Malaita Eagle Force fights the Isatabu Freedom Movement. The force has 300 men.")
                .claims(Kind.STRENGTH))
        .extracting(Claim::subject)
        .containsExactly("Malaita Eagle Force");
  }

  @Test
  void aNetworkThatIsOnlyNowNamedIsNotTheOneBefore() {
    assertThat(
            Report.of("M23 holds Sake. It deals with the trafficking network known as La Constru.")
                .claims(Kind.NAME))
        .noneMatch(c -> c.subject().equals("M23"));
  }
}
