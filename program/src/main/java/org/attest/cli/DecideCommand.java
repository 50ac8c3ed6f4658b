package org.attest.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attest.Attest;
import org.attest.Deciding;
import org.attest.model.Act.Amendment;
import org.attest.model.Act.Thing;
import org.attest.model.ClaimId;
import org.attest.model.Decision;
import org.attest.model.DocumentId;
import org.attest.model.Tlp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes decisions of a person into the log.
 *
 * <p>Each method asks for help options itself: picocli finds the values of a method's parameters
 * only if those options come first.
 */
@Command(
    name = "decide",
    header =
        "Accept, reject, correct, note, merge, split, grade, mark: each signed, each voidable.",
    description = {
      "",
      "A decision is added to a log and never removed; `attest decide void N` lifts it again.",
      "Views show the claims as the standing decisions make them, in the order of the log.",
      ""
    },
    footer = {
      "",
      "  attest decide accept c0123456789abcdef --why \"checked against the page\"",
      "  attest decide correct c0123456789abcdef low 500",
      "  attest decide merge \"Hill Front\" \"Hill Liberation Front\" --why \"same body, new"
          + " name\"",
      "  attest decisions"
    },
    sortOptions = false)
final class DecideCommand implements Runnable {

  private static final String CLAIM_ID =
      "A claim's id, as `attest claims` and `attest dossier` print it.";
  private static final String CLAIM_IDS =
      "Claims' ids, as `attest claims` and `attest dossier` print them.";

  private final Main main;

  @Spec private @Nullable CommandSpec spec;

  DecideCommand(Main main) {
    this.main = main;
  }

