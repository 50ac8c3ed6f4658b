package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;

/** What wires, copies and wrong encodings do to a text must not change what it says. */
class PoorTextTest {

  private static final String CLEAN =
      "Fighters of the National Liberation Army attacked a police station in Arauca on Monday."
          + " \"The group's men burned two trucks and killed an officer,\" said the army's"
          + " spokesman. The ELN later claimed responsibility for the attack.";

  private static List<String> told(String text) {
    return Report.of(text).on("1989-11-08").claims(Kind.EVENT).stream()
        .map(c -> c.subject() + " " + c.status())
        .toList();
  }

  private static void readsAlike(String text) {
    assertThat(told(text)).as(text).isEqualTo(told(CLEAN));
    assertThat(Report.of(text).on("1989-11-08").claims())
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.quote().words()).isEqualTo(c.quote().span().of(text)));
  }

  @Test
  void tellsSomethingAtAll() {
    assertThat(told(CLEAN)).hasSizeGreaterThan(1);
  }

  @Test
  void readsWhereNoBlankFollowsAFullStop() {
    readsAlike(CLEAN.replace(". ", "."));
  }

  @Test
  void readsCapitalsWhereNoBlankFollowsAFullStop() {
    readsAlike(CLEAN.toUpperCase(Locale.ROOT).replace(". ", "."));
  }

  @Test
  void readsCapitalsInBrokenLines() {
    readsAlike(wrapped(CLEAN.toUpperCase(Locale.ROOT), "\n"));
  }

  @Test
  void readsBrokenLines() {
    readsAlike(wrapped(CLEAN, "\n"));
    readsAlike(wrapped(CLEAN, "\r\n"));
    readsAlike(wrapped(CLEAN, "\n   "));
  }

  @Test
  void readsCurlyQuotesAsStraightOnes() {
    readsAlike(curly());
  }

  @Test
  void readsQuotesThatAWrongEncodingBroke() {
    readsAlike(curly().replace("’", "â€™").replace("“", "â€œ").replace("”", "â€\u009d"));
    readsAlike(curly().replace("’", "\u0092").replace("“", "\u0093").replace("”", "\u0094"));
  }

  @Test
  void readsWordsHalvedAtTheEndsOfLines() {
    readsAlike(CLEAN.replace("Liberation", "Libera-\ntion").replace("station", "sta-\ntion"));
    readsAlike(CLEAN.replace("police", "po\u00ADlice").replace("Monday", "Mon\u200Bday"));
  }

  @Test
  void readsNarrowColumns() {
    readsAlike(wrapped(CLEAN, "\n", 30));
  }

  @Test
  void readsAParagraphInCapitalsAmongOthers() {
    readsAlike(
        "The weather was fine that day, and nobody had expected anything of the kind at all in the"
            + " province, which had long been quiet and to which many had come back to sow.\n\n"
            + CLEAN.toUpperCase(Locale.ROOT));
  }

  @Test
  void findsPlacesThatAWrongEncodingBroke() {
    assertThat(places("ELN rebels killed three soldiers in GuapÃ\u00AD on 3 May 2021."))
        .containsExactly("Guapi");
    assertThat(places("Rebels of the ELN killed three people near MedellÃƒÂ\u00ADn on 3 May 2021."))
        .containsExactly("Medellin");
  }

  @Test
  void marksPlacesWhereTheDocumentHasThem() {
    String text = "The govern- ment's army killed three rebels near Goma. Bukavu was calm.";

    assertThat(
            Report.of(text).reading().mentions().stream()
                .flatMap(m -> m.location().stream())
                .map(l -> l.toponym().of(text)))
        .containsExactly("Goma", "Bukavu");
  }

  private static List<String> places(String text) {
    Report report = Report.of(text);
    assertThat(report.claims(Kind.EVENT))
        .hasSize(1)
        .allSatisfy(c -> assertThat(c.quote().words()).isEqualTo(c.quote().span().of(text)));
    return Report.event(Report.only(report, Kind.EVENT)).places();
  }

  private static String curly() {
    return CLEAN.replace("'", "’").replaceFirst("\"", "“").replaceFirst("\"", "”");
  }

  private static String wrapped(String text, String end) {
    return wrapped(text, end, 58);
  }

  private static String wrapped(String text, String end, int width) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : text.split(" ", -1)) {
      if (length + word.length() > width) {
        lines.append(end);
        length = 0;
      } else if (length > 0) {
        lines.append(' ');
      }
      lines.append(word);
      length += word.length() + 1;
    }
    return lines.toString();
  }
}
