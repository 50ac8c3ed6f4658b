package org.attest.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Takes the visible text out of a page, block by block, and marks the blocks that are no report.
 *
 * <p>Nothing that a reader of the page sees is cut: scripts, styles and hidden parts are not seen.
 */
final class PageText implements NodeVisitor {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "canvas",
          "video",
          "audio",
          "math",
          "map");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "button",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "option",
          "p",
          "pre",
          "section",
          "select",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul");

  /** The share of a line that may be links in a report's own paragraph. */
  private static final double LINKS = 0.8;

  private final MainPart main;
  private final StringBuilder text = new StringBuilder();
  private final List<Boilerplate> boilerplate = new ArrayList<>();
  private final Deque<String> reasons = new ArrayDeque<>();
  private final StringBuilder block = new StringBuilder();
  private int linked;
  private int inLink;
  private boolean inMain;
  private boolean item;
  private boolean lastWasItem;
  private boolean heading;
  private int unseen;

  private PageText(MainPart main) {
    this.main = main;
    reasons.push("");
  }

  static PageText of(Document page) {
    PageText walk = new PageText(MainPart.of(page));
    page.body().traverse(walk);
    walk.flush();
    return walk;
  }

  String text() {
    return text.toString();
  }

  List<Boilerplate> boilerplate() {
    return boilerplate;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words && unseen == 0) {
      append(words);
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  private void enter(Element element) {
    if (unseen(element)) {
      unseen++;
    }
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      flush();
    } else if (name.equals("br")) {
      lineBreak();
    } else if ((name.equals("td") || name.equals("th")) && !block.isEmpty()) {
      block.append(" | ");
    } else if (name.equals("a")) {
      inLink++;
    }
    item |= name.equals("li");
    heading |= HEADINGS.contains(name);
    String reason = main.reason(element);
    reasons.push(reason.isEmpty() ? reasons.getFirst() : reason);
    if (main.is(element)) {
      inMain = true;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (BLOCKS.contains(element.normalName())) {
        flush();
      } else if (element.normalName().equals("a")) {
        inLink--;
      }
      reasons.pop();
      if (main.is(element)) {
        inMain = false;
      }
      if (unseen(element)) {
        unseen--;
      }
    }
  }

  private static boolean unseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private void append(TextNode words) {
    Element parent = words.parent();
    boolean kept = parent != null && parent.closest("pre") != null;
    String content = words.getWholeText();
    int before = block.length();
    for (int i = 0; i < content.length(); i++) {
      append(content.charAt(i), kept);
    }
    if (inLink > 0) {
      linked += block.length() - before;
    }
  }

  private void append(char c, boolean kept) {
    boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
    if (kept && c == '\n') {
      lineBreak();
    } else if (!blank) {
      block.append(c);
    } else if (!block.isEmpty() && !Character.isWhitespace(block.charAt(block.length() - 1))) {
      block.append(' ');
    }
  }

  private void lineBreak() {
    trim();
    if (!block.isEmpty()) {
      block.append('\n');
    }
  }

  private void trim() {
    while (!block.isEmpty() && block.charAt(block.length() - 1) == ' ') {
      block.setLength(block.length() - 1);
    }
  }

  private void flush() {
    String words = block.toString().strip();
    if (!words.isEmpty()) {
      write(words);
      item = false;
      heading = false;
    }
    block.setLength(0);
    linked = 0;
  }

  private void write(String words) {
    if (!text.isEmpty()) {
      text.append(item && lastWasItem ? "\n" : "\n\n");
    }
    int start = text.length();
    text.append(item ? "• " : "").append(words);
    String reason = reason(words);
    if (!reason.isEmpty()) {
      boilerplate.add(new Boilerplate(new Span(start, text.length()), reason));
    }
    lastWasItem = item;
  }

  private String reason(String words) {
    String inherited = reasons.getFirst();
    if (!inherited.isEmpty()) {
      return inherited;
    } else if (heading) {
      return "";
    } else if (linked > LINKS * words.length() && !words.endsWith(".")) {
      return "links";
    }
    return main.found() && !inMain && !MainPart.isParagraph(words, linked) ? "navigation" : "";
  }
}
