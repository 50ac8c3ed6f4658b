package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Mention;
import org.junit.jupiter.api.Test;

/** Names of groups that a report coins, shortens or lengthens; each with sentences of our own. */
class NewNamesTest {

  private static List<String> meant(String words, String... lines) {
    Report report = Report.of(lines);
    return report.reading().mentions().stream()
        .filter(m -> m.type() == Mention.Type.ACTOR)
        .filter(m -> m.span().of(report.text()).equals(words))
        .map(Mention::name)
        .toList();
  }

  @Test
  void whatPeopleCallABandIsItsName() {
    assertThat(
            meant(
                "Yakata Boys",
                "A band that residents call the Yakata Boys burned a mill. The Yakata Boys fled."))
        .hasSize(2);
    assertThat(meant("Red Scarves", "The Red Scarves are a vigilante group in the hills."))
        .hasSize(1);
    assertThat(meant("Blue Door", "A cafe that residents call the Blue Door was shelled."))
        .isEmpty();
  }

  @Test
  void whoDoesWhatOnlyArmedMenDoIsAnArmedGroup() {
    assertThat(meant("Tawa Lions", "The Tawa Lions signed a peace deal with Uganda in 2019."))
        .hasSize(1);
    assertThat(meant("Tesh Network", "The Tesh Network attacked two villages near the lake."))
        .hasSize(1);
    assertThat(meant("High Court", "The High Court attacked the police station's books."))
        .isEmpty();
    assertThat(meant("Ugandan Rowers", "The Ugandan Rowers attacked the camp of the others."))
        .isEmpty();
  }

  @Test
  void anOpeningWordOfArabicNamesMakesAGroupOfWhatFollows() {
    assertThat(meant("Katiba Salam", "Katiba Salam ambushed a convoy.")).hasSize(1);
    assertThat(meant("Jaish al-Nur", "Jaish al-Nur said it had downed a drone.")).hasSize(1);
    assertThat(meant("Saraya Ansar al-Hadi", "Saraya Ansar al-Hadi named the bomber."))
        .containsExactly("Saraya Ansar al-Hadi");
    assertThat(meant("Mai-Mai Tesh", "Mai-Mai Tesh burned a mill."))
        .containsExactly("Mai-Mai Tesh");
  }

  @Test
  void aNameThatGoesOnBehindAKnownOneIsAnothers() {
    assertThat(meant("Fatah al-Hadi", "In spring Fatah al-Hadi took the camp.")).hasSize(1);
    assertThat(meant("Fatah", "In spring Fatah took the camp.")).containsExactly("Fatah");
  }

  @Test
  void aGuardForALandIsAGroupWithAnAcronymBehindOr() {
    assertThat(
            meant(
                "PGK",
                "The People's Guard for Kasai, or PGK, has 400 men. The PGK is led by a teacher."))
        .containsExactly("People's Guard for Kasai", "People's Guard for Kasai");
    assertThat(meant("Battalion 313", "Battalion 313 killed four policemen.")).hasSize(1);
    assertThat(meant("Battalion 313", "Soldiers of Battalion 313 of the army fled.")).isEmpty();
    assertThat(meant("Kel Tesh Self-Defence Group", "The Kel Tesh Self-Defence Group fled."))
        .hasSize(1);
  }

  @Test
  void whatIsACellOfAKnownGroupIsAGroup() {
    assertThat(meant("Los Vega", "Los Vega, a cell of the Sinaloa Cartel, burned a mill."))
        .hasSize(1);
    assertThat(meant("Los Vega", "Los Vega, a branch of the bank, burned down.")).isEmpty();
  }

  @Test
  void theFirstWordOfAFullNameStandsForItWhereOneGroupHasIt() {
    assertThat(
            meant("Lashkar", "Lashkar burned a mill. Pakistan has banned Lashkar-e-Taiba since."))
        .containsExactly("Lashkar-e-Taiba");
    assertThat(meant("Lashkar", "Lashkar fled. Lashkar-e-Taiba and Lashkar-e-Jhangvi are banned."))
        .isEmpty();
  }

  @Test
  void whoBearsANameAsItsOwnIsMeantAtTheHeadOfASentenceToo() {
    assertThat(meant("Al-Shabaab", "Al-Shabaab burned a mill.")).containsExactly("al-Shabaab");
    assertThat(meant("Al-Shabaab", "Al-Shabaab burned a mill in Mozambique."))
        .containsExactly("Ansar al-Sunna in Mozambique");
  }
}
