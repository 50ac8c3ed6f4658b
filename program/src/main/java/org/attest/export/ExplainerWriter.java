package org.attest.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.dossier.Dossier;
import org.attest.dossier.Line;
import org.attest.dossier.Section;
import org.attest.dossier.Section.Contrast;
import org.attest.dossier.Silence;
import org.attest.dossier.StandingQuestion;
import org.attest.dossier.Wording;
import org.attest.export.Explainer.Chapter;
import org.attest.export.Explainer.Sentence;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Details;
import org.attest.model.Evidence;

/**
 * Writes a dossier out as an article: like claims share a sentence, each claim is told once, and a
 * publisher is named whenever it changes.
 */
final class ExplainerWriter {

  /** A paragraph of more lines is not joined with the next part. */
  private static final int SHORT = 4;

  private final Dossier dossier;
  private final Naming group;
  private final Map<ClaimId, Evidence> notes = new LinkedHashMap<>();
  private final Set<ClaimId> told = new HashSet<>();

  ExplainerWriter(Dossier dossier) {
    this.dossier = dossier;
    this.group = Naming.of(dossier.group());
  }

  Explainer write() {
    List<Chapter> chapters = new ArrayList<>();
    for (Section section : dossier.sections()) {
      List<List<Sentence>> paragraphs =
          section.question() == StandingQuestion.DISPUTES ? disputes() : paragraphs(section);
      if (!paragraphs.isEmpty()) {
        chapters.add(new Chapter(heading(section.question()), paragraphs));
      }
    }
    List<Sentence> silences = dossier.silences().flatMap(each -> silence(each).stream()).toList();
    if (!silences.isEmpty()) {
      chapters.add(new Chapter("What do the reports not tell?", List.of(silences)));
    }
    return new Explainer(dossier, chapters, List.copyOf(notes.values()));
  }

  private String heading(StandingQuestion question) {
    String name = group.words();
    return switch (question) {
      case NATURE -> "What " + (group.plural() ? "are " : "is ") + name + "?";
      case FOUNDING -> "How did " + name + " come about?";
      case LEADERS -> "Who leads " + name + "?";
      case AIMS -> "What " + does() + name + " want?";
      case STRENGTH -> "How strong " + (group.plural() ? "are " : "is ") + name + "?";
      case PLACES -> "Where " + (group.plural() ? "are " : "is ") + name + " to be found?";
      case ATTACKS -> "Which attacks are laid to " + name + "?";
      case METHODS ->
          "Whom "
              + does()
              + name
              + " target, and how "
              + does()
              + group.pronoun().words()
              + " work?";
      case TIES -> "How " + does() + name + " stand to others?";
      case WORDS -> "What has been said in " + group.owns() + " name?";
      case MEASURES -> "What have others done about " + name + "?";
      case DISPUTES -> "Where do the reports differ?";
    };
  }

  private String does() {
    return group.plural() ? "do " : "does ";
  }

  private List<List<Sentence>> paragraphs(Section section) {
    List<List<Line>> runs = new ArrayList<>();
    for (Section.Part part : section.parts()) {
      List<Line> fresh =
          part.lines().stream().filter(line -> told.add(line.evidence().claim().id())).toList();
      if (fresh.isEmpty()) {
        continue;
      }
      if (!runs.isEmpty() && readOn(section, runs.getLast(), fresh)) {
        runs.getLast().addAll(fresh);
      } else {
        runs.add(new ArrayList<>(fresh));
      }
    }
    return runs.stream().map(this::paragraph).toList();
  }

  /** Short parts make one paragraph; attacks of unlike status and a parent's words stand apart. */
  private static boolean readOn(Section section, List<Line> before, List<Line> next) {
    return section.question() != StandingQuestion.ATTACKS
        && before.size() + next.size() <= SHORT
        && before.getLast().owner().equals(next.getFirst().owner());
  }

  private List<Sentence> paragraph(List<Line> lines) {
    Map<String, List<Line>> alike = new LinkedHashMap<>();
    lines.forEach(line -> alike.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(line));
    List<Sentence> sentences = new ArrayList<>();
    String publisher = "";
    boolean aboutGroup = false;
    for (List<Line> same : alike.values()) {
      String reporting = publishers(same);
      Claim claim = same.getFirst().evidence().claim();
      boolean again = aboutGroup && claim.subject().equals(dossier.group());
      Naming subject = again ? group.pronoun() : Naming.of(claim.subject());
      String tail = reporting.equals(publisher) ? "" : reporting;
      sentences.add(sentence(words(same, subject, tail), same));
      publisher = claim.voice().isEmpty() ? reporting : publisher;
      aboutGroup = claim.subject().equals(dossier.group());
    }
    return sentences;
  }

