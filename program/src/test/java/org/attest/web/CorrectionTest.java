package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A claim is corrected by its form: what belongs together together, and help beside the field. */
class CorrectionTest extends ChangesInBrowser {

  @BeforeEach
  void openTheForm() throws Exception {
    String told =
        desk
            .attest()
            .desk()
            .claims(
                java.util.Optional.of("Islamic State Khorasan"),
                java.util.Optional.of(org.attest.model.Kind.EVENT),
                org.attest.View.ALL)
            .stream()
            .filter(each -> each.claim().quote().words().contains("killed at least 95"))
            .findFirst()
            .orElseThrow()
            .claim()
            .id()
            .value();
    browser.open(desk.at("/review?group=IS-K&kind=event&claim=" + told));
    browser.await(() -> browser.has(".desk[data-keys]"), "the keys");
    browser.press("c");
  }

  private static List<String> shown(String selector) {
    return browser
        .run(
            "[...document.querySelectorAll(%s)].filter(each => each.checkVisibility()).map(each => each.textContent.trim())"
                .formatted(Chromium.quoted(selector)))
        .valueStream()
        .map(each -> each.asString())
        .toList();
  }

  @Test
  void groupsTheFieldsAndFoldsWhatIsNotTold() throws Exception {
    assertThat(shown(".correct legend"))
        .containsExactly(
            "What it says", "Who", "When", "Where", "How many", "Who says it, and how sure");
    assertThat(shown(".correct .field label").size()).isBetween(8, 16);
    assertThat(shown(".correct .field label"))
        .contains("subject: whom it is about", "day of the event", "killed, at least")
        .doesNotContain("captives, at most");
    assertThat(shown(".untold summary")).anyMatch(words -> words.contains("captives"));
    browser.run("document.querySelectorAll('.untold').forEach(each => (each.open = true))");
    assertThat(shown(".correct .field label").size()).isGreaterThan(25);
    sound("correct-all-fields");
  }

  @Test
  void saysBesideAFieldWhatItCannotBeBeforeItIsSent() throws Exception {
    int before = decisions();
    browser.run("document.querySelectorAll('.untold').forEach(each => (each.open = false))");
    browser.run("document.getElementById('f-wounded.low').value = 'many'");
    browser.click("[value=correct]");
    browser.await(() -> !fault("wounded.low").isEmpty(), "the words beside the field");
    assertThat(fault("wounded.low")).isEqualTo("Write a whole number; empty where it is not told.");
    assertThat(shown(".field label")).as("a folded field is opened").contains("wounded, at least");
    assertThat(browser.run("document.activeElement.id").asString()).isEqualTo("f-wounded.low");
    sound("correct-refused");
    browser.type("[id='f-wounded.low']", "18");
    assertThat(fault("wounded.low")).isEmpty();
    assertThat(decisions()).isEqualTo(before);
  }

  private static String fault(String field) {
    return browser.run("document.getElementById('e-" + field + "').textContent").asString();
  }

  /** The browser lets through what each field can be; only the record knows that both cannot be. */
  @Test
  void keepsNothingWhereTwoFieldsDoNotFitAndGivesTheFormBack() throws Exception {
    int before = decisions();
    browser.type("[id='f-killed.low']", "120");
    browser.run("document.getElementById('f-killed.high').value = '100'");
    browser.type("[name=why]", "as the later report has it");
    browser.follow("[value=correct]");
    assertThat(browser.text()).contains("The correction is not kept yet");
    assertThat(shown(".fault")).contains("The least would be more than the most.");
    assertThat(decisions()).isEqualTo(before);
    assertThat(browser.run("document.getElementById('f-killed.high').value").asString())
        .isEqualTo("100");
    assertThat(PagesTest.faults(browser, "{}")).isEmpty();
    assertThat(browser.complaints()).allSatisfy(words -> assertThat(words).contains("of 400"));
  }

  @Test
  void keepsTwoFieldsThatOnlyFitTogether() throws Exception {
    browser.type("[id='f-killed.low']", "110");
    browser.run("document.getElementById('f-killed.high').value = '130'");
    browser.follow("[value=correct]");
    assertThat(browser.text()).contains("signed R. Analyst");
    assertThat(decided().act()).isInstanceOf(Act.Correct.class);
    undo();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void acceptsAClaimWhateverStandsInTheUnsentForm() throws Exception {
    browser.run("document.getElementById('f-date').value = 'last week'");
    browser.follow("[value=accept]");
    assertThat(decided().act()).isInstanceOf(Act.Accept.class);
    undo();
    assertThat(browser.complaints()).isEmpty();
  }
}
