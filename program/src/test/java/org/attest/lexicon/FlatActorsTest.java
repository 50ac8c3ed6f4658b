package org.attest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatActorsTest {

  private static final Lexicon ENTRIES = Lexicon.fromEntries();

  private static byte[] flat(Lexicon lexicon) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lexicon.writeFlat(out);
    return out.toByteArray();
  }

  @Test
  void theFlatFileHoldsEveryEntryAsItWasWritten() throws IOException {
    FlatActors.Contents read = FlatActors.read(new ByteArrayInputStream(flat(ENTRIES)));
    assertThat(List.copyOf(read.actors().values())).isEqualTo(ENTRIES.actors());
    assertThat(read.byForm()).hasSizeGreaterThan(2000);
  }

  @Test
  void theProgramStartsWithTheEntriesThatWereBuiltIn() {
    Lexicon started = Lexicon.builtIn();
    assertThat(started.actors()).isEqualTo(ENTRIES.actors());
    for (String form : List.of("IS-K", "the Houthis", "FARC", "Taleban", "nobody at all")) {
      assertThat(started.named(form)).as(form).isEqualTo(ENTRIES.named(form));
      assertThat(started.nearest(form, 3)).as(form).isEqualTo(ENTRIES.nearest(form, 3));
    }
  }

  @Test
  void theSameEntriesGiveTheSameBytes() throws IOException {
    assertThat(flat(Lexicon.fromEntries())).isEqualTo(flat(ENTRIES));
  }

  @Test
  void aFileOfAnotherVersionIsRefused() {
    assertThatThrownBy(() -> FlatActors.read(new ByteArrayInputStream(new byte[] {0, 0, 0, 9})))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 9");
  }

  @Test
  void aShortTextIsSearchedForTheSameNamesAsALongOne() {
    String filler = " " + "The rain went on all week. ".repeat(20);
    for (String question :
        List.of(
            "Who leads IS-K?",
            "How does the Taliban's Haqqani network stand to al-Qa'ida?",
            "What has Boko Haram's leader said of ISWAP in Latin America?",
            "Did Washington bomb the Houthis?")) {
      List<ActorMatch> brief = Lexicon.builtIn().find(question);
      List<ActorMatch> full = Lexicon.builtIn().find(question + filler);
      assertThat(brief).as(question).isNotEmpty();
      assertThat(brief).as(question).containsExactlyElementsOf(full);
    }
  }
}
