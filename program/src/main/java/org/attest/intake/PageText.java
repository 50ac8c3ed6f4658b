package org.attest.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
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

  /** How many blocks after the title may tell when the report was published. */
  private static final int NEAR = 6;

  private final MainPart main;
  private final String titles;
  private final Set<String> seen = new HashSet<>();
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
  private boolean title;
  private boolean titled;
  private boolean past;
  private int sinceTitle = NEAR + 1;
  private int unseen;

  private PageText(MainPart main, String titles) {
    this.main = main;
    this.titles = titles;
    reasons.push("");
  }

  static PageText of(Document page) {
    PageText walk = new PageText(MainPart.of(page), page.selectFirst("h1") == null ? "h2" : "h1");
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
    title |= name.equals(titles);
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
        past = true;
      }
      if (unseen(element)) {
        unseen--;
      }
    }
  }

  /** Returns whether {@code element} and all that is in it is not shown. */
  static boolean unseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
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
      sinceTitle = title ? 0 : Math.min(sinceTitle + 1, NEAR + 1);
      titled |= title;
      title = false;
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
    if (reason.isEmpty() && MainPart.isParagraph(words.length(), linked) && !seen.add(words)) {
      reason = "navigation"; // told once already
    }
    if (!reason.isEmpty()) {
      boilerplate.add(new Boilerplate(new Span(start, text.length()), reason));
    }
    lastWasItem = item;
  }

  private String reason(String words) {
    String inherited = reasons.getFirst();
    if (sinceTitle <= NEAR && words.length() < 120 && TextMetadata.ownDate(words).isPresent()) {
      return "credit";
    } else if (!inherited.isEmpty()) {
      return inherited;
    } else if (title) {
      return "";
    } else if (main.found() && !inMain && !isLead(words)) {
      return "navigation";
    } else if (heading) {
      return "";
    }
    return linked > LINKS * words.length() && !words.endsWith(".") ? "links" : "";
  }

  /** Returns whether these words stand between the title and the report and are running text. */
  private boolean isLead(String words) {
    return titled && !past && MainPart.isParagraph(words.length(), linked);
  }
}
