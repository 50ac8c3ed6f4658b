package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a screen reader is told: the browser's own tree of names, roles and states. */
class AccessTreeTest extends SamplesInBrowser {

  /** What a person can act on, or is led by: without a name it is only "button", "link". */
  private static final Set<String> NAMED =
      Set.of(
          "link",
          "button",
          "textbox",
          "searchbox",
          "combobox",
          "checkbox",
          "slider",
          "Date",
          "image",
          "region",
          "DisclosureTriangle",
          "columnheader",
          "rowheader",
          "heading",
          "progressbar",
          "listbox",
          "spinbutton");

  static Stream<PagesTest.Page> pages() {
    return PagesTest.pages();
  }

  private static List<JsonNode> tree() {
    List<JsonNode> told = new ArrayList<>();
    for (JsonNode node : browser.call("Accessibility.getFullAXTree", Map.of()).path("nodes")) {
      if (!node.path("ignored").asBoolean()) {
        told.add(node);
      }
    }
    return told;
  }

  private static String role(JsonNode node) {
    return node.path("role").path("value").asString("");
  }

  private static String name(JsonNode node) {
    return node.path("name").path("value").asString("").strip();
  }

  private static String state(JsonNode node, String property) {
    return node.path("properties")
        .valueStream()
        .filter(each -> each.path("name").asString().equals(property))
        .map(each -> each.path("value").path("value").asString(""))
        .findFirst()
        .orElse("");
  }

  private static List<String> names(List<JsonNode> tree, String role) {
    return tree.stream().filter(each -> role(each).equals(role)).map(each -> name(each)).toList();
  }

  private static JsonNode the(String role, String name) {
    return tree().stream()
        .filter(each -> role(each).equals(role) && name(each).contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + role + " called " + name));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void namesEverythingThatLeadsOrCanBeActedOn(PagesTest.Page page) {
    browser.open(desk.at(page.path()));
    List<JsonNode> tree = tree();
    assertThat(
            tree.stream()
                .filter(each -> NAMED.contains(role(each)))
                .filter(each -> name(each).isEmpty()))
        .as("without a name")
        .isEmpty();
    assertThat(names(tree, "main")).hasSize(1);
    assertThat(names(tree, "banner")).hasSize(1);
    assertThat(names(tree, "contentinfo")).hasSize(1);
    assertThat(
            tree.stream()
                .filter(each -> role(each).equals("heading") && state(each, "level").equals("1")))
        .as("one heading says what the page is")
        .hasSize(1);
    assertThat(names(tree, "navigation")).doesNotHaveDuplicates();
    assertThat(names(tree, "region")).as("a region is known by its name").doesNotHaveDuplicates();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void tellsHowManyAttacksAreLeftWhenTheyAreHeldToSomething() {
    browser.open(desk.at("/attacks?group=IS-K"));
    browser.await(() -> browser.has(".filter:not([hidden])"), "the linked views");
    assertThat(state(the("status", ""), "live")).isEqualTo("polite");
    String before = browser.run("document.querySelector('output').textContent").asString();
    browser.type(".filter [name=word]", "maternity");
    browser.await(
        () ->
            !browser.run("document.querySelector('output').textContent").asString().equals(before),
        "the count");
    browser.click(".filter button[type=reset]");
  }

  @Test
  void tellsByWhatATableIsSorted() {
    browser.open(desk.at("/attacks?group=IS-K"));
    browser.await(() -> browser.has("th[data-sort] button"), "the buttons that sort");
    List<String> places = places();
    browser.run("document.querySelector('th[data-sort=place] button').focus()");
    browser.press("Enter");
    assertThat(
            browser
                .run("document.querySelector('th[data-sort=place]').getAttribute('aria-sort')")
                .asString())
        .isEqualTo("ascending");
    assertThat(places().stream().filter(each -> !each.isEmpty()).toList()).isSorted();
    browser.press("Enter");
    assertThat(
            browser
                .run("document.querySelector('th[data-sort=place]').getAttribute('aria-sort')")
                .asString())
        .isEqualTo("descending");
    assertThat(places()).containsExactlyInAnyOrderElementsOf(places);
  }

  private static List<String> places() {
    return browser
        .run("[...document.querySelectorAll('.events tbody tr')].map(row => row.dataset.place)")
        .valueStream()
        .map(each -> each.asString())
        .toList();
  }

  @Test
  void tellsTheDayOfASliderAndWhatIsFolded() {
    browser.open(desk.at("/dossier?group=IS-K"));
    assertThat(
            browser
                .run("document.querySelector('[data-for=as-of]').getAttribute('aria-valuetext')")
                .asString())
        .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    assertThat(state(the("DisclosureTriangle", "Written in"), "expanded")).isEqualTo("false");
    browser.click(".spellings summary");
    assertThat(state(the("DisclosureTriangle", "Written in"), "expanded")).isEqualTo("true");
  }

  @Test
  void tellsWhichPageIsOpenInEveryMenu() {
    browser.open(desk.at("/ties?group=Taliban"));
    assertThat(
            browser
                .run(
                    "[...document.querySelectorAll('[aria-current=page]')].map(each =>"
                        + " each.textContent).join()")
                .asString())
        .isEqualTo("Groups,Ties");
  }
}
