package org.attest.export;

import static org.attest.export.Shown.html;

import java.util.stream.Collectors;
import org.attest.export.Page.Block;

/** A page as one HTML file that loads nothing, runs nothing, and prints well. */
final class PageHtml {

  private static final String STYLE =
      """
      body{font:17px/1.5 Georgia,serif;max-width:44em;margin:2em auto;padding:0 1em;color:#111;background:#fff}
      h1,h2,h3{font-family:Helvetica,Arial,sans-serif;line-height:1.25}
      h2{margin-top:2em;border-bottom:1px solid #999}h3{margin-bottom:.3em}
      .entry{margin:.8em 0;break-inside:avoid}.entry p{margin:0}
      blockquote{margin:.2em 0 .2em 1.2em;font-style:italic}
      .facts,.note,.remark{font:14px/1.4 Helvetica,Arial,sans-serif;color:#444}
      .note{margin:.4em 0}sup{line-height:0;white-space:nowrap}sup a{text-decoration:none}
      @media print{body{font-size:11pt;max-width:none;margin:0}a{color:inherit}}
      """;

  private PageHtml() {}

  static String of(Page page) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width">
    <meta name="referrer" content="no-referrer">
    <title>%1$s</title>
    <style>
    %2$s</style></head><body>
    <h1>%1$s</h1>
    %3$s
    </body></html>
    """
        .formatted(
            html(page.title()),
            STYLE,
            page.blocks().stream().map(PageHtml::block).collect(Collectors.joining("\n")));
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading(var level, var words) ->
          "<h%1$d>%2$s</h%1$d>".formatted(level + 1, html(words));
      case Block.Remark(var words) -> "<p class=\"remark\">" + html(words) + "</p>";
      case Block.Entry(var sentence, var quote, var facts) ->
          "<div class=\"entry\"><p><bdi>%s</bdi></p><blockquote><bdi>“%s”</bdi></blockquote><p class=\"facts\"><bdi>%s</bdi></p></div>"
              .formatted(html(sentence), html(quote), html(facts));
      case Block.Paragraph(var sentences) ->
          "<p>"
              + sentences.stream().map(PageHtml::sentence).collect(Collectors.joining(" "))
              + "</p>";
      case Block.Footnote(var number, var quote, var facts, var claims) ->
          "<p class=\"note\" id=\"n%1$d\">%1$d. <bdi>“%2$s”</bdi> <bdi>%3$s</bdi>%4$s</p>"
              .formatted(
                  number, html(quote), html(facts), claims.isEmpty() ? "" : " · " + html(claims));
    };
  }

  private static String sentence(Page.Footnoted sentence) {
    return html(sentence.words())
        + sentence.notes().stream()
            .map(note -> "<a href=\"#n%1$d\">%1$d</a>".formatted(note))
            .collect(Collectors.joining(",", "<sup>", "</sup>"));
  }
}
