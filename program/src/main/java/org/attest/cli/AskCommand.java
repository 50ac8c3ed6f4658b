package org.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attest.Attest;
import org.attest.Exporting.Leaving;
import org.attest.Format;
import org.attest.Reply;
import org.attest.View;
import org.attest.model.DocumentId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers questions from the reports. */
@Command(
    name = "ask",
    header = "Answers a question from the reports, each sentence with its source.",
    description = {
      "",
      "Where the reports do not tell, it says which silence that is, and the nearest thing told.",
      "Questions are read in English.",
      ""
    },
    footer = {
      "",
      "  attest ask \"How many fighters does IS-K have?\"",
      "  attest ask --group \"Boko Haram\" \"Who leads the group?\"",
      "  attest ask --questions questions.jsonl --format jsonl > answers.jsonl"
    },
    sortOptions = false)
final class AskCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "One question, in quotes.")
  private @Nullable String question;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = {
        "Many questions: one JSON object {\"id\",\"question\"} a line;",
        "\"group\" and \"docs\" narrow a question."
      })
  private @Nullable Path questions;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "Whom the question means by \"the group\".")
  private @Nullable String group;

  @Option(names = "--doc", paramLabel = "ID", description = "Answer only from this report.")
  private List<String> documents = List.of();

  @Mixin private ViewOptions times = new ViewOptions();

  @Mixin private ReleaseOptions release = new ReleaseOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Words.FormatWord.class,
      description = "text (default) or jsonl.")
  private Format format = Format.TEXT;

  AskCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    main.check(format, Format.TEXT, Format.JSONL);
    if ((question == null) == (questions == null)) {
      throw new Refusal("ask one question, or name a file with --questions");
    }
    if (question != null && question.isBlank()) {
      throw new Refusal("the question is empty; ask one such as \"Who leads the ELN?\"");
    }
    View view = release.of(times.view(), format != Format.TEXT);
    Attest.loadNames();
    try (Attest attest = main.open()) {
      int code =
          questions != null
              ? file(attest, questions, view)
              : one(attest, String.valueOf(question), view);
      if (format == Format.TEXT) {
        ReleaseOptions.tellReports(main, attest, view);
      }
      ViewOptions.tell(main, view);
      return code;
    }
  }

  private int file(Attest attest, Path file, View view) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (format == Format.JSONL) {
      List<String> answers = attest.answers(lines, view);
      print(attest, "answers to " + file, answers, view);
      return answers.stream().anyMatch(answer -> answer.contains("\"error\":")) ? 1 : 0;
    }
    int code = 0;
    for (Asked asked : Asked.of(lines)) {
      main.screen().line(asked.question());
      code =
          Math.max(
              code, show(attest.ask(asked.question(), asked.group(), asked.documents(), view)));
      main.screen().gap();
    }
    return code;
  }

  private int one(Attest attest, String words, View view) throws IOException {
    if (format == Format.JSONL) {
      print(
          attest,
          "an answer to: " + words,
          attest.answers(List.of(Asked.line(words, group, documents)), view),
          view);
      return 0;
    }
    Optional<String> about =
        group == null ? Optional.empty() : Optional.of(main.name(attest, group));
    Set<DocumentId> from =
        documents.stream().map(DocumentId::new).collect(Collectors.toUnmodifiableSet());
    return show(attest.ask(words, about, from, view));
  }

  private void print(Attest attest, String what, List<String> answers, View view)
      throws IOException {
    if (!answers.isEmpty()) {
      ReleaseOptions.print(
          main,
          attest,
          new Leaving(what, Format.JSONL, "standard output", view, 0),
          String.join("\n", answers));
    }
  }

  private int show(Reply reply) {
    for (Reply.Line line : reply.sentences()) {
      String numbers =
          line.sources().stream().map(number -> "[" + number + "]").collect(Collectors.joining());
      main.screen().line(Screen.oneLine(line.text()) + (numbers.isEmpty() ? "" : " " + numbers));
    }
    if (!reply.support().isEmpty()) {
      main.screen().line(Screen.oneLine(reply.support()));
    }
    if (!reply.sources().isEmpty()) {
      main.screen().gap();
    }
    for (int number = 1; number <= reply.sources().size(); number++) {
      Reply.Cited cited = reply.sources().get(number - 1);
      main.screen().line("[%d] “%s”".formatted(number, Screen.oneLine(cited.quote())));
      main.screen().line("    " + cited.source());
      cited.notices().forEach(notice -> main.screen().line("    ! " + Screen.oneLine(notice)));
    }
    return reply.understood() ? 0 : 1;
  }
}
