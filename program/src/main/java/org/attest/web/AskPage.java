package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attest.Desk;
import org.attest.GroupLine;
import org.attest.answer.Answer;
import org.attest.answer.Citation;
import org.attest.export.Naming;
import org.attest.model.DocumentId;
import org.attest.model.Tlp;

/** A question in, a cited answer out. */
final class AskPage {

  private static final int LONGEST = 500;

  private AskPage() {}

  /**
   * A question and its answer.
   *
   * @param question what was asked; may be empty
   * @param times what the answer is held to
   * @param verdict {@code told}, {@code silent}, {@code unread}, or empty before a question
   * @param lead words of Attest's own before what is cited; may be empty
   * @param sentences the answer, or the nearest thing that is said
   * @param support how many reports and origins that is, in words; empty where it is one report
   * @param cited what it stands on
   * @param examples questions to start with
   */
  record Asked(
      String question,
      TimesView times,
      String verdict,
      String lead,
      List<Said> sentences,
      String support,
      List<Cited> cited,
      List<Example> examples)
      implements Marked {
    Asked {
      sentences = List.copyOf(sentences);
      cited = List.copyOf(cited);
      examples = List.copyOf(examples);
    }

    @Override
    public Tlp tlp() {
      return cited.stream().map(Cited::tlp).reduce(Tlp.NONE, Tlp::stricter);
    }
  }

  /** A sentence and the numbers of what it stands on. */
  record Said(String words, List<Integer> notes) {
    Said {
      notes = List.copyOf(notes);
    }
  }

  /** What a sentence stands on: exact words, whose, where they are, and what became of them. */
  record Cited(
      int number,
      String quote,
      String source,
      String link,
      String claims,
      Tlp tlp,
      List<String> notices) {
    Cited {
      notices = List.copyOf(notices);
    }
  }

  /** A question to start with. */
  record Example(String words, String link) {}

  static void show(Visit visit) throws IOException {
    String question = visit.text("q");
    if (question.length() > LONGEST) {
      throw new Refused(400, "A question of more than " + LONGEST + " letters is not read.");
    }
    Asked asked =
        question.isEmpty()
            ? new Asked("", times(visit), "", "", List.of(), "", List.of(), examples(visit))
            : answered(visit, question);
    visit.show("ask.jte", question.isEmpty() ? "Ask" : Plain.line(question), "ask", asked);
  }

  private static Asked answered(Visit visit, String question) throws IOException {
    Desk.Answered answered = visit.desk().answered(question, visit.view());
    Notes notes = new Notes(visit.desk().deciding().tlp(), answered.notices());
    TimesView times = times(visit);
    return switch (answered.answer()) {
      case Answer.Told(var statements, _, var support) ->
          asked(
              question, times, "told", "", notes.of(statements), support.line(), notes, List.of());
      case Answer.NotTold(_, var lead, var nearest) ->
          asked(question, times, "silent", lead, notes.of(nearest), "", notes, examples(visit));
      case Answer.NotAsked(var reason) ->
          asked(question, times, "unread", reason, List.of(), "", notes, examples(visit));
    };
  }

  private static TimesView times(Visit visit) throws IOException {
    return TimesView.of(
        "/ask",
        List.of(new TimesView.Kept("q", visit.text("q"))),
        visit.view(),
        visit.desk().days());
  }

  private static Asked asked(
      String question,
      TimesView times,
      String verdict,
      String lead,
      List<Said> sentences,
      String support,
      Notes notes,
      List<Example> examples) {
    return new Asked(
        Plain.line(question),
        times,
        verdict,
        Plain.line(lead),
        sentences,
        Plain.line(support),
        notes.cited(),
        examples);
  }

  /** Questions about the group that the record tells most of. */
  private static List<Example> examples(Visit visit) throws IOException {
    List<GroupLine> groups = visit.desk().groups();
    List<Example> examples = new ArrayList<>();
    for (GroupLine group : groups.stream().limit(2).toList()) {
      Naming name = Naming.of(group.name());
      String does = name.plural() ? "do " : "does ";
      for (String words :
          List.of(
              "Who leads " + name.words() + "?",
              "How many fighters " + does + name.words() + " have?",
              "When " + (name.plural() ? "were " : "was ") + name.words() + " founded?",
              "Which attacks did " + name.words() + " claim?",
              "How " + does + name.words() + " stand to " + name.its() + " rivals?")) {
        examples.add(new Example(Plain.line(words), Link.to("/ask").with("q", words).toString()));
      }
    }
    return examples;
  }

  /** Numbers what sentences stand on, each once. */
  private static final class Notes {
    private final Map<Citation, Integer> numbers = new LinkedHashMap<>();
    private final Function<DocumentId, Tlp> tlp;
    private final Map<Citation, List<String>> notices;

    Notes(Function<DocumentId, Tlp> tlp, Map<Citation, List<String>> notices) {
      this.tlp = tlp;
      this.notices = notices;
    }

    List<Said> of(List<Answer.Statement> statements) {
      return statements.stream()
          .map(statement ->
              new Said(
                  Plain.line(statement.text()),
                  statement.citations().stream().map(this::number).distinct().toList()))
          .toList();
    }

    private int number(Citation citation) {
      Integer known = numbers.putIfAbsent(citation, numbers.size() + 1);
      return known == null ? numbers.size() : known;
    }

    List<Cited> cited() {
      List<Cited> cited = new ArrayList<>();
      numbers.forEach((citation, number) -> cited.add(cited(citation, number)));
      return cited;
    }

    private Cited cited(Citation citation, int number) {
      String claim = citation.claims().isEmpty() ? "" : citation.claims().getFirst().value();
      String report = citation.document().value();
      Link link =
          claim.isEmpty()
              ? Link.words(report, citation.quote().span())
              : Link.report(report).with("claim", claim).at(claim);
      return new Cited(
          number,
          Plain.text(citation.quote().words()),
          Plain.line(citation.source().label())
              + ", "
              + ClaimView.dated(citation.source(), citation.quote().span()),
          link.toString(),
          claim.isEmpty() ? "no claim was read from these words" : claim,
          tlp.apply(citation.document()),
          notices.getOrDefault(citation, List.of()).stream().map(Plain::line).toList());
    }
  }
}
