package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attest.TestModels;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;

class TruecaseTest {

  private final Truecase truecase = new Truecase(TestModels.parser()::tags);

  private String cased(String text, String... names) {
    List<Span> spans =
        List.of(names).stream()
            .map(n -> new Span(text.indexOf(n), text.indexOf(n) + n.length()))
            .toList();
    return truecase.of(text, spans, Set.of());
  }

  @Test
  void tellsCapitalsFromPrint() {
    assertThat(Truecase.isCapitals("REBELS BLEW UP A BRIDGE NEAR THE RIVER PORT ON MONDAY."))
        .isTrue();
    assertThat(
            Truecase.isCapitals("Rebels blew up a bridge near the river port on Monday, AFP said."))
        .isFalse();
    assertThat(Truecase.isCapitals("AFP, EFE")).isFalse();
  }

  @Test
  void makesCommonWordsSmallAndKeepsTheNames() {
    assertThat(
            cased(
                "A PATROL FOUND TWO MINES NEAR SANTA RITA. NOBODY WAS HURT, COL ARMANDO VEGA SAID."))
        .isEqualTo(
            "A patrol found two mines near Santa Rita. Nobody was hurt, Col Armando Vega said.");
  }

  @Test
  void keepsAcronymsAndTheSmallWordsInsideNames() {
    assertThat(
            cased(
                "THE FRONT (FPMR) ATTACKED SAN JOSE DE LA SIERRA AND THE FPMR FLED TO LA UNION ON 3 MAY."))
        .isEqualTo(
            "The front (FPMR) attacked San Jose de la Sierra and the FPMR fled to La union on 3 May.");
  }

  @Test
  void keepsBodiesThatEverybodyWritesInCapitals() {
    assertThat(cased("THE UN AND NATO PUT ITS STRENGTH AT 400 FIGHTERS."))
        .isEqualTo("The UN and NATO put its strength at 400 fighters.");
  }

  @Test
  void givesNamesThatAreKnownTheirCapitals() {
    assertThat(cased("FIGHTERS OF THE SHINING PATH CUT THE ROAD.", "SHINING PATH"))
        .isEqualTo("Fighters of the Shining Path cut the road.");
  }

  @Test
  void blanksWhatAnEditorPutInAndKeepsANameThere() {
    String text = "[TEXT] THE FRONT [FPMR] FREED [AS HEARD] THE MAYOR.";
    assertThat(cased(text)).isEqualTo("       The front (FPMR) freed            the mayor.");
  }

  @Test
  void keepsTheLengthWhateverComes() {
    for (String text :
        List.of("İSTANBUL ẞTRASSE Ǆ", "[", "[]]", "\n\nÉL", "", "A’B’C", "[UNFINISHED", "’’[X]")) {
      assertThat(cased(text)).as(text).hasSameSizeAs(text);
      assertThat(cased(text.toUpperCase(Locale.ROOT))).hasSameSizeAs(text.toUpperCase(Locale.ROOT));
    }
  }
}
