package org.attest.web;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title the page's title
 * @param here the key of the page in the masthead's list
 * @param token what a page sends back with every change
 * @param who with which name decisions are signed
 * @param theme {@code light}, {@code dark}, or empty for what the machine prefers
 * @param menu the masthead's list
 * @param assets where style and scripts are
 */
record Frame(
    String title,
    String here,
    String token,
    String who,
    String theme,
    List<Item> menu,
    Assets assets) {

  private static final List<Item> MENU =
      List.of(
          new Item("groups", "Groups", "/"),
          new Item("ask", "Ask", "/ask"),
          new Item("review", "Review", "/review"),
          new Item("compare", "Compare", "/compare"),
          new Item("sources", "Sources", "/sources"),
          new Item("add", "Add", "/add"),
          new Item("log", "Log", "/log"),
          new Item("help", "Help", "/help"));

  Frame {
    menu = List.copyOf(menu);
  }

  /**
   * A page that the masthead leads to.
   *
   * @param key the page's key
   * @param words what it is called
   * @param link its address
   */
  record Item(String key, String words, String link) {}

  static Frame of(
      String title, String here, Sessions.Session session, String theme, Assets assets) {
    return new Frame(title, here, session.csrf(), session.who(), theme, MENU, assets);
  }

  /** Returns {@code page} where the item is the page at hand, so that the template can say so. */
  String current(Item item) {
    return item.key().equals(here) ? "page" : "";
  }
}
