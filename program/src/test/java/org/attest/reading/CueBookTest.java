package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Attribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example of every cue, and holds the cues to their form. */
class CueBookTest {

  private static final CueBook BOOK = RuleBook.builtIn().cues();

  /** One sentence of a cue, and whether the cue must find an attribution in it. */
  record Example(String cue, boolean matches, String sentence) {
    @Override
    public String toString() {
      return cue + (matches ? " finds: " : " leaves: ") + sentence;
    }
  }

  static Stream<Example> examples() {
    return BOOK.cues().stream()
        .flatMap(cue ->
            Stream.concat(
                cue.examples().match().stream().map(s -> new Example(cue.id(), true, s)),
                cue.examples().not().stream().map(s -> new Example(cue.id(), false, s))));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aCueFindsItsExamplesAndLeavesTheOthers(Example example) {
    List<Attribution> found = Report.of(example.sentence()).reading().attributions();
    assertThat(found.stream().anyMatch(a -> a.rule().equals(example.cue())))
        .as("%s%nfound: %s", example, found)
        .isEqualTo(example.matches());
  }

  @Test
  void everyCueHasAnExampleThatMatchesAndOneThatDoesNot() {
    assertThat(BOOK.cues())
        .hasSizeGreaterThan(20)
        .allSatisfy(cue -> {
          assertThat(cue.examples().match()).as(cue.id()).isNotEmpty();
          assertThat(cue.examples().not()).as(cue.id()).isNotEmpty();
        });
  }

  @Test
  void noCueNamesAWordTwice() {
    assertThat(BOOK.cues()).allSatisfy(cue -> assertThat(cue.words()).doesNotHaveDuplicates());
  }

  @Test
  void twoCuesOfOneNameAreRefused() {
    Cue cue = BOOK.cues().getFirst();
    assertThatThrownBy(() -> new CueBook(List.of(cue, cue)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(cue.id());
  }
}
