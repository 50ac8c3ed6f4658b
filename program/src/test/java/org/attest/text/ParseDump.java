package org.attest.text;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.TestModels;
import org.attest.model.Span;

/**
 * Prints how a file is cut and parsed: {@code ParseDump FILE [MASKED NAME]…}.
 *
 * <p>One token a line: index, form, lemma, tag, head's index and form, relation, name, mask. {@code
 * -short} as the first argument prints one line a sentence.
 */
final class ParseDump {

  private ParseDump() {}

  public static void main(String[] args) throws Exception {
    boolean isShort = args[0].equals("-short");
    int file = isShort ? 1 : 0;
    String text = Files.readString(Path.of(args[file]));
    List<Mask> masks = masks(text, List.of(args).subList(file + 1, args.length));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long start = System.nanoTime();
    Parser parser = TestModels.parser();
    long parserReady = System.nanoTime();
    NameTagger names = TestModels.names();
    long namesReady = System.nanoTime();
    int tokens = 0;
    for (RawSentence raw : Tokeniser.sentences(text)) {
      Sentence sentence = names.tag(parser.parse(raw, masks));
      tokens += sentence.size();
      out.println(isShort ? shortly(sentence) : fully(raw, sentence));
    }
    long end = System.nanoTime();
    out.printf(
        "parser loaded in %d ms, names in %d ms; %d tokens in %d ms%n",
        (parserReady - start) / 1_000_000,
        (namesReady - parserReady) / 1_000_000,
        tokens,
        (end - namesReady) / 1_000_000);
  }

  private static List<Mask> masks(String text, List<String> names) {
    List<Mask> masks = new ArrayList<>();
    for (String name : names) {
      Matcher found = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text);
      while (found.find()) {
        masks.add(new Mask(new Span(found.start(), found.end()), "MASK"));
      }
    }
    return masks;
  }

  private static String shortly(Sentence sentence) {
    StringBuilder line = new StringBuilder();
    for (Token token : sentence.tokens()) {
      String head = token.head() < 0 ? "" : "<" + sentence.token(token.head()).form();
      line.append(token.form()).append('/').append(token.tag()).append(' ');
      line.append(token.relation()).append(head).append(" | ");
    }
    return line.append('\n').toString();
  }

  private static String fully(RawSentence raw, Sentence sentence) {
    StringBuilder lines = new StringBuilder("# " + raw.span() + " " + raw.text() + "\n");
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      String head =
          token.head() < 0 ? "-" : token.head() + ":" + sentence.token(token.head()).form();
      lines.append(
          "%2d  %-18s %-15s %-5s %-18s %-10s %s %s%n"
              .formatted(
                  i,
                  token.form(),
                  token.lemma(),
                  token.tag(),
                  head,
                  token.relation(),
                  token.name(),
                  token.masked()));
    }
    return lines.toString();
  }
}
