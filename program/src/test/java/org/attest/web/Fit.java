package org.attest.web;

import java.util.ArrayList;
import java.util.List;

/** Whether a page holds what it shows, from a telephone to a large screen and on paper. */
final class Fit {

  private static final List<Integer> WIDTHS = List.of(360, 768, 1024, 1440);

  /** A sheet of A4 without its margins, at 96 pixels an inch. */
  private static final int SHEET = 680;

  /**
   * What runs out of the window, or has text that is cut off: not what is scrolled on purpose, what
   * is only heard, or a field that a person writes in.
   */
  private static final String LOST =
      """
      (() => {
        const meant = '.unseen, .skip, input, select, textarea';
        const wide = document.documentElement.clientWidth;
        const lost = [];
        const look = each => {
          if (each.matches(meant)) return;
          const style = getComputedStyle(each);
          if (style.display === 'none') return;
          const box = each.getBoundingClientRect();
          const clips = ['hidden', 'clip'].includes(style.overflowX);
          if (box.width > 0 && (box.right > wide + 1 || box.left < -1 || (clips && each.scrollWidth > each.clientWidth + 1)))
            lost.push(each.outerHTML.slice(0, 160));
          if (!each.matches('svg') && !['auto', 'scroll'].includes(style.overflowX)) [...each.children].forEach(look);
        };
        [...document.body.children].forEach(look);
        return lost.slice(0, 3).join(' | ');
      })()
      """;

  private Fit() {}

  /**
   * Looks at the open page at every width and on paper, and leaves the window as it was.
   *
   * @return what is lost, and where; empty where all is seen
   */
  static List<String> faults(Chromium browser) {
    List<String> faults = new ArrayList<>();
    try {
      for (int width : WIDTHS) {
        browser.size(width, 900);
        look(browser, "at " + width, width, faults);
      }
      browser.look("print", "light");
      browser.size(SHEET, 900);
      look(browser, "on paper", SHEET, faults);
    } finally {
      browser.look("", "light");
      browser.size(1280, 900);
    }
    return faults;
  }

  private static void look(Chromium browser, String where, int width, List<String> faults) {
    int wide = browser.run("document.documentElement.scrollWidth").asInt();
    String lost = browser.run(LOST).asString();
    if (wide > width || !lost.isEmpty()) {
      faults.add("%s it is %d wide: %s".formatted(where, wide, lost));
    }
  }
}
