package org.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.attest.Deciding.Signature;
import org.attest.cli.SampleFolder;
import org.attest.model.Act.Amendment;
import org.attest.model.Act.Thing;
import org.attest.model.ClaimFields;
import org.attest.model.Decision;
import org.attest.model.Evidence;
import org.attest.model.Tlp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was decided, and in whatever order it is undone, the first dossier comes back. */
@Tag("slow")
class UndoLawTest {

  private static final int DECISIONS = Integer.getInteger("undo.decisions", 500);
  private static final Signature ANA = new Signature("Ana", "a law");

  @TempDir Path folder;

  private final Random random = new Random(11);
  private List<Evidence> claims = List.of();
  private List<String> actors = List.of();

  @Test
  void fiveHundredDecisionsUndoneInRandomOrderGiveTheFirstDossier() throws IOException {
    try (Attest attest = Attest.open(SampleFolder.copiedTo(folder.resolve("record")))) {
      Deciding deciding = attest.deciding();
      claims = deciding.queue(Optional.empty(), Optional.empty(), 10_000);
      actors = claims.stream().map(each -> each.claim().subject()).distinct().sorted().toList();
      List<String> before = dossiers(attest);
      List<Long> made = new ArrayList<>();
      while (made.size() < DECISIONS) {
        decide(deciding, made).ifPresent(decision -> made.add(decision.id()));
      }
      assertThat(dossiers(attest)).isNotEqualTo(before);

      Collections.shuffle(made, random);
      undo(deciding, made);

      assertThat(dossiers(attest)).isEqualTo(before);
      assertThat(deciding.log()).hasSizeGreaterThan(DECISIONS);
    }
  }

  private List<String> dossiers(Attest attest) throws IOException {
    List<String> dossiers = new ArrayList<>();
    for (String group : List.of("Islamic State Khorasan", "Taliban", "Boko Haram")) {
      dossiers.add(attest.dossier(group, View.ALL, Format.JSON));
    }
    return dossiers;
  }

  /** Voiding what voids lets a decision stand again, so it takes several rounds. */
  private static void undo(Deciding deciding, List<Long> made) throws IOException {
    for (int undone = 1; undone > 0; ) {
      undone = 0;
      for (long id : made) {
        try {
          deciding.voidDecision(id, ANA);
          undone++;
        } catch (IllegalArgumentException _) {
          // it is void already
        }
      }
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Empty where chance asked for what cannot be. */
  private Optional<Decision> decide(Deciding deciding, List<Long> made) throws IOException {
    Evidence on = any(claims);
    var id = on.claim().id();
    var document = on.claim().document();
    try {
      return Optional.of(
          switch (random.nextInt(15)) {
            case 0 -> deciding.accept(id, ANA);
            case 1, 2 -> deciding.reject(id, ANA);
            case 3, 4 -> {
              List<String> fields = List.copyOf(ClaimFields.of(on.claim()).keySet());
              yield deciding.correct(
                  id, any(fields), any(List.of("7", "2015", "Kunar", "denied", "true")), ANA);
            }
            case 5 -> deciding.note(id, "a remark", ANA);
            case 6, 7 -> deciding.merge(Thing.ACTOR, any(actors), any(actors), ANA);
            case 8 ->
                deciding.split(Thing.ACTOR, on.claim().subject(), "A New Front", List.of(id), ANA);
            case 9 ->
                deciding.alias(
                    on.source().publisher().value(), on.claim().subject(), any(actors), ANA);
            case 10 -> deciding.gradeReport(document, "2", ANA);
            case 11 -> deciding.mark(document, Tlp.AMBER, ANA);
            case 12 -> deciding.notice(document, Amendment.CORRECTED, ANA);
            case 13 -> deciding.version(document, any(claims).claim().document(), ANA);
            default -> deciding.voidDecision(made.isEmpty() ? 1 : any(made), ANA);
          });
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
