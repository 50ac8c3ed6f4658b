package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraitPassTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recruitment | The recruitment of children by the ADF is well documented.",
        "recruitment | The TTP puts recruits through a course in explosives.",
        "resources | Cattle rustling has become a lucrative business for Boko Haram.",
        "resources | Widows of fallen fighters receive a monthly stipend from Hezbollah.",
        "method | JNIM's bombs are made with fertiliser smuggled from Ghana.",
        "resources | The RSF, whose fighters are paid out of gold sales, is rich.",
        "ideology | The LRA's beliefs mix Christianity with local cults.",
        "aim | The ADF's aims have shifted to a wider holy war.",
        "method | Discipline within the RSF is notoriously weak.",
        "method | Music is forbidden wherever Al-Shabaab rules.",
        "method | Disputes over land are brought before judges of Al-Shabaab.",
        "method | MS-13 members cover their bodies in tattoos.",
        "method | The Taliban appointed shadow governors in every province.",
        "assessment | Fear of Al-Shabaab keeps traders silent.",
      })
  void tellsHowAGroupLives(String aspect, String sentence) {
    List<Claim> traits = Report.of(sentence).claims(Kind.CHARACTER);
    assertThat(traits)
        .anySatisfy(
            c -> assertThat(((Details.Characterisation) c.details()).aspect()).isEqualTo(aspect));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "American sanctions target the finances of Hezbollah.",
        "A court in Paris is trying two members of ETA.",
        "The Taliban have not recognised the court.",
        "The Taliban may allow girls to go to school.",
        "Hamas has handed over the bodies of two hostages.",
        "The new budget gives the army more money to fight the TTP.",
        "The government plans to tax charcoal that Al-Shabaab once sold.",
        "Soldiers searched houses for weapons of the PKK.",
        "The novel describes how a boy joins the Shining Path.",
        "Hamas opened three schools on 3 March 2021.",
        "Iran supplies missiles to the Houthis.",
      })
  void leavesDeedsAndOthersAlone(String sentence) {
    assertThat(Report.of(sentence).claims(Kind.CHARACTER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Village chiefs have borne the brunt of JNIM's violence.",
        "Nobody who works for the state is safe from Al-Shabaab.",
        "Health workers have not been spared by Boko Haram.",
        "The Houthis fire on any ship with links to Israel.",
      })
  void tellsWhomItHarmsByHabit(String sentence) {
    assertThat(Report.of(sentence).claims(Kind.TARGETING)).hasSize(1);
  }
}