  /** Claims with equal keys share a sentence. */
  private static String key(Line line) {
    Claim claim = line.evidence().claim();
    String envelope =
        String.join(
            "|",
            claim.subject(),
            claim.voice().toString(),
            claim.status().word(),
            Boolean.toString(claim.negated()),
            claim.holds().toString());
    return switch (claim.details()) {
      case Details.Tie tie -> envelope + "|tie|" + tie.relation() + "|" + tie.via();
      case Details.Name name when isAlias(name) -> envelope + "|name";
      default -> Phrasing.sentence(claim, Naming.of(claim.subject()), ""); // told alike
    };
  }

  private static boolean isAlias(Details.Name name) {
    return !name.role().equals("meaning") && !name.role().equals("spelling");
  }

  private static String words(List<Line> same, Naming subject, String publisher) {
    Claim claim = same.getFirst().evidence().claim();
    return switch (claim.details()) {
      case Details.Tie tie -> Phrasing.ties(claim, tie, subject, objects(same), publisher);
      case Details.Name name when isAlias(name) ->
          Phrasing.names(claim, subject, forms(same), publisher);
      default -> Phrasing.sentence(claim, subject, publisher); // one clause for all of them
    };
  }

  private static List<String> objects(List<Line> lines) {
    return lines.stream()
        .map(line -> line.evidence().claim().details())
        .map(details -> details instanceof Details.Tie tie ? Naming.of(tie.object()).words() : "")
        .distinct()
        .toList();
  }

  private static List<String> forms(List<Line> lines) {
    return lines.stream()
        .map(line -> line.evidence().claim().details())
        .map(details -> details instanceof Details.Name name ? "“" + name.form() + "”" : "")
        .distinct()
        .toList();
  }

  private static String publishers(List<Line> lines) {
    return Wording.list(
        lines.stream().map(line -> line.evidence().source().label()).distinct().sorted().toList());
  }

  private Sentence sentence(String words, List<Line> lines) {
    lines.forEach(line -> note(line.evidence()));
    return new Sentence(
        words, lines.stream().map(line -> line.evidence().claim().id()).distinct().toList());
  }

  private void note(Evidence evidence) {
    notes.putIfAbsent(evidence.claim().id(), evidence);
  }

  private List<List<Sentence>> disputes() {
    Map<String, List<Line>> byReason = new LinkedHashMap<>();
    dossier.sections().stream()
        .flatMap(section -> section.contrasts().stream())
        .forEach(contrast -> dispute(contrast, byReason));
    List<Sentence> sentences = new ArrayList<>();
    byReason.forEach((words, lines) -> sentences.add(sentence(words, lines)));
    return sentences.stream().map(List::of).toList();
  }

  private static void dispute(Contrast contrast, Map<String, List<Line>> byReason) {
    String first = contrast.first().evidence().source().label();
    String second = contrast.second().evidence().source().label();
    String both = Stream.of(first, second).sorted().collect(Collectors.joining(" and "));
    String between = first.equals(second) ? "Within " + first : "Between " + both;
    String reason = contrast.comparison().reason();
    String words =
        switch (contrast.comparison().relation()) {
          case CONFLICT -> between + " there is a contradiction: " + reason + ".";
          case OTHER_TIME -> between + " the time differs, so that both can hold: " + reason + ".";
          case OTHER_SCOPE ->
              between + " the subject differs, so that both can hold: " + reason + ".";
          case SAME, MORE_PRECISE, SAME_ORIGIN -> "";
        };
    if (!words.isEmpty()) {
      List<Line> lines = byReason.computeIfAbsent(words, _ -> new ArrayList<>());
      lines.add(contrast.first());
      lines.add(contrast.second());
    }
  }

  private List<Sentence> silence(Silence silence) {
    return silence
        .nearest()
        .map(line -> {
          String nearest = Phrasing.sentence(line.evidence());
          String words =
              "The reports do not tell "
                  + silence.asked()
                  + " ("
                  + silence.kind().words()
                  + "); the nearest they come: "
                  + nearest;
          return sentence(words, List.of(line));
        })
        .stream()
        .toList();
  }
}
