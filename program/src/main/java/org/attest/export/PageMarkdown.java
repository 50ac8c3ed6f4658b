package org.attest.export;

import static org.attest.export.Shown.markdown;

import java.util.stream.Collectors;
import org.attest.export.Page.Block;

/** A page as Markdown; report text cannot form links, markup or HTML in it. */
final class PageMarkdown {

  private PageMarkdown() {}

  static String of(Page page) {
    StringBuilder text = new StringBuilder("# " + markdown(page.title()) + "\n");
    page.blocks().forEach(block -> text.append('\n').append(block(block)).append('\n'));
    return text.toString();
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading(var level, var words) -> "#".repeat(level + 1) + " " + markdown(words);
      case Block.Remark(var words) -> "*" + markdown(words) + "*";
      case Block.Entry(var sentence, var quote, var facts) ->
          "- " + markdown(sentence) + "\n  > " + markdown(quote) + "\n\n  " + markdown(facts);
      case Block.Paragraph(var sentences) ->
          sentences.stream().map(PageMarkdown::sentence).collect(Collectors.joining(" "));
      case Block.Footnote(var number, var quote, var facts, var claims) ->
          "[^"
              + number
              + "]: “"
              + markdown(quote)
              + "” "
              + markdown(facts)
              + (claims.isEmpty() ? "" : " · " + markdown(claims));
    };
  }

  private static String sentence(Page.Footnoted sentence) {
    return markdown(sentence.words())
        + sentence.notes().stream().map(note -> "[^" + note + "]").collect(Collectors.joining());
  }
}