  /** Without a kind of decision, shows the help. */
  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  private static Amendment amendment(String word) {
    return Stream.of(Amendment.values())
        .filter(each -> each.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + word + "' is not what a notice says: corrected, retracted"));
  }

  /** What one decision does with an open record. */
  @FunctionalInterface
  private interface Deed {
    Decision in(Deciding deciding, Attest attest) throws IOException;
  }

  /** What several decisions do with an open record, all or none. */
  @FunctionalInterface
  private interface Deeds {
    List<Decision> in(Deciding deciding, Attest attest) throws IOException;
  }

  private static List<ClaimId> ids(List<String> claims) {
    return claims.stream().distinct().map(ClaimId::new).toList();
  }

  private int decide(Deed deed) throws IOException {
    return decideAll((deciding, attest) -> List.of(deed.in(deciding, attest)));
  }

  private int decideAll(Deeds deeds) throws IOException {
    try (Attest attest = main.open()) {
      try {
        for (Decision decision : deeds.in(attest.deciding(), attest)) {
          main.screen().line("decision %d: %s".formatted(decision.id(), Deciding.words(decision)));
        }
        return 0;
      } catch (IllegalArgumentException e) {
        throw new Refusal(String.valueOf(e.getMessage()));
      }
    }
  }

  @Command(
      name = "accept",
      mixinStandardHelpOptions = true,
      header = "The claim is what the report says.")
  int accept(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "CLAIM", arity = "1..*", description = CLAIM_IDS)
          List<String> claims)
      throws IOException {
    return decideAll((deciding, _) -> deciding.accept(ids(claims), by.signature()));
  }

  @Command(
      name = "reject",
      mixinStandardHelpOptions = true,
      header = "The claim is not what the report says; no view tells it.")
  int reject(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "CLAIM", arity = "1..*", description = CLAIM_IDS)
          List<String> claims)
      throws IOException {
    return decideAll((deciding, _) -> deciding.reject(ids(claims), by.signature()));
  }

  @Command(
      name = "correct",
      mixinStandardHelpOptions = true,
      header = "A field of the claim was misread; the old value is kept.")
  int correct(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "CLAIM", description = CLAIM_ID) String claim,
      @Parameters(
              paramLabel = "FIELD",
              description = "As `attest claims --format jsonl` names it: low, place, holds.from …")
          String field,
      @Parameters(paramLabel = "VALUE", description = "Several values are parted by ;")
          String value)
      throws IOException {
    return decide(
        (deciding, _) -> deciding.correct(new ClaimId(claim), field, value, by.signature()));
  }

  @Command(
      name = "note",
      mixinStandardHelpOptions = true,
      header = "A remark on a claim, which changes nothing.")
  int note(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "CLAIM", description = CLAIM_ID) String claim,
      @Parameters(paramLabel = "WORDS", description = "The remark, in quotes.") String words)
      throws IOException {
    return decide((deciding, _) -> deciding.note(new ClaimId(claim), words, by.signature()));
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      header = "Two names stand for one actor; the second stays.")
  int merge(
      @Mixin SignatureOptions by,
      @Option(names = "--places", description = "The names are those of places.") boolean places,
      @Parameters(paramLabel = "NAME", description = "The name that goes.") String from,
      @Parameters(paramLabel = "INTO", description = "The name that stays.") String into)
      throws IOException {
    return decide((deciding, attest) ->
        places
            ? deciding.merge(Thing.PLACE, from, into, by.signature())
            : deciding.merge(Thing.ACTOR, main.name(attest, from), into, by.signature()));
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      header = "In some claims, a name stands for another actor.")
  int split(
      @Mixin SignatureOptions by,
      @Option(names = "--places", description = "The names are those of places.") boolean places,
      @Parameters(paramLabel = "NAME", description = "The name that these claims have now.")
          String from,
      @Parameters(paramLabel = "INTO", description = "Whom they are really about.") String into,
      @Parameters(paramLabel = "CLAIM", arity = "1..*", description = CLAIM_IDS)
          List<String> claims)
      throws IOException {
    return decide((deciding, _) ->
        deciding.split(
            places ? Thing.PLACE : Thing.ACTOR, from, into, ids(claims), by.signature()));
  }

  @Command(
      name = "together",
      mixinStandardHelpOptions = true,
      header = "Two claims tell of one event.")
  int together(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "CLAIM", description = CLAIM_ID) String first,
      @Parameters(paramLabel = "CLAIM", description = CLAIM_ID) String second)
      throws IOException {
    return decide((deciding, _) ->
        deciding.together(new ClaimId(first), new ClaimId(second), by.signature()));
  }

  @Command(
      name = "apart",
      mixinStandardHelpOptions = true,
      header = "Two claims tell of two events.")
  int apart(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "CLAIM", description = CLAIM_ID) String first,
      @Parameters(paramLabel = "CLAIM", description = CLAIM_ID) String second)
      throws IOException {
    return decide(
        (deciding, _) -> deciding.apart(new ClaimId(first), new ClaimId(second), by.signature()));
  }

  @Command(
      name = "alias",
      mixinStandardHelpOptions = true,
      header = "Whom one publisher means by a name.")
  int alias(
      @Mixin SignatureOptions by,
      @Parameters(
              paramLabel = "PUBLISHER",
              description = "The publisher, as `attest stats` writes it.")
          String publisher,
      @Parameters(paramLabel = "NAME", description = "The name that it uses: \"the Front\".")
          String form,
      @Parameters(paramLabel = "ACTOR", description = "Whom it means by that.") String actor)
      throws IOException {
    return decide((deciding, _) -> deciding.alias(publisher, form, actor, by.signature()));
  }

  @Command(
      name = "grade",
      mixinStandardHelpOptions = true,
      header = "Admiralty code: a publisher A to F, or a report 1 to 6.")
  int grade(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "WHAT", description = "A publisher, or a report's name.")
          String what,
      @Parameters(
              paramLabel = "GRADE",
              description = "A to F for a publisher, 1 to 6 for a report.")
          String grade)
      throws IOException {
    String upper = grade.toUpperCase(Locale.ROOT);
    return decide((deciding, _) ->
        upper.matches("[0-9]+")
            ? deciding.gradeReport(new DocumentId(what), upper, by.signature())
            : deciding.gradeSource(what, upper, by.signature()));
  }

  @Command(
      name = "mark",
      mixinStandardHelpOptions = true,
      header = "TLP: to whom a report and all that rests on it may be shown.")
  int mark(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "REPORT") String document,
      @Parameters(paramLabel = "TLP", description = "clear, green, amber, amber+strict, red")
          String mark)
      throws IOException {
    return decide(
        (deciding, _) -> deciding.mark(new DocumentId(document), Tlp.of(mark), by.signature()));
  }

  @Command(
      name = "notice",
      mixinStandardHelpOptions = true,
      header = "The publisher corrected or retracted a report.")
  int notice(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "REPORT") String document,
      @Parameters(paramLabel = "WHAT", description = "corrected or retracted") String what)
      throws IOException {
    return decide((deciding, _) ->
        deciding.notice(new DocumentId(document), amendment(what), by.signature()));
  }

  @Command(
      name = "version",
      mixinStandardHelpOptions = true,
      header = "A report is a later version of another, under whatever address.")
  int version(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "EARLIER", description = "The report that was corrected.")
          String earlier,
      @Parameters(paramLabel = "LATER", description = "The report that corrects it.") String later)
      throws IOException {
    return decide((deciding, _) ->
        deciding.version(new DocumentId(earlier), new DocumentId(later), by.signature()));
  }

  @Command(
      name = "void",
      mixinStandardHelpOptions = true,
      header = "A decision does not stand any more; it is kept.")
  int voidDecision(
      @Mixin SignatureOptions by,
      @Parameters(paramLabel = "NUMBER", description = "As `attest decisions` shows it.")
          long number)
      throws IOException {
    return decide((deciding, _) -> deciding.voidDecision(number, by.signature()));
  }
}
