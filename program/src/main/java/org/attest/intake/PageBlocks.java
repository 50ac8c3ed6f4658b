package org.attest.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text each block of a page holds of its own, inner blocks left out. */
final class PageBlocks implements NodeVisitor {

  /** Is told of each paragraph in the order of the page. */
  interface Told {
    /** Takes a block that is a paragraph, with the length of its text. */
    void paragraph(Element block, int length);
  }

  private static final class Size {
    private int length;
    private int linked;
  }

  private final Map<Element, Size> sizes = new LinkedHashMap<>();
  private final Deque<Element> within = new ArrayDeque<>();
  private int inLink;
  private int unseen;

  private PageBlocks() {}

  static PageBlocks of(Element body) {
    PageBlocks blocks = new PageBlocks();
    body.traverse(blocks);
    return blocks;
  }

  void paragraphs(Told told) {
    sizes.forEach((block, size) -> {
      if (MainPart.isParagraph(size.length, size.linked)) {
        told.paragraph(block, size.length);
      }
    });
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      unseen += PageText.unseen(element) ? 1 : 0;
      inLink += element.normalName().equals("a") ? 1 : 0;
      if (PageText.isBlock(element) || within.isEmpty()) {
        within.push(element);
      }
    } else if (node instanceof TextNode words && unseen == 0) {
      int length = words.text().strip().length();
      Size size = sizes.computeIfAbsent(within.getFirst(), _ -> new Size());
      size.length += length;
      size.linked += inLink > 0 ? length : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      unseen -= PageText.unseen(element) ? 1 : 0;
      inLink -= element.normalName().equals("a") ? 1 : 0;
      if (element.equals(within.peek())) {
        within.pop();
      }
    }
  }
}
