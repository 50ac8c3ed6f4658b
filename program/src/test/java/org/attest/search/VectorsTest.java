package org.attest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attest.model.DocumentId;
import org.attest.model.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsTest {

  private static final double LEAST = 0.6;
  private static final String AMBUSH = "Gunmen ambushed some lorries there.";
  private static final String RELEASE = "The captives were let go yesterday.";

  @TempDir Path folder;
  private final Synonyms model = new Synonyms("synonyms");
  private Vectors vectors;

  @BeforeEach
  void open() throws IOException {
    vectors = Vectors.open(folder.resolve("vectors"), model);
  }

  @AfterEach
  void close() throws IOException {
    vectors.close();
  }

  private static Passages hill() {
    return Told.report("hill", AMBUSH, RELEASE);
  }

  private static Passages lake() {
    return Told.report("lake", "Charcoal brings it a living.", "Nobody was hurt on that day.");
  }

  private int fill(long state, Passages... reports) throws IOException {
    try (Filling filling = vectors.fill()) {
      for (Passages report : reports) {
        filling.take(report);
      }
      filling.done(state);
      return filling.made();
    }
  }

  private List<String> near(String question) throws IOException {
    return vectors.near(question, 10, LEAST).stream()
        .map(near -> near.document().value() + near.span().start())
        .toList();
  }

  @Test
  void findsWhatSaysTheLikeInOtherWords() throws IOException {
    fill(3, hill(), lake());

    assertThat(near("a convoy was attacked")).containsExactly("hill0");
    assertThat(near("hostages freed")).containsExactly("hill" + (AMBUSH.length() + 1));
    assertThat(near("where its money is from")).containsExactly("lake0");
  }

  /** The graph of neighbours goes round in circles among equal vectors. */
  @Test
  void aStockPhraseInManyReportsHidesNothing() throws IOException {
    List<Passages> reports = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      reports.add(Told.report("r" + i, "Nobody was hurt on that day."));
    }
    reports.add(hill());
    fill(3, reports.toArray(Passages[]::new));

    assertThat(near("a convoy was attacked")).containsExactly("hill0");
    assertThat(vectors.near("Nobody was hurt on that day.", 10, LEAST))
        .as("what is said in many reports is found in some")
        .hasSize(3);
  }

  @Test
  void tellsWhereAndWhetherAClaimQuotesIt() throws IOException {
    fill(3, hill());

    Near first = vectors.near("a convoy was attacked", 1, LEAST).getFirst();

    assertThat(first.span()).isEqualTo(new Span(0, AMBUSH.length()));
    assertThat(first.quoted()).isTrue();
    assertThat(first.cosine()).isBetween(0.99, 1.01);
    assertThat(vectors.near("hostages freed", 1, LEAST).getFirst().quoted()).isFalse();
  }

  @Test
  void nothingIsNearWhereNothingSaysTheLike() throws IOException {
    assertThat(near("a convoy was attacked")).as("before there are any").isEmpty();
    fill(3, hill(), lake());

    assertThat(vectors.near("hostages attacked", 10, 0.9)).isEmpty();
  }

  @Test
  void headingsAndQuestionsAreNoAnswers() throws IOException {
    int made = fill(3, Told.report("hill", "Hostages freed", "Why were the hostages freed now?"));

    assertThat(made).isZero();
    assertThat(near("hostages freed")).isEmpty();
  }

  @Test
  void remembersWhatItWasBroughtUpTo() throws IOException {
    assertThat(vectors.state()).isEqualTo(-1);
    fill(3, hill());

    assertThat(vectors.state()).isEqualTo(3);
  }

  @Test
  void keepsWhatWasMadeWhenItIsStopped() throws IOException {
    try (Filling filling = vectors.fill()) {
      filling.take(hill());
    }

    assertThat(vectors.state()).as("not all was taken").isZero();
    assertThat(near("hostages freed")).containsExactly("hill" + (AMBUSH.length() + 1));
    assertThat(fill(3, hill(), lake())).as("the other report's only").isEqualTo(2);
    assertThat(model.asked()).doesNotHaveDuplicates();
  }

  @Test
  void makesAnewOnlyWhatHasOtherWords() throws IOException {
    fill(3, hill());

    int made = fill(4, Told.report("hill", AMBUSH, "The hostages were let go today."));

    assertThat(made).isEqualTo(1);
    assertThat(near("hostages freed"))
        .as("once, not twice")
        .containsExactly("hill" + (AMBUSH.length() + 1));
  }

  @Test
  void aPassageThatMovedIsFoundWhereItIsNow() throws IOException {
    fill(3, hill());

    int made = fill(4, Told.report("hill", RELEASE, AMBUSH));

    assertThat(made).isZero();
    assertThat(near("hostages freed")).containsExactly("hill0");
  }

  @Test
  void forgetsReports() throws IOException {
    fill(3, hill(), lake());

    assertThat(vectors.keepOnly(Set.of(new DocumentId("lake")))).isTrue();

    assertThat(near("hostages freed")).isEmpty();
    assertThat(near("money")).containsExactly("lake0");
    assertThat(vectors.state()).isEqualTo(3);
  }

  @Test
  void doesNotForgetWhileAnotherWrites() throws IOException {
    fill(3, hill(), lake());
    try (Filling filling = vectors.fill()) {
      assertThat(vectors.keepOnly(Set.of(new DocumentId("lake")))).isFalse();
      assertThatThrownBy(vectors::fill).hasMessageContaining("another process is writing");
      filling.done(4);
    }

    assertThat(vectors.keepOnly(Set.of(new DocumentId("lake")))).isTrue();
  }

  @Test
  void vectorsOfAnotherModelAreNotUsed() throws IOException {
    fill(3, hill());
    close();

    vectors = Vectors.open(folder.resolve("vectors"), new Synonyms("others"));

    assertThat(vectors.state()).isEqualTo(-1);
    assertThat(near("hostages freed")).isEmpty();
    assertThat(fill(3, hill())).isEqualTo(2);
    assertThat(near("hostages freed")).containsExactly("hill" + (AMBUSH.length() + 1));
  }
}
