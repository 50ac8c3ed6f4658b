package org.attest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.TestModels;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the parser to what it found when it was chosen: a golden parse each for own sentences. */
class ParserTest {

  private static Stream<Arguments> golden() throws IOException {
    try (InputStream in = ParserTest.class.getResourceAsStream("/text/golden.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return Arrays.stream(all.substring(all.indexOf('\n') + 1).strip().split("\n\n"))
          .map(pair -> pair.split("\n", 2))
          .map(pair -> Arguments.of(pair[0], List.of(pair[1].split("(?<=\\)) "))));
    }
  }

  /** Parses one sentence in which names to be masked stand in brackets, footnote marks excepted. */
  private static Sentence parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mask> masks = new ArrayList<>();
    int open = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      boolean footnote = c == '[' && Character.isDigit(marked.charAt(i + 1));
      if (c == '[' && !footnote) {
        open = text.length();
      } else if (c == ']' && !Character.isDigit(marked.charAt(i - 1))) {
        masks.add(new Mask(new Span(open, text.length()), "GROUP"));
      } else {
        text.append(c);
      }
    }
    return TestModels.parser().parse(Tokeniser.sentences(text.toString()).getFirst(), masks);
  }

  private static List<String> relations(Sentence sentence) {
    return IntStream.range(0, sentence.size())
        .mapToObj(i -> {
          Token token = sentence.token(i);
          return token.head() < 0
              ? "root(" + token.form() + ")"
              : token.relation()
                  + "("
                  + sentence.token(token.head()).form()
                  + ", "
                  + token.form()
                  + ")";
        })
        .toList();
  }

  private static int index(Sentence sentence, String form) {
    return IntStream.range(0, sentence.size())
        .filter(i -> sentence.token(i).form().equals(form))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void findsTheRelationsOfTheGoldenSentences(String sentence, List<String> expected) {
    assertThat(relations(parse(sentence))).containsAll(expected);
  }

  @Test
  void bringsAMaskBackAsOneTokenWithItsOwnWords() {
    Sentence sentence = parse("The [Lions of the\nFar North]'s men fled.");
    Token lions = sentence.token(1);
    assertThat(lions.form()).isEqualTo("Lions of the\nFar North");
    assertThat(lions.span()).isEqualTo(new Span(4, 26));
    assertThat(lions.tag()).isEqualTo("NNP");
    assertThat(lions.masked()).isEqualTo("GROUP");
    assertThat(sentence.token(2).form()).isEqualTo("'s");
  }

  @Test
  void cutsATokenWhereAMaskDoes() {
    Sentence sentence = parse("Gunmen of [ABC]/XYZ fled.");
    assertThat(sentence.tokens()).extracting(Token::form).contains("ABC").doesNotContain("ABC/XYZ");
    assertThat(String.join("", sentence.tokens().stream().map(Token::form).toList()))
        .isEqualTo("GunmenofABC/XYZfled.");
  }

  @Test
  void prefersTheLongerOfTwoMasksThatOverlap() {
    RawSentence raw = Tokeniser.sentences("The Red Dawn Army fled.").getFirst();
    Mask shorter = new Mask(new Span(4, 12), "SHORT");
    Mask longer = new Mask(new Span(4, 17), "LONG");
    Mask outside = new Mask(new Span(40, 45), "OUT");
    Sentence sentence = TestModels.parser().parse(raw, List.of(shorter, outside, longer));
    assertThat(sentence.tokens()).extracting(Token::masked).containsOnlyOnce("LONG");
    assertThat(sentence.tokens()).extracting(Token::masked).doesNotContain("SHORT", "OUT");
  }

  @Test
  void joinsThePartsOfALongPreposition() {
    Sentence front = parse("The militia set up checkpoints in front of the mosque.");
    assertThat(front.preposition(index(front, "mosque"))).isEqualTo("in front of");
    Sentence floods = parse("Because of the floods, the rebels withdrew.");
    assertThat(floods.preposition(index(floods, "floods"))).isEqualTo("because of");
    assertThat(floods.preposition(index(floods, "rebels"))).isEmpty();
  }

  /** The parser alone makes the speaker the doer, and the founder one in whose time it was. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The rebels took the town, the army said on Friday, killing nine policemen."
            + "| advcl(took, killing)",
        "The army repelled them, a spokesman said on Friday, adding that nine had died."
            + "| advcl(said, adding)",
        "The gunmen, residents said on Friday, killed 12 people.| nsubj(killed, gunmen)",
        "The gunmen, residents said on Friday, killed 12 people.| ccomp(said, killed)",
        "The truce ended after the militia's chief, Juma Ali, was arrested in Goma."
            + "| nsubjpass(arrested, chief)",
        "The truce ended after the militia's chief, Juma Ali, was arrested in Goma."
            + "| advcl(ended, arrested)",
        "After the group, led by Juma Ali, had taken the town, its men looted shops."
            + "| nsubj(taken, group)",
        "He fled after the coup, led by his brother, and was arrested in Goma."
            + "| nmod(fled, coup)",
        "Two soldiers were killed and 10 others wounded near Goma.| nsubjpass(wounded, others)",
        "[JNIM] set fire to a convoy near Kayes, officials said.| nsubj(set, JNIM)",
        "[JNIM] set fire to a convoy near Kayes, officials said.| ccomp(said, set)",
      })
  void hangsWholeClausesWhereTheyBelong(String sentence, String relation) {
    assertThat(relations(parse(sentence))).contains(relation);
  }

  @Test
  void walksUpAndDownTheTree() {
    Sentence sentence = parse("The army blamed the rebels for the bombing of a bridge.");
    int bridge = index(sentence, "bridge");
    int blamed = index(sentence, "blamed");
    int bombing = index(sentence, "bombing");
    assertThat(sentence.root()).isEqualTo(blamed);
    assertThat(sentence.ancestors(bridge)).containsExactly(bombing, blamed);
    assertThat(sentence.path(bridge, blamed)).contains(List.of("nmod", "nmod"));
    assertThat(sentence.path(blamed, bridge)).isEmpty();
    assertThat(
            sentence
                .subtreeSpan(bombing)
                .of("The army blamed the rebels for the bombing of a bridge."))
        .isEqualTo("for the bombing of a bridge");
  }

  @ParameterizedTest
  @CsvSource({
    "[Red Dawn] fighters near Rivertown, are near",
    "Three soldiers dead,  are dead",
    "Neighbour accused of arming [Red Dawn], is accused",
    "Hundreds killed in [Red Dawn] raid on prison, are killed",
    "[Red Dawn] behind market blast, is behind",
    "'Five dead, 20 wounded in blast at market', are dead",
  })
  void readsTheVerbThatAHeadingLeavesOut(String heading, String read) {
    String forms = String.join(" ", parse(heading).tokens().stream().map(Token::form).toList());
    assertThat(forms).contains(read);
    assertThat(parse(heading).tokens().stream().filter(token -> token.span().length() == 0))
        .isNotEmpty()
        .allMatch(token -> token.form().matches("is|are"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Red Dawn] attacks the bridge in Rivertown",
        "The rebels killed in Rivertown were buried.",
        "Missile attack on ship in the strait",
        "Army kills five rebels near Rivertown",
        "The war in the north",
        "A history of [Red Dawn] in the north",
      })
  void addsNoVerbWhereNoneIsLeftOut(String heading) {
    assertThat(parse(heading).tokens()).allMatch(token -> token.span().length() > 0);
  }

  @Test
  void makesATreeOfAnything() {
    for (String text : List.of("[14]", ".", "\" \"", "- - -", "NO VERB HERE", "a[1] b[2]", "?!")) {
      for (RawSentence raw : Tokeniser.sentences(text)) {
        Sentence sentence = TestModels.parser().parse(raw, List.of());
        assertThat(sentence.tokens().stream().map(Token::span))
            .as(text)
            .containsExactlyElementsOf(raw.tokens().stream().map(RawToken::span).toList());
      }
    }
  }

  @Test
  void makesATreeWhereAClauseOfTimeWasTakenForTheSentence() {
    Sentence sentence =
        parse(
            "The party has been in disarray since its founder, Pedro Cruz Roa, died in exile in the"
                + " [Netherlands] last December and its top cadres, the couple Rosa and Luis Roa,"
                + " were, as the [CPP] itself has admitted, captured, tortured and killed by"
                + " soldiers off Cebu in August 2022.");
    assertThat(sentence.token(index(sentence, "founder")).relation()).isEqualTo("nsubj");
  }

  @Test
  void marksNamesButNotMaskedOnes() {
    Sentence sentence =
        TestModels.names().tag(parse("The [Red Dawn] left Cairo, said John Smith."));
    assertThat(sentence.token(1).name()).isEmpty();
    assertThat(sentence.token(index(sentence, "Cairo")).name()).isEqualTo("LOCATION");
    assertThat(sentence.token(index(sentence, "Smith")).name()).isEqualTo("PERSON");
  }

  @Test
  void namesDoNotDependOnWhatWasReadBefore() {
    Sentence sentence = parse("Baghlan Zorin met the Quuxon in Larkspur.");
    List<Token> before = TestModels.names().tag(sentence).tokens();
    TestModels.names().tag(parse("the quuxon of the larkspur saw a baghlan and a zorin."));
    assertThat(TestModels.names().tag(sentence).tokens()).isEqualTo(before);
  }

  @Test
  void givesTheSameOnTwoThreads() throws Exception {
    List<String> texts = golden().map(one -> (String) one.get()[0]).toList();
    Callable<List<Sentence>> read =
        () -> texts.stream().map(ParserTest::parse).map(TestModels.names()::tag).toList();
    List<Sentence> alone = read.call();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<List<Sentence>> both : threads.invokeAll(List.of(read, read))) {
        assertThat(both.get()).isEqualTo(alone);
      }
    }
  }
}
