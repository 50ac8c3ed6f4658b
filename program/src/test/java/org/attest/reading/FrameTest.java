package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.TestModels;
import org.attest.text.Tokeniser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

  private static Syntax syntax(String sentence) {
    return new Syntax(
        TestModels.parser().parse(Tokeniser.sentences(sentence).getFirst(), List.of()).tokens());
  }

  private static List<String> words(Syntax syntax, List<Integer> tokens) {
    return tokens.stream().map(syntax::form).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Rebels attacked a village., attacked, rebels, village",
    "A village was attacked by rebels., attacked, rebels, village",
    "Rebels who attacked a village fled., attacked, rebels, village",
    "The village that rebels attacked is small., attacked, rebels, village",
    "Rebels forced farmers to leave the village., leave, farmers, village",
    "Rebels crossed the river and attacked a village., attacked, rebels, village"
  })
  void whoDoesWhatToWhomIsTheSameInEveryShape(
      String sentence, String verb, String agent, String patient) {
    Syntax syntax = syntax(sentence);
    int at =
        java.util.stream.IntStream.range(0, syntax.size())
            .filter(i -> syntax.form(i).equals(verb))
            .findFirst()
            .orElseThrow();
    Frame frame = Frame.of(syntax, at);
    assertThat(words(syntax, frame.agents()))
        .isEqualTo(agent.isEmpty() ? List.of() : List.of(agent));
    assertThat(words(syntax, frame.patients())).isEqualTo(List.of(patient));
  }
}
