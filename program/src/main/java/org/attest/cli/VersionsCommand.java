package org.attest.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Stories;
import org.attest.Stories.Edition;
import org.attest.Stories.Noticed;
import org.attest.Stories.Story;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the versions of one address, and what publishers corrected or retracted. */
@Command(
    name = "versions",
    header = "Reports that their publishers changed, corrected or retracted.",
    description = {
      "",
      "Reports of one address with different texts are versions of one report: all are kept, each",
      "counts from the day of its change, and together they are one source. So are reports that",
      "`attest decide version` joins. With a report's name, shows the passages that were changed",
      "and the claims that came and went.",
      ""
    },
    footer = {"", "  attest versions", "  attest versions harbour-bridge-2"},
    sortOptions = false)
final class VersionsCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(
      arity = "0..1",
      paramLabel = "REPORT",
      description = "A report's name in the record; without it, all.")
  private @Nullable String document;

  VersionsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      Stories stories = attest.stories();
      return document == null ? all(stories) : one(attest, new DocumentId(document));
    }
  }

  private int all(Stories stories) throws IOException {
    List<Story> all = stories.all();
    List<Noticed> noticed = stories.noticed();
    if (all.isEmpty() && noticed.isEmpty()) {
      main.screen()
          .line("No report of this record has a second version, a correction or a retraction.");
    }
    for (Story story : all) {
      main.screen().line(name(story));
      story.editions().forEach(edition -> head(edition, true));
      main.screen().gap();
    }
    for (Noticed each : noticed) {
      main.screen().line(each.source().label() + "  " + each.source().document());
      words(each.words());
      each.of().ifPresent(earlier -> offer(earlier, each.source()));
      main.screen().gap();
    }
    return 0;
  }

  private int one(Attest attest, DocumentId id) throws IOException {
    if (attest.stories().source(id).isEmpty()) {
      throw new Refusal("no report is called " + id);
    }
    Optional<Story> story = attest.stories().of(id);
    if (story.isEmpty()) {
      main.screen().line("The record has one version of " + id + ".");
      words(attest.stories().words(id));
      Source source = attest.stories().source(id).orElseThrow();
      attest.stories().mayCorrect(id).ifPresent(earlier -> offer(earlier, source));
      return 0;
    }
    main.screen().line(name(story.get()));
    for (Edition edition : story.get().editions()) {
      head(edition, false);
      edition
          .passages()
          .forEach(passage -> {
            both("before: ", passage.before());
            both("now:    ", passage.after());
          });
      edition.gone().forEach(claim -> claim("no longer said: ", claim));
      edition.come().forEach(claim -> claim("new: ", claim));
      main.screen().gap();
    }
    return 0;
  }

  private static String name(Story story) {
    return story.address().isEmpty()
        ? story.editions().getFirst().source().label()
        : story.address();
  }

  /** A correction is joined to what it corrects by a person, never by itself. */
  private void offer(Source earlier, Source later) {
    main.screen()
        .line(
            "    looks like a correction of %s, of %s%s; if it is:"
                .formatted(
                    earlier.document(),
                    earlier.countsFrom(),
                    earlier.title().known()
                        ? " (“" + Screen.oneLine(earlier.title().value()) + "”)"
                        : ""));
    main.screen()
        .line("    attest decide version %s %s".formatted(earlier.document(), later.document()));
  }

  private void head(Edition edition, boolean counted) {
    String changes =
        !counted || edition.passages().isEmpty()
            ? ""
            : "; passages that differ: %d; claims gone: %d, new: %d"
                .formatted(edition.passages().size(), edition.gone().size(), edition.come().size());
    main.screen()
        .line(
            "  %s  %s  %s%s"
                .formatted(edition.from(), edition.source().document(), edition.basis(), changes));
    words(edition.words());
  }

  private void words(List<String> words) {
    words.forEach(word -> main.screen().line("    “" + word + "”"));
  }

  private void both(String what, String words) {
    if (!words.isEmpty()) {
      main.screen().line("    " + what + Screen.oneLine(words));
    }
  }

  private void claim(String what, Evidence claim) {
    main.screen()
        .line(
            "    %s%s (%s)"
                .formatted(what, Screen.oneLine(Stories.sentence(claim)), claim.claim().id()));
  }
}
