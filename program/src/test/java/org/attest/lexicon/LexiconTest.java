package org.attest.lexicon;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.attest.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconTest {

  private static final Lexicon LEXICON = Lexicon.builtIn();

  static Stream<Arguments> examples() {
    return LEXICON.actors().stream()
        .flatMap(actor -> actor.finds().stream().map(text -> Arguments.of(actor, text)));
  }

  static Stream<Arguments> counterexamples() {
    return LEXICON.actors().stream()
        .flatMap(actor -> actor.not().stream().map(text -> Arguments.of(actor, text)));
  }

  private static boolean found(Actor actor, String text) {
    return LEXICON.find(text).stream().anyMatch(match -> match.actors().contains(actor));
  }

  /** Writes the matches of a text as {@code surface=candidate/candidate}. */
  private static String names(String text) {
    return LEXICON.find(text).stream()
        .map(match -> match.span().of(text) + "=" + joined(match))
        .collect(joining(", "));
  }

  private static String joined(ActorMatch match) {
    return match.actors().stream().map(Actor::name).collect(joining("/"));
  }

  private static LexiconSource source(String json) {
    return new LexiconSource(
        "own.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsFound(Actor actor, String text) {
    assertThat(found(actor, text)).as("%s in: %s", actor.name(), text).isTrue();
  }

  @ParameterizedTest
  @MethodSource("counterexamples")
  void noCounterexampleIsFound(Actor actor, String text) {
    assertThat(found(actor, text)).as("%s in: %s", actor.name(), text).isFalse();
  }

  @Test
  void everyListedEntryHasAnExample() {
    assertThat(LEXICON.actors())
        .filteredOn(actor -> !actor.source().contains("made from the country's name"))
        .allSatisfy(actor -> assertThat(actor.finds()).as(actor.name()).isNotEmpty());
  }

  @Test
  void checkedAndUncheckedAreCountedApart() {
    long checked = LEXICON.checked(Actor.Sort.ARMED_GROUP);
    long unchecked = LEXICON.unchecked(Actor.Sort.ARMED_GROUP);
    assertThat(checked).isGreaterThanOrEqualTo(150);
    assertThat(checked + unchecked).isGreaterThanOrEqualTo(500);
    assertThat(checked + unchecked)
        .isEqualTo(
            LEXICON.actors().stream()
                .filter(actor -> actor.sort() == Actor.Sort.ARMED_GROUP)
                .count());
  }

  @Test
  void parentsAndDatesStandOnlyInCheckedEntries() {
    assertThat(LEXICON.actors())
        .filteredOn(actor -> !actor.checked())
        .allSatisfy(actor -> {
          assertThat(actor.parents()).as(actor.name()).isEmpty();
          assertThat(actor.from().known() || actor.to().known()).as(actor.name()).isFalse();
        });
  }

  @Test
  void aCheckedGroupHasADateOrAParentOrSaysWhyNot() {
    assertThat(LEXICON.actors())
        .filteredOn(actor -> actor.sort() == Actor.Sort.ARMED_GROUP && actor.checked())
        .filteredOn(actor -> actor.parents().isEmpty())
        .filteredOn(actor -> !actor.from().known() && !actor.to().known())
        .allSatisfy(
            actor -> assertThat(actor.source()).as(actor.name()).contains("so no date is given"));
  }

  @ParameterizedTest
  @CsvSource({
    "Islamic State West Africa Province, Islamic State",
    "Islamic State Sinai Province, Islamic State",
    "al-Qaeda in the Arabian Peninsula, al-Qaeda",
    "Haqqani network, Taliban",
    "Al-Qassam Brigades, Hamas",
    "New People's Army, Communist Party of the Philippines",
    "Karen National Liberation Army, Karen National Union"
  })
  void aBranchNamesItsParentAndStaysItsOwn(String branch, String parent) {
    Actor actor = LEXICON.actor(branch).orElseThrow();
    assertThat(actor.parents()).extracting(Actor.Parent::name).containsExactly(parent);
    assertThat(LEXICON.named(branch)).containsExactly(actor);
  }

  @Test
  void everyFormOfEveryActorLeadsBackToIt() {
    assertThat(LEXICON.actors())
        .allSatisfy(actor ->
            assertThat(actor.aliases())
                .allSatisfy(alias -> assertThat(LEXICON.named(alias.form())).contains(actor)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Islamic State – Khorasan | Islamic State Khorasan
          IS–K | Islamic State Khorasan
          Al Qaida | al-Qaeda
          al-Qa’ida | al-Qaeda
          Al-Qa`ida | al-Qaeda
          Taleban | Taliban
          Hezballah | Hezbollah
          Harkat ul Mujahedin | Harkat-ul-Mujahideen
          Tehreek-i-Taliban Pakistan | Pakistani Taliban
          Jaysh-e-Muhammad | Jaish-e-Mohammed
          Lashkar e Tayyiba | Lashkar-e-Taiba
          the houthi movement | Houthis
          Jamaat Nusrat al Islam wal Muslimeen | Jama'at Nusrat al-Islam wal-Muslimin
          P.K.K. | Kurdistan Workers Party
          Ejército de Liberación Nacional | National Liberation Army
          Hizbullah | Hezbollah
          Hizballah | Hezbollah
          Hizbollah | Hezbollah
          Kata'ib Hizbullah | Kataib Hezbollah
          Ansar Allah | Houthis
          Ansarullah | Houthis
          the Huthis | Houthis
          Afghan Taleban | Taliban
          Pakistani Taleban | Pakistani Taliban
          Al Qaida in the Arabian Peninsula | al-Qaeda in the Arabian Peninsula
          al-Qa'ida in the Islamic Maghreb | al-Qaeda in the Islamic Maghreb
          al-Qaida in the Indian Subcontinent | al-Qaeda in the Indian Subcontinent
          Lashkar-i-Tayyaba | Lashkar-e-Taiba
          Jaysh ul-Adl | Jaish al-Adl
          Jabhat an-Nusra | al-Nusra Front
          Hay'at Tahrir ash-Sham | Hayat Tahrir al-Sham
          Izz al-Din al-Qassam Brigades | Al-Qassam Brigades
          Ansar Bayt al-Maqdis | Ansar Beit al-Maqdis
          """)
  void spellingsOfOneNameMeet(String form, String name) {
    String text = "On Monday " + form + " was named.";
    assertThat(LEXICON.find(text)).extracting(LexiconTest::joined).containsExactly(name);
    assertThat(LEXICON.named(form)).extracting(Actor::name).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          This is what it is: a road. | ""
          They told us forces were near. | ""
          THE ROAD IS CLOSED TO ALL OF US TONIGHT. | ""
          He visited a site in the hills. | ""
          They want an Islamic state. | ""
          Latin America and the Persian Gulf. | ""
          Two Al-Qaedas, he joked. | ""
          It is Islamic. State media said so. | ""
          PKK CAMPS WERE STRUCK BY TURKISH JETS. | "PKK=Kurdistan Workers Party, TURKISH=Turkey"
          US troops left; U.S. officials denied it. | "US troops=US military, U.S. officials=US government"
          the government of Mali | "government of Mali=Malian government"
          Afghanistan's army | "Afghanistan's army=Afghan army"
          pro-Taliban, anti-IS | "Taliban=Taliban, IS=Islamic State"
          Myanmar's army | Myanmar's army=Tatmadaw
          """)
  void namesAreToldFromWords(String text, String expected) {
    assertThat(names(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "IS militants fled., IS, militants",
    "the Islamic State group said, Islamic State, group",
    "Taliban fighters came, Taliban, fighters",
    "the Islamic State militant group, Islamic State, militant group",
    "the Taliban's fighters, Taliban, ''",
    "the Haqqani network fighters, Haqqani network, fighters",
    "Hamas. Fighters came, Hamas, ''"
  })
  void theNameEndsBeforeItsTail(String text, String name, String tail) {
    LexiconTest.assertOne(text, name, tail);
  }

  private static void assertOne(String text, String name, String tail) {
    ActorMatch match = LEXICON.find(text).getFirst();
    assertThat(match.span().of(text)).isEqualTo(name);
    assertThat(match.tail().of(text)).isEqualTo(tail);
  }

  @Test
  void anAliasOfTwoIsDecidedByItsContext() {
    Actor congo = actor("Congolese Front", "CD", "XQF");
    Actor peru = actor("Peruvian Front", "PE", "XQF");
    Lexicon lexicon = Lexicon.of(List.of(congo, peru));
    ActorMatch match = lexicon.find("The XQF fled.").getFirst();
    assertThat(lexicon.resolve(match, NameContext.NONE)).containsExactly(congo, peru);
    NameContext inPeru = NameContext.of(List.of(), List.of("PE"), When.unknown());
    assertThat(lexicon.resolve(match, inPeru)).containsExactly(peru);
    List<ActorMatch> named = lexicon.find("The Congolese Front fled.");
    NameContext full = NameContext.of(named, List.of("PE", "PE"), When.unknown());
    assertThat(lexicon.resolve(match, full)).containsExactly(congo);
  }

  private static Actor actor(String name, String country, String acronym) {
    return new Actor(
        name,
        Actor.Sort.ARMED_GROUP,
        false,
        List.of(),
        List.of(new Alias(acronym, Alias.Type.ACRONYM, false)),
        List.of(),
        List.of(country),
        When.unknown(),
        When.unknown(),
        Actor.UNCHECKED,
        List.of(),
        List.of());
  }

  @Test
  void anUnknownNameHasNearOnes() {
    assertThat(LEXICON.named("Boko Haraam")).isNotEmpty();
    assertThat(LEXICON.named("Boko Harum")).isEmpty();
    assertThat(LEXICON.nearest("Boko Harum", 3)).contains("Boko Haram");
    assertThat(LEXICON.nearest("Shining", 3)).contains("Shining Path");
    assertThat(LEXICON.nearest("Vrtkmnopst", 3)).isEmpty();
  }

  @Test
  void aFormMeansItsActorWithTheAndTail() {
    assertThat(LEXICON.canonical("the IS-K")).contains("Islamic State Khorasan");
    assertThat(LEXICON.canonical("is-k")).contains("Islamic State Khorasan");
    assertThat(LEXICON.canonical("the Islamic State group")).contains("Islamic State");
    assertThat(LEXICON.canonical("the Taliban's")).contains("Taliban");
  }

  @Test
  void ownEntriesExtendAndReplace() {
    String more =
        """
        [{"name": "Boko Haram", "sort": "armed-group", "aliases": [{"form": "the Sect of Borno"}],
          "source": "own note"},
         {"name": "Taliban", "sort": "armed-group", "replace": true}]\
        """;
    Lexicon own = LEXICON.with(List.of(source(more)));
    assertThat(own.canonical("Sect of Borno")).contains("Boko Haram");
    assertThat(own.canonical("JAS")).contains("Boko Haram");
    assertThat(own.canonical("Quetta Shura")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name": "X", "sort": "gang"} | own.json: entry 'X': no such sort: 'gang'
          {"sort": "armed-group"} | own.json: entry 'number 1': the field 'name' is missing
          {"name": "X", "sort": "armed-group", "theatres": ["QQ"]} | entry 'X': no such country: 'QQ'
          {"name": "X", "sort": "armed-group", "alias": []} | entry 'X': unknown field 'alias'
          {"name": "X", "sort": "armed-group", "aliases": [{"form": "Y", "type": "nick"}]} | no such alias type: 'nick'
          {"name": "X", "sort": "armed-group", "aliases": [{"form": "Y"}, {"form": "Y"}]} | the form is there twice: 'Y'
          {"name": "X", "sort": "armed-group", "active": {"from": "2004", "to": "1999"}} | ends before it begins
          {"name": "X", "sort": "armed-group", "parents": [{"name": "Y", "from": "2004", "to": "1999"}]} | ends before it begins
          {"name": "X", "sort": "armed-group", "parents": [{"name": "No Such Front"}]} | its parent 'No Such Front' has no entry
          {"name": "X", "sort": "armed-group", "active": {"from": "May 2004"}} | not a date: May 2004
          """)
  void aWrongEntryIsNamed(String entry, String message) {
    List<LexiconSource> sources = List.of(source("[" + entry + "]"));
    assertThatThrownBy(() -> LEXICON.with(sources))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void whatIsNoJsonIsRefusedWithItsFile() {
    List<LexiconSource> sources = List.of(source("[{\"name\":"));
    assertThatThrownBy(() -> LEXICON.with(sources)).hasMessageContaining("own.json: not JSON");
  }

  @Test
  void matchesAreInOrderAndApart() {
    String text = "The Taliban and IS-K, Pakistan's army and the U.N. Security Council, Taliban.";
    List<ActorMatch> matches = LEXICON.find(text);
    for (int i = 1; i < matches.size(); i++) {
      assertThat(matches.get(i).span().start())
          .isGreaterThanOrEqualTo(matches.get(i - 1).span().end());
    }
    assertThat(matches).hasSizeGreaterThan(3);
  }
}
