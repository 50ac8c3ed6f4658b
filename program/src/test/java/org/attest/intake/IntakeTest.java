package org.attest.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.attest.intake.Outcome.Refused;
import org.attest.intake.Outcome.Taken;
import org.attest.model.Basis;
import org.attest.model.Document;
import org.attest.model.Metadatum;
import org.attest.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

  private static final Intake INTAKE = new Intake();

  private static final String REPORT =
      """
      The garrison fell

      Fighters of the Hill Front took the garrison’s café on Friday, officials said.
      """;

  private static Taken taken(String name, byte[] bytes) {
    Outcome outcome = INTAKE.read(name, bytes, Optional.empty());
    assertThat(outcome).isInstanceOf(Taken.class);
    return (Taken) outcome;
  }

  private static Document document(String text) {
    return taken("report.txt", text.getBytes(UTF_8)).document();
  }

  private static Refused refused(String name, byte[] bytes) {
    Outcome outcome = INTAKE.read(name, bytes, Optional.empty());
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  @Test
  void keepsTheTextOfAFileAsItIs() {
    String text = "  Odd   spacing,\r\nand\ta tab.\n\n\n";

    assertThat(document(text).text()).isEqualTo(text);
  }

  @Test
  void leavesTheByteOrderMarkOut() {
    assertThat(document("\uFEFF" + REPORT).text()).isEqualTo(REPORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void readsTheUsualEncodings(String charset) {
    byte[] bytes = REPORT.getBytes(Charset.forName(charset));

    assertThat(taken("report.txt", bytes).document().text()).isEqualTo(REPORT);
  }

  @Test
  void readsAPageInTheEncodingItDeclares() {
    String page =
        "<html><head><meta charset='windows-1251'></head><body><p>Отряды покинули город в"
            + " пятницу.</p></body></html>";

    assertThat(taken("page.html", page.getBytes(Charset.forName("windows-1251"))).document().text())
        .isEqualTo("Отряды покинули город в пятницу.");
  }

  @Test
  void refusesBinaryData() {
    byte[] junk = new byte[4000];
    new Random(3).nextBytes(junk);

    assertThat(refused("report.txt", junk).reason()).contains("binary");
    assertThat(refused("report.html", junk).reason()).contains("binary");
  }

  @Test
  void refusesAPictureThatCallsItselfText() {
    byte[] png = new byte[300];
    byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    System.arraycopy(head, 0, png, 0, head.length);

    assertThat(refused("report.txt", png).reason()).contains("binary");
  }

  @Test
  void refusesEmptyAndBlankFiles() {
    assertThat(refused("a.txt", new byte[0]).reason()).isEqualTo("it is empty");
    assertThat(refused("a.txt", " \n\t\n ".getBytes(UTF_8)).reason()).isEqualTo("it holds no text");
    assertThat(refused("a.html", "<html><script>1</script></html>".getBytes(UTF_8)).reason())
        .isEqualTo("it holds no text");
  }

  @Test
  void refusesATextThatIsTooLongForOneReport() {
    byte[] long50 = new byte[50_000_000];
    Arrays.fill(long50, (byte) 'a');

    assertThat(refused("a.txt", long50).message())
        .contains("50,000,000")
        .contains("20,000,000")
        .contains("split it");
  }

  @Test
  void saysWhatIsReadWhenSomethingElseIsGiven() {
    assertThat(refused("a.exe", new byte[] {1}).advice())
        .isEqualTo(
            "save it as .txt, .text (plain text), .html, .htm, .xhtml (web pages) or .pdf, .docx");
  }

  @ParameterizedTest
  @CsvSource({
    "letter.doc, before 2007, .docx",
    "note.rtf, .rtf is not read, .docx or .pdf",
    "reports.zip, an archive is not opened, unpack it",
    "mail.eml, mail is not read, .txt",
    "feed.xml, feeds and other XML, the pages that it links to",
    "scan.png, a picture, OCR",
  })
  void saysWhatToDoWithOtherKinds(String name, String reason, String advice) {
    assertThat(refused(name, new byte[] {1}).reason()).contains(reason);
    assertThat(refused(name, new byte[] {1}).advice()).contains(advice);
  }

  @Test
  void namesADocumentAfterItsFile() {
    assertThat(taken("folder/front 2.report.txt", REPORT.getBytes(UTF_8)).document().id().value())
        .isEqualTo("front 2.report");
  }

  @Test
  void putsWhatTheUserKnowsBeforeWhatTheFileSays() {
    MetaLine line =
        new MetaLine(
            "given",
            "Given title",
            "Valley Wire",
            "",
            "https://example.org/1",
            When.month(2020, 2),
            When.unknown());

    Outcome outcome =
        INTAKE.read(
            "report.txt", ("Published 3 May 2024\n\n" + REPORT).getBytes(UTF_8), Optional.of(line));

    Document document = ((Taken) outcome).document();
    assertThat(document.id().value()).isEqualTo("given");
    assertThat(document.published())
        .isEqualTo(new Metadatum("2020-02", Basis.METADATA, "meta line: published"));
    assertThat(document.publisher().value()).isEqualTo("Valley Wire");
    assertThat(document.address().basis()).isEqualTo(Basis.METADATA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date 2021-08-28 THE FRONT RETURNS | 2021-08-28",
        "Published 3 May 2024 | 2024-05-03",
        "April 15, 2019 | 2019-04-15",
        "**By**Lena Okoro** - April 15, 2019** | 2019-04-15",
        "Last updated: 12:40 on 4 May 2024 | 2024-05-04",
        "RIVERTOWN, 7 June 2022 (Valley Wire) - Fighters left. | 2022-06-07",
        "24/09/2020 | 2020-09-24",
      })
  void readsTheDateThatTheFirstLinesState(String line, String date) {
    Document document = document("A heading\n\n" + line + "\n\nFighters left the town.");

    assertThat(document.published().value()).isEqualTo(date);
    assertThat(document.published().basis()).isEqualTo(Basis.STATED);
    assertThat(document.published().evidence()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOGOTA, 3 MAY 90 (EFE) -- NINE PEASANTS WERE MURDERED | 1990-05-03",
        "Lima, 11 Jun 04 - Rebels left the valley | 2004-06-11",
      })
  void infersTheCenturyOfAnOldDateline(String line, String date) {
    Metadatum published = document(line + "\n\nThe garrison fell.\n").published();
    assertThat(published.value()).isEqualTo(date);
    assertThat(published.basis()).isEqualTo(Basis.INFERRED);
  }

  @Test
  void takesNoNumberAfterAMonthForAYear() {
    assertThat(
            document("Raqqa, 3 May 20 fighters left\n\nThe garrison fell.\n").published().known())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The group has held the hills since 3 May 2019, monitors said.",
        "Fighters left the town on Friday.",
        "In the siege of May 2014 the group lost many men.",
      })
  void guessesNoDateFromWhatTheReportTells(String line) {
    assertThat(document("A heading\n\n" + line + "\n\nMore followed.").published().known())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2021", "24/09/20", "Published 3.4.2021"})
  void leavesAnAmbiguousDateUnknownAndSaysSo(String date) {
    Taken taken = taken("a.txt", ("A heading\n\n" + date + "\n\nFighters left.").getBytes(UTF_8));

    assertThat(taken.document().published().known()).isFalse();
    assertThat(taken.notes()).singleElement().asString().contains("more than one way");
  }

  @Test
  void readsTheAgencyThatSignsInTheLastLine() {
    Document document = document("A heading\n\nFighters left the town.\n\nAGENCE FRANCE-PRESSE");

    assertThat(document.publisher())
        .isEqualTo(
            new Metadatum("Agence France-Presse", Basis.STATED, "last line: AGENCE FRANCE-PRESSE"));
  }

  @Test
  void takesAHeadingForTheTitleAndASentenceForNone() {
    assertThat(document("The front returns\n\nFighters left.").title().value())
        .isEqualTo("The front returns");
    assertThat(document("Fighters left the town.\n\nThey came back.").title().known()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Fighters of the group left the town on Friday after a week of talks with the army.",
        "fr | Les combattants du groupe ont quitté la ville vendredi après une semaine de"
            + " pourparlers.",
        "de | Die Kämpfer der Gruppe verließen die Stadt am Freitag nach einer Woche von"
            + " Gesprächen.",
        "ru | Бойцы группировки покинули город в пятницу после недели переговоров с армией.",
        "ar | غادر مقاتلو الجماعة المدينة يوم الجمعة بعد أسبوع من المحادثات مع الجيش",
      })
  void tellsTheLanguageOfAReport(String language, String text) {
    assertThat(document(text).language()).isEqualTo(language);
  }

  @Test
  void tellsNoLanguageOfAFewWords() {
    assertThat(document("Hill Front").language()).isEmpty();
  }

  @Test
  void takesTheSameTextOutAgain() throws IOException {
    String page = "<html><body><article><p>" + REPORT + "</p></article></body></html>";
    for (byte[] bytes :
        List.of(REPORT.getBytes(UTF_8), REPORT.getBytes(UTF_16LE), page.getBytes(UTF_16BE))) {
      for (String name : List.of("a.txt", "a.html")) {
        Document document = taken(name, bytes).document();
        assertThat(INTAKE.textAgain(document.extractor(), bytes)).contains(document.text());
      }
    }
    assertThat(INTAKE.textAgain("page/0", page.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void neverFailsOnNonsense() {
    Random random = new Random(11);
    String alphabet = "<>/=\"' abp1\n\r&;[](){}-•|.é\u0001\uD83D\uDE00";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      for (String name : List.of("a.txt", "a.html")) {
        if (INTAKE.read(name, bytes, Optional.empty()) instanceof Taken taken) {
          Document document = taken.document();
          assertThat(document.boilerplate())
              .as("%s", text)
              .allSatisfy(part ->
                  assertThat(part.span().end()).isLessThanOrEqualTo(document.text().length()));
        }
      }
    }
  }

  @Test
  void knowsThePublishersNoticesAndTheDayOfTheChange() {
    String text =
        """
        The bridge is held

        Published 1 May 2024

        Thirteen men were killed at the bridge.

        This article was amended on 3 May 2024. An earlier version said that 30 men were killed.
        """;
    Document document = document(text);

    assertThat(document.boilerplate())
        .filteredOn(part -> part.reason().equals("correction"))
        .singleElement()
        .satisfies(part ->
            assertThat(part.span().of(text)).startsWith("This article").endsWith("killed."));
    assertThat(document.published().value()).isEqualTo("2024-05-01");
    assertThat(document.modified())
        .isEqualTo(new Metadatum("2024-05-03", Basis.STATED, "3 May 2024"));
  }

  @Test
  void marksALongNoticeToItsEnd() {
    String notice = "Correction: the toll was 13. " + "We gave another figure before. ".repeat(20);
    String text = "The bridge is held\n\nThirteen men were killed.\n\n" + notice.strip();

    assertThat(document(text).boilerplate())
        .anySatisfy(part -> {
          assertThat(part.reason()).isEqualTo("correction");
          assertThat(part.span().of(text)).isEqualTo(notice.strip());
        });
  }

  @Test
  void takesAChangeBeforeThePublicationForNone() {
    MetaLine line = new MetaLine("a", "", "", "", "", When.of("2024-05-03"), When.of("2024-05-01"));

    Taken taken = (Taken) INTAKE.read("a.txt", REPORT.getBytes(UTF_8), Optional.of(line));

    assertThat(taken.document().modified()).isEqualTo(Metadatum.UNKNOWN);
  }
}
