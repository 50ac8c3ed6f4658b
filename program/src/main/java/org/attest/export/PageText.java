package org.attest.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attest.export.Page.Block;

/** A page as plain text, 100 columns wide. */
final class PageText {

  private static final int WIDTH = 100;

  private PageText() {}

  static String of(Page page) {
    StringBuilder text = new StringBuilder();
    text.append(Shown.visible(page.title())).append('\n');
    text.append("=".repeat(Math.min(WIDTH, page.title().length()))).append('\n');
    page.blocks().forEach(block -> block(text, block));
    return text.toString();
  }

  private static void block(StringBuilder text, Block block) {
    switch (block) {
      case Block.Heading(var level, var words) -> {
        text.append('\n');
        wrap(text, words, level == 1 ? "" : "  ", level == 1 ? "   " : "  ");
        if (level == 1) {
          text.append("-".repeat(Math.min(WIDTH, words.length()))).append('\n');
        }
      }
      case Block.Remark(var words) -> wrap(text, words, "  ", "  ");
      case Block.Entry(var sentence, var quote, var facts) -> {
        wrap(text, sentence, "  * ", "    ");
        wrap(text, "“" + quote + "”", "      ", "      ");
        wrap(text, facts, "      ", "      ");
      }
      case Block.Paragraph(var sentences) -> {
        wrap(
            text,
            sentences.stream().map(PageText::sentence).collect(Collectors.joining(" ")),
            "",
            "");
        text.append('\n');
      }
      case Block.Footnote(var number, var quote, var facts, var claims) ->
          wrap(
              text,
              "“" + quote + "” " + facts + (claims.isEmpty() ? "" : " · " + claims),
              "[" + number + "] ",
              "    ");
    }
  }

  private static String sentence(Page.Footnoted sentence) {
    return sentence.words()
        + sentence.notes().stream().map(note -> "[" + note + "]").collect(Collectors.joining());
  }

  private static void wrap(StringBuilder text, String words, String first, String rest) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : Shown.visible(words).split(" +", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    lines.forEach(each -> text.append(each).append('\n'));
  }
}
