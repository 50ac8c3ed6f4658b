package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.told;

import java.time.Instant;
import java.util.List;
import org.attest.dossier.Dossier;
import org.attest.dossier.Told;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DossierExportTest {

  private static final String HOSTILE =
      "<script>alert(1)</script> <svg onload='x()'> \"q\" & \u202Eevil\u202C [a](http://x.example) `c`";

  private static Dossier hostile() {
    return Dossier.of(
        Told.GROUP,
        List.of(
            told("<img src=x>").that(HOSTILE, new Details.Characterisation("aim", HOSTILE)),
            told("b").that(HOSTILE, new Details.Name(HOSTILE, "alias", List.of())),
            told("c").of(HOSTILE).that(HOSTILE, new Details.Tie(Told.GROUP, "fights", HOSTILE))));
  }

  @Test
  void htmlRunsAndLoadsNothingThatAReportBringsAlong() {
    for (String html :
        List.of(
            DossierExport.html(hostile()),
            Explainer.of(hostile(), Explainer.Length.LONG, Explainer.Context.NONE).html())) {
      assertThat(html)
          .doesNotContainIgnoringCase("<script")
          .doesNotContainIgnoringCase("<svg")
          .doesNotContainIgnoringCase("<img")
          .doesNotContain("\u202E", "\u202C", "src=\"", "href=\"http")
          .contains("&lt;script&gt;", "default-src 'none'");
    }
  }

  @Test
  void markdownFormsNoLinkAndNoTagThatAReportBringsAlong() {
    for (String markdown :
        List.of(
            DossierExport.markdown(hostile()),
            Explainer.of(hostile(), Explainer.Length.LONG, Explainer.Context.NONE).markdown())) {
      assertThat(markdown).doesNotContain("<script", "](http", "://", "\u202E");
    }
  }

  @Test
  void textFitsATerminalAndHoldsNoControls() {
    String text = DossierExport.text(hostile());
    assertThat(text).doesNotContain("\u202E", "\u001b");
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void jsonHoldsEachClaimWithItsExactQuote() {
    Evidence evidence =
        told("a").that("It has 900 fighters", new Details.Strength(Count.exactly(900), "", ""));
    JsonNode root =
        JsonMapper.builder()
            .build()
            .readTree(DossierExport.json(Dossier.of(Told.GROUP, List.of(evidence))));
    JsonNode claim = root.at("/sections/4/parts/0/lines/0/claim");
    assertThat(ClaimJson.evidence(claim.toString(), Instant.EPOCH)).isEqualTo(evidence);
    assertThat(root.path("sections").size()).isEqualTo(12);
  }

  @Test
  void csvHoldsNoFormula() {
    for (String formula :
        List.of("=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=2")) {
      String csv =
          ClaimCsv.write(
              List.of(told("a").that(formula, new Details.Name(formula, "alias", List.of()))));
      assertThat(csv.lines().skip(1)).allSatisfy(row -> assertThat(row).matches("c.*"));
      assertThat(csv).doesNotContainPattern("(?m)(?:^|,)\"?\\s*[=+@-]");
    }
  }

  @Test
  void csvHasOneRowForEachClaimAndOneCellForEachColumn() {
    List<Evidence> claims =
        List.of(
            told("a").that("a, \"b\"", new Details.Tie("X, Y", "fights", "")),
            told("b").that("12 men", new Details.Strength(Count.exactly(12), "men", "")));
    assertThat(ClaimCsv.write(claims).lines()).hasSize(3);
    assertThat(ClaimCsv.write(claims)).contains("\"X, Y\"", "\"a, \"\"b\"\"\"");
  }

  @Test
  void aLongQuoteIsShortenedForTheEye() {
    String words = "the long road ".repeat(60).strip();
    String text =
        ClaimText.write(told("a").that(words, new Details.Characterisation("aim", "peace")));
    assertThat(text).contains("…”");
    assertThat(Shown.shortened(words)).hasSizeLessThanOrEqualTo(300);
  }
}
