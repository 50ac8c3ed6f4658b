package org.attest.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.dossier.Comparison;
import org.attest.dossier.Cut;
import org.attest.dossier.Dossier;
import org.attest.dossier.GatheredEvent;
import org.attest.dossier.Line;
import org.attest.dossier.Relation;
import org.attest.dossier.Section;
import org.attest.dossier.Section.Contrast;
import org.attest.dossier.Silence;
import org.attest.dossier.StandingQuestion;
import org.attest.export.Page.Block;

/** Lays a dossier out as a page. */
final class DossierPage {

  private DossierPage() {}

  static Page of(Dossier dossier) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Remark(scope(dossier)));
    times(dossier).ifPresent(words -> blocks.add(new Block.Remark(words)));
    if (!dossier.cuts().isEmpty()) {
      blocks.add(new Block.Remark(Cut.words(dossier.cuts())));
    }
    if (dossier.withheld().any()) {
      blocks.add(new Block.Remark(dossier.withheld().words()));
    }
    for (Section section : dossier.sections()) {
      StandingQuestion question = section.question();
      blocks.add(new Block.Heading(1, question.number() + ". " + question.text()));
      if (question == StandingQuestion.DISPUTES) {
        disputes(dossier, blocks);
      } else {
        section(section, blocks);
      }
      if (question == StandingQuestion.ATTACKS) {
        events(dossier, blocks);
      }
    }
    return new Page("Dossier: " + dossier.group(), blocks);
  }

  private static String scope(Dossier dossier) {
    long claims = dossier.lines().map(line -> line.evidence().claim().id()).distinct().count();
    long reports =
        dossier.lines().map(line -> line.evidence().claim().document()).distinct().count();
    String kin =
        dossier.kin().parents().isEmpty()
            ? ""
            : " Said to belong to: " + String.join(", ", dossier.kin().parents()) + ".";
    return claims
        + (claims == 1 ? " claim from " : " claims from ")
        + reports
        + (reports == 1 ? " report." : " reports.")
        + kin
        + (dossier.reviewedOnly() ? " Only claims that a person reviewed." : "");
  }

  private static Optional<String> times(Dossier dossier) {
    List<String> held = dossier.times().words();
    return held.isEmpty()
        ? Optional.empty()
        : Optional.of("Held to: " + String.join("; ", held) + ".");
  }

  private static void section(Section section, List<Block> blocks) {
    for (Section.Part part : section.parts()) {
      blocks.add(new Block.Heading(2, part.title()));
      part.lines().forEach(line -> blocks.add(entry(line, "")));
    }
    contrasts(
        section.contrasts().stream().filter(contrast -> differs(contrast.comparison().relation())),
        blocks);
    section.silences().forEach(silence -> silence(silence, blocks));
  }

  /** Shows what several claims tell of one event, and why they are taken for one. */
  private static void events(Dossier dossier, List<Block> blocks) {
    List<GatheredEvent> told =
        dossier.events().stream().filter(event -> event.claims().size() > 1).toList();
    if (told.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(2, "One event, told more than once"));
    told.forEach(event -> blocks.add(new Block.Remark(EventSummary.of(event))));
  }

  private static boolean differs(Relation relation) {
    return switch (relation) {
      case CONFLICT, OTHER_TIME, OTHER_SCOPE, MORE_PRECISE -> true;
      case SAME, SAME_ORIGIN -> false;
    };
  }

  private static Block entry(Line line, String before) {
    return new Block.Entry(
        before + Phrasing.sentence(line.evidence()),
        Shown.shortened(line.evidence().claim().quote().words()),
        Facts.of(line));
  }

  /** Says each reason once, with all the claims it was found between. */
  private static void contrasts(Stream<Contrast> contrasts, List<Block> blocks) {
    Map<String, Set<String>> claims = new LinkedHashMap<>();
    contrasts.forEach(contrast -> {
      Comparison comparison = contrast.comparison();
      String reason = comparison.relation().word() + ": " + comparison.reason();
      Set<String> between = claims.computeIfAbsent(reason, _ -> new LinkedHashSet<>());
      between.add(named(contrast.first()));
      between.add(named(contrast.second()));
    });
    claims.forEach((reason, between) ->
        blocks.add(new Block.Remark(reason + " (" + String.join("; ", between) + ")")));
  }

  private static String named(Line line) {
    return line.evidence().source().label() + " " + line.evidence().claim().id();
  }

  private static void silence(Silence silence, List<Block> blocks) {
    blocks.add(
        new Block.Remark(
            "The reports do not tell " + silence.asked() + ": " + silence.kind().words() + "."));
    silence.nearest().ifPresent(line -> blocks.add(entry(line, "Nearest: ")));
  }

  private static void disputes(Dossier dossier, List<Block> blocks) {
    List<Contrast> contrasts =
        dossier.sections().stream()
            .flatMap(section -> section.contrasts().stream())
            .filter(contrast -> disagrees(contrast.comparison().relation()))
            .distinct()
            .toList();
    blocks.add(new Block.Heading(2, "Where they differ"));
    if (contrasts.isEmpty()) {
      blocks.add(new Block.Remark("No two claims were found to differ."));
    }
    contrasts(contrasts.stream(), blocks);
    once(dossier, blocks);
    blocks.add(new Block.Heading(2, "What they do not tell"));
    dossier
        .silences()
        .forEach(silence ->
            blocks.add(new Block.Remark(silence.asked() + ": " + silence.kind().words() + ".")));
  }

  private static void once(Dossier dossier, List<Block> blocks) {
    List<Contrast> copies =
        dossier.sections().stream()
            .flatMap(section -> section.contrasts().stream())
            .filter(contrast -> contrast.comparison().relation() == Relation.SAME_ORIGIN)
            .distinct()
            .toList();
    if (!copies.isEmpty()) {
      blocks.add(new Block.Heading(2, "Counted once"));
      contrasts(copies.stream(), blocks);
    }
  }

  private static boolean disagrees(Relation relation) {
    return switch (relation) {
      case CONFLICT, OTHER_TIME, OTHER_SCOPE -> true;
      case SAME, MORE_PRECISE, SAME_ORIGIN -> false;
    };
  }
}
