package org.attest.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.answer.Asked.ANSWERER;
import static org.attest.answer.Asked.askOf;
import static org.attest.answer.Asked.told;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.dossier.Silence;
import org.attest.model.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswererTest {

  private static final Path PRACTICE = Path.of("src/test/practice");
  private static final QuestionSet SET =
      QuestionSet.read(
          PRACTICE.resolve("texts"),
          PRACTICE.resolve("meta.jsonl"),
          PRACTICE.resolve("qa.jsonl"),
          PRACTICE.resolve("gold.jsonl"));

  private static Answer ask(String text, String... documents) {
    Set<DocumentId> ids = Set.copyOf(List.of(documents).stream().map(DocumentId::new).toList());
    return ANSWERER.answer(
        new Question("q", text, Optional.empty(), ids), SET.claims(), SET.passages(), List.of());
  }

  /**
   * The floor lies below what was measured on hand-made claims, on the set the rules were made on.
   */
  @Test
  void answersThePracticeQuestionsFromHandMadeClaims() {
    AnswerScore score = new AnswerScore();
    for (QuestionSet.Item item : SET.items()) {
      Answer answer = ANSWERER.answer(item.question(), SET.claims(), SET.passages(), List.of());
      score.add(item, answer, SET.texts());
    }

    assertThat(score.supported()).as(score::toString).isGreaterThan(0.75);
    assertThat(score.citationPrecision()).as(score::toString).isGreaterThan(0.7);
    assertThat(score.refusalRecall()).as(score::toString).isGreaterThan(0.9);
  }

  @Test
  void quotesExactlyWhatStandsAtThePlaceAndKeepsItShort() {
    for (QuestionSet.Item item : SET.items()) {
      Answer answer = ANSWERER.answer(item.question(), SET.claims(), SET.passages(), List.of());
      assertThat(answer.text().split("\\s+")).hasSizeLessThanOrEqualTo(Answer.MOST_WORDS);
      assertThat(answer.citations())
          .allSatisfy(citation ->
              assertThat(
                      citation
                          .quote()
                          .span()
                          .of(SET.texts().getOrDefault(citation.document().value(), "")))
                  .isEqualTo(citation.quote().words()));
    }
  }

  @Test
  void neverAnswersWithABareYesOrNo() {
    for (QuestionSet.Item item : SET.items()) {
      Answer answer = ANSWERER.answer(item.question(), SET.claims(), SET.passages(), List.of());
      assertThat(answer.text()).doesNotMatch("(?i)^(yes|no)\\b.*");
      if (answer instanceof Answer.Told told) {
        assertThat(told.statements())
            .allSatisfy(statement -> assertThat(statement.text()).contains("“"));
      }
    }
  }

  @Test
  void tellsBothSidesWhereReportsDiffer() {
    Answer answer = ask("How many ULFA members died in the Bhutan operation?", "p03");

    assertThat(answer.text()).contains("120").contains("20 dead");
  }

  @Test
  void saysWhichSilenceItIs() {
    Answer answer = ask("Who leads Ansaru?", "p04");

    assertThat(answer).isInstanceOf(Answer.NotTold.class);
    assertThat(answer.text()).contains("The reports do not tell this");
  }

  @Test
  void saysThatAMatterIsNeverMentioned() {
    Answer answer = ask("How many submarines does the Quds Orchestra have?", "p03");

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.NotTold.class,
            notTold -> {
              assertThat(notTold.silence()).isEqualTo(Silence.Kind.NEVER_MENTIONED);
              assertThat(notTold.citations()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wer führt die Gruppe an?",
        "Qui dirige le groupe ?",
        "¿Quién dirige el grupo?",
        "Кто возглавляет группу?"
      })
  void declinesAQuestionInAnotherLanguage(String question) {
    Answer answer = ask(question);

    assertThat(answer).isInstanceOf(Answer.NotAsked.class);
    assertThat(answer.text()).contains("English");
  }

  private static final String RELEASE =
      """
      {"doc":"d","quote":"Taliban fighters freed every prisoner in the jail at Pul-e-Charkhi.","kind":"event",\
      "subject":"Taliban","type":"prisoner-release","actor":["Taliban"],"place":["Pul-e-Charkhi"],\
      "voice":[],"status":"stated"}\
      """;

  @Test
  void saysOfWhomItIsToldWhereTheQuestionNamesAnother() {
    Answer answer =
        askOf("Did Islamic State Khorasan free the prisoners of Pul-e-Charkhi?", RELEASE);

    assertThat(answer).isInstanceOf(Answer.Told.class);
    assertThat(answer.text())
        .startsWith("The reports do not say this of Islamic State Khorasan.")
        .contains("of Taliban: “Taliban fighters freed");
  }

  private static final String BESIDE =
      """
      {"doc":"d","quote":"The TTP fought beside the Taliban in the east.","kind":"tie",\
      "subject":"Pakistani Taliban","object":"Taliban","relation":"%s","voice":[],"status":"stated"}\
      """;

  @Test
  void saysWhereATieIsNotTheOneAskedFor() {
    String question = "Is the TTP part of the Taliban?";

    assertThat(askOf(question, BESIDE.formatted("ally-of")).text())
        .startsWith("Another tie is told: ally of Taliban, the report states it, as told by");
    assertThat(askOf(question, BESIDE.formatted("part-of")).text())
        .startsWith("The report states it, as told by");
    assertThat(askOf("Is the TTP linked to the Taliban?", BESIDE.formatted("ally-of")).text())
        .startsWith("The report states it, as told by");
    assertThat(askOf("Is the TTP an ally of Boko Haram?", BESIDE.formatted("ally-of")).text())
        .doesNotContain("states it");
  }

  @Test
  void aTollOfOneOfTwoPlacesIsNotThatOfTheOther() {
    String told =
        askOf(
                "How many people were killed at Osk?",
                """
                {"doc":"d","quote":"Boko Haram killed 67 people at Arna in March, and 148 at Osk in April.",\
                "kind":"event","subject":"Boko Haram","type":"armed-attack","place":["Arna","Osk"],\
                "actor":["Boko Haram"],"killed":{"low":67,"high":67},"voice":[],"status":"stated"}\
                """)
            .text();

    assertThat(told).contains("and 148 at Osk").doesNotContain("67 killed");
  }

  @Test
  void doesNotTakeTheParentsLeaderForTheBranchs() {
    Answer answer =
        askOf(
            "Who leads Islamic State Khorasan?",
            """
            {"doc":"d","quote":"Islamic State leader Abu Omar spoke of Islamic State Khorasan","kind":"role",\
            "subject":"Islamic State","person":"Abu Omar","post":"leader","organisation":"Islamic State",\
            "voice":[],"status":"stated"}\
            """);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.NotTold.class,
            notTold -> assertThat(notTold.silence()).isEqualTo(Silence.Kind.OTHER_GROUP));
  }

  @Test
  void doesNotTakeAnotherYearForTheOneAskedFor() {
    Answer answer =
        askOf(
            "How many people did Boko Haram kill in 2011?",
            """
            {"doc":"d","quote":"Boko Haram killed 40 people at a market in 2014.","kind":"event",\
            "subject":"Boko Haram","type":"armed-attack","date":"2014","actor":["Boko Haram"],\
            "killed":{"low":40,"high":40},"voice":[],"status":"stated"}\
            """);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.NotTold.class,
            notTold -> assertThat(notTold.silence()).isEqualTo(Silence.Kind.OTHER_TIME));
  }

  private static final String CONVOY =
      told(
          "event",
          "Near Goma the M23 stopped a convoy, and Rwanda spoke of the armed group with the army.",
          """
          "subject":"M23","type":"other","actor":["M23"],"place":["Goma"]\
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which country sold the M23 the rocket fired at the convoy near Goma?",
        "Which country sold the M23 rifles near Goma?",
        "Which country supplied the drones of the M23 near Goma?",
        "Which army trained the snipers of the M23 near Goma?",
        "Who printed the leaflets of the M23 near Goma?",
      })
  void refusesWhereNothingButTheNamesIsMet(String question) {
    assertThat(askOf(question, CONVOY)).isInstanceOf(Answer.NotTold.class);
  }

  @Test
  void answersWhereTheDeedAndItsObjectAreMet() {
    Answer answer =
        askOf(
            "Which country gave the M23 the rockets that hit the convoy near Goma?",
            told(
                "event",
                "Rwanda gave the M23 the rockets that hit the convoy near Goma.",
                """
                "subject":"Rwanda","type":"other","actor":["Rwanda"],"place":["Goma"]\
                """));

    assertThat(answer).isInstanceOf(Answer.Told.class);
  }

  @Test
  void readsAQuestionThatBeginsWithIs() {
    String tie =
        told(
            "tie",
            "Ansaru is part of Boko Haram.",
            """
            "subject":"Ansaru","object":"Boko Haram","relation":"part-of"\
            """);

    assertThat(askOf("Is Ansaru part of Boko Haram?", tie).text()).contains("part of Boko Haram");
    assertThat(ANSWERER.kindOf("Is IS-K part of Islamic State?")).contains("is-tied");
  }

  private static String role(String quote) {
    return told(
        "role",
        quote,
        """
        "subject":"Ansaru","person":"Musa Tanko","post":"commander","organisation":"Ansaru\"\
        """);
  }

  @Test
  void tellsOfAPersonOnlyFromSentencesThatNameThem() {
    assertThat(askOf("Who is Musa Tanko?", role("He is a commander of Ansaru in the forest.")))
        .isInstanceOf(Answer.NotTold.class);
    assertThat(askOf("Who is Musa Tanko?", role("Tanko is a commander of Ansaru in the forest.")))
        .isInstanceOf(Answer.Told.class);
  }

  @Test
  void doesNotTakeWhoDeniesAThingForWhoSaysIt() {
    assertThat(
            askOf(
                "Who says that Boko Haram supports Ansaru?",
                told("character", "Boko Haram denies supporting Ansaru.", DENIAL)))
        .isInstanceOf(Answer.NotTold.class);
  }

  private static final String DENIAL =
      """
      "subject":"Boko Haram","aspect":"assessment","text":"denies"\
      """;

  @Test
  void tellsTheDenialThatStandsRightBehind() {
    String tie = "Sudan armed the Lord's Resistance Army in the 1990s.";
    String denial = "Khartoum has always denied it.";
    Answer answer =
        askOf(
            "Did Sudan arm the Lord's Resistance Army?",
            """
            {"doc":"d","quote":"%s","start":0,"end":%d,"kind":"tie","subject":"Lord's Resistance Army",\
            "object":"Sudan","relation":"sponsored-by","voice":[],"status":"stated"}\
            """
                .formatted(tie, tie.length()),
            """
            {"doc":"d","quote":"%s","start":%d,"end":%d,"kind":"statement","subject":"Sudanese government",\
            "speaker":"Sudanese government","act":"deny","voice":[],"status":"denied"}\
            """
                .formatted(denial, tie.length() + 1, tie.length() + 1 + denial.length()));

    assertThat(answer.text()).contains(tie).contains(denial);
  }

  @Test
  void aTieThatIsDeniedIsToldAsDeniedAndBehindOneThatIsNot() {
    String denied =
        """
        {"doc":"d","quote":"Rwanda denies supporting the M23.","kind":"tie","subject":"M23","object":"Rwanda",\
        "relation":"sponsored-by","voice":["Rwanda"],"status":"denied"}\
        """;
    String stated =
        told(
            "tie",
            "Uganda supports the M23 as well.",
            """
            "subject":"M23","object":"Uganda","relation":"sponsored-by"\
            """);

    assertThat(askOf("Who supports the M23?", denied).text()).startsWith("Denied by Rwanda");
    assertThat(askOf("Who supports the M23?", denied, stated).text()).startsWith("Uganda");
  }

  @Test
  void saysWhichTownsAGroupBesieges() {
    Answer answer =
        askOf(
            "Which towns does JNIM besiege?",
            told(
                "event",
                "JNIM has besieged Djibo since 2022.",
                """
                "subject":"Jama'at Nusrat al-Islam wal-Muslimin","type":"siege","place":["Djibo"],\
                "actor":["Jama'at Nusrat al-Islam wal-Muslimin"]\
                """));

    assertThat(answer.text()).startsWith("Djibo");
  }

  @Test
  void callsATieThatSomebodyBlamesAlleged() {
    Answer answer =
        askOf(
            "Does Israel back Jaish al-Adl?",
            """
            {"doc":"d","quote":"Tehran accuses Israel of backing Jaish al-Adl.","kind":"tie",\
            "subject":"Jaish al-Adl","object":"Israel","relation":"sponsored-by",\
            "voice":["Iranian government"],"status":"blamed"}\
            """);

    assertThat(answer.text()).startsWith("Alleged, not shown, as told by Iranian government");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tell me a story.",
        "Tell me a joke about elephants.",
        "Write a poem.",
        "Sing something.",
      })
  void refusesWhatIsNoQuestionAboutReports(String text) {
    assertThat(ask(text)).isInstanceOf(Answer.NotAsked.class);
  }

  @Test
  void takesTellMeAboutForTheQuestionThatItIs() {
    assertThat(ask("Tell me about Ansaru.").text()).isEqualTo(ask("What is Ansaru?").text());
    assertThat(ask("Tell me who leads ETA.").text()).isEqualTo(ask("Who leads ETA?").text());
  }

  private static String attack(String report, String place, String status) {
    return told(
            "event",
            "Ansaru struck the market of %s on Monday.".formatted(place),
            """
            "subject":"Ansaru","type":"armed-attack","actor":["Ansaru"],"place":["%s"]\
            """
                .formatted(place))
        .replace("\"doc\":\"d\"", "\"doc\":\"%s\"".formatted(report))
        .replace("stated", status);
  }

  private static final String LED_BY =
      """
      "subject":"Ansaru","person":"Abu Omar","post":"leader","organisation":"Ansaru"\
      """;

  @Test
  void citesOneSentenceOfEachReportForWhatItTellsTwice() {
    String title = told("role", "Abu Omar, leader of Ansaru, speaks.", LED_BY);
    String first = told("role", "Ansaru is led by Abu Omar, a former clerk.", LED_BY);
    Answer answer =
        askOf(
            "Who leads Ansaru?",
            title.replace("\"kind\"", "\"start\":0,\"end\":35,\"kind\""),
            first.replace("\"kind\"", "\"start\":40,\"end\":82,\"kind\""),
            first.replace("\"doc\":\"d\"", "\"doc\":\"e\"").replace("a former", "once a"));

    assertThat(answer.citations().stream().map(each -> each.document().value()))
        .containsExactlyInAnyOrder("d", "e");
  }

  @Test
  void tellsWhereAttacksWereClaimedAndNotWhereOnlyBlamed() {
    Answer answer =
        askOf(
            "In which towns has Ansaru claimed attacks?",
            attack("d", "Bama", "claimed"),
            attack("e", "Dikwa", "blamed"));

    assertThat(answer.text()).contains("Bama").doesNotContain("Dikwa");
  }

  @Test
  void whatAPersonSaidIsNotWhatOthersSay() {
    String others =
        told(
            "statement",
            "A monitor said that the kidnapped boys are in the camps.",
            """
            "subject":"Ansaru","speaker":"monitor","act":"claim"\
            """);
    String own =
        told(
            "statement",
            "Abu Omar said the boys are his soldiers now.",
            """
            "subject":"Ansaru","speaker":"Abu Omar","act":"claim"\
            """);

    assertThat(
            askOf(
                    "What did Abu Omar say had become of the kidnapped boys?",
                    others,
                    own.replace("\"doc\":\"d\"", "\"doc\":\"e\""))
                .text())
        .contains("soldiers now")
        .doesNotContain("monitor said");
  }
}
