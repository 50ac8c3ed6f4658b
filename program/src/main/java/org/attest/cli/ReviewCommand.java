package org.attest.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.attest.Attest;
import org.attest.Deciding;
import org.attest.Format;
import org.attest.model.ClaimId;
import org.attest.model.Decision;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Works through the claims that nobody has looked at, on the terminal. */
@Command(
    name = "review",
    header = "Works through the claims that nobody has looked at yet.",
    description = {
      "",
      "Each claim is shown with the sentence around it. Answer with one letter:",
      "  a  accept             r [WHY]          reject",
      "  s  skip               c FIELD VALUE    correct a field, and accept",
      "  u  undo the last      n WORDS          put a note on it",
      "  q  stop               f                show all fields",
      "c FIELD \"\" empties a field.",
      ""
    },
    footer = {"", "  attest review --group IS-K", "  attest review --kind strength --by Ana"},
    sortOptions = false)
final class ReviewCommand implements Callable<Integer> {

  private final Main main;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "Only claims about this actor, or that name it.")
  private @Nullable String group;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Words.KindWord.class,
      description = "Only one kind of claim.")
  private @Nullable Kind kind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many claims at most (default ${DEFAULT-VALUE}).")
  private int limit;

  /** A slip of the hand must not accept a claim: only a letter or its word is an answer. */
  private static final Pattern LETTERED =
      Pattern.compile("(?:a|s|u|f|accept|skip|undo|fields)|(?:r|c|n)(?:\\s.*)?", Pattern.DOTALL);

  @Mixin private SignatureOptions by = new SignatureOptions();

  ReviewCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      Optional<String> name =
          group == null ? Optional.empty() : Optional.of(main.name(attest, group));
      List<Evidence> queue = attest.deciding().queue(name, Optional.ofNullable(kind), limit);
      if (queue.isEmpty()) {
        main.err()
            .println(
                attest.groups().isEmpty()
                    ? "This record holds no claims yet:  attest add FILE…"
                    : "Nothing is waiting: every claim of these has been looked at.");
        return 0;
      }
      BufferedReader answers =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      new Session(attest.deciding(), queue).run(answers);
    }
    return 0;
  }

  /** One sitting. */
  private final class Session {

    private final Deciding deciding;
    private final List<Evidence> queue;
    private int decided;
    private int back;
    private @Nullable Decision last;

    Session(Deciding deciding, List<Evidence> queue) {
      this.deciding = deciding;
      this.queue = queue;
    }

    void run(BufferedReader answers) throws IOException {
      int at = 0;
      while (at < queue.size()) {
        show(at);
        String answer = answers.readLine();
        if (answer == null || answer.strip().equals("q")) {
          break;
        }
        at += step(queue.get(at).claim().id(), answer.strip());
      }
      main.screen().line(decided + " decided, " + (queue.size() - at) + " left in this queue.");
    }

    private void show(int at) throws IOException {
      Evidence evidence = queue.get(at);
      main.screen().gap();
      main.screen().line("%d of %d".formatted(at + 1, queue.size()));
      main.screen().text(deciding.text(evidence), Format.TEXT);
      main.screen()
          .line(
              "[a]ccept [r]eject WHY [c]orrect FIELD VALUE [n]ote WORDS [s]kip [u]ndo [f]ields"
                  + " [q]uit?");
    }

    /** Does what the answer asks and returns how far to go on. */
    private int step(ClaimId claim, String answer) throws IOException {
      String rest = answer.length() > 1 ? answer.substring(1).strip() : "";
      try {
        return switch (LETTERED.matcher(answer).matches() ? answer.charAt(0) : ' ') {
          case 'a' -> done(deciding.accept(claim, by.signature()));
          case 'r' -> done(deciding.reject(claim, by.signature(rest)));
          case 'c' -> {
            String[] words = rest.split("\\s+", 2);
            if (words.length < 2) {
              main.screen()
                  .line(
                      "Write  c FIELD VALUE  (f shows the fields), or  c FIELD \"\"  to empty one.");
              yield 0;
            }
            String value = words[1].equals("\"\"") ? "" : words[1];
            yield done(deciding.correct(claim, words[0], value, by.signature()));
          }
          case 'n' -> {
            done(deciding.note(claim, rest, by.signature()));
            back = 0;
            yield 0;
          }
          case 's' -> {
            back++;
            yield 1;
          }
          case 'u' -> undo();
          case 'f' -> {
            deciding
                .fields(claim)
                .forEach((field, value) ->
                    main.screen().line("  " + field + ": " + Screen.oneLine(value)));
            yield 0;
          }
          default -> {
            main.screen().line("One of the letters a, r, c, n, s, u, f, q, please.");
            yield 0;
          }
        };
      } catch (IllegalArgumentException e) {
        main.screen().line(String.valueOf(e.getMessage()));
        return 0;
      }
    }

    private int done(Decision decision) {
      decided++;
      last = decision;
      back = 1;
      return 1;
    }

    private int undo() throws IOException {
      if (last == null) {
        main.screen().line("There is nothing to undo.");
        return 0;
      }
      deciding.voidDecision(last.id(), by.signature("undone in review"));
      main.screen().line("Undone: " + Deciding.words(last));
      last = null;
      decided--;
      return -back;
    }
  }
}
