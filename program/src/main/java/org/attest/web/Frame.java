package org.attest.web;

import java.util.List;
import org.attest.model.Tlp;
import org.attest.web.team.Role;

/**
 * What stands around every page.
 *
 * @param title the page's title
 * @param here the key of the page in the masthead's list
 * @param token what a page sends back with every change
 * @param who with which name decisions are signed
 * @param role what its owner may do
 * @param team whether people sign in with accounts of their own
 * @param theme {@code light}, {@code dark}, or empty for what the machine prefers
 * @param menu the masthead's list
 * @param tlp to whom the page may be shown
 * @param assets where style and scripts are
 */
record Frame(
    String title,
    String here,
    String token,
    String who,
    Role role,
    boolean team,
    String theme,
    List<Item> menu,
    Tlp tlp,
    Assets assets) {

  private static final List<Item> MENU =
      List.of(
          new Item("groups", "Groups", "/", Role.READER),
          new Item("ask", "Ask", "/ask", Role.READER),
          new Item("review", "Review", "/review", Role.ANALYST),
          new Item("compare", "Compare", "/compare", Role.READER),
          new Item("record", "Record", "/record", Role.READER),
          new Item("sources", "Sources", "/sources", Role.READER),
          new Item("add", "Add", "/add", Role.ANALYST),
          new Item("log", "Log", "/log", Role.READER),
          new Item("audit", "Audit", "/audit", Role.ADMIN),
          new Item("help", "Help", "/help", Role.READER));

  Frame {
    menu = List.copyOf(menu);
  }

  /**
   * A page that the masthead leads to.
   *
   * @param key the page's key
   * @param words what it is called
   * @param link its address
   * @param least who may see it
   */
  record Item(String key, String words, String link, Role least) {}

  static Frame of(
      String title,
      String here,
      Sessions.Session session,
      Door door,
      String theme,
      Tlp tlp,
      Assets assets) {
    Role role = session.role();
    List<Item> menu = MENU.stream().filter(item -> role.covers(item.least())).toList();
    return new Frame(
        title, here, session.csrf(), session.who(), role, door.team(), theme, menu, tlp, assets);
  }

  /** Returns what stands around a page before the desk. */
  static Frame stranger(String title, String theme, Assets assets) {
    return new Frame(title, "", "", "", Role.READER, true, theme, List.of(), Tlp.NONE, assets);
  }

  /** Returns whether somebody was let in. */
  boolean known() {
    return !token.isEmpty();
  }

  /** Returns whether its owner may decide. */
  boolean analyst() {
    return role.covers(Role.ANALYST);
  }

  /** Returns whether its owner may do everything. */
  boolean admin() {
    return role.covers(Role.ADMIN);
  }

  /** Returns {@code page} where the item is the page at hand, so that the template can say so. */
  String current(Item item) {
    return item.key().equals(here) ? "page" : "";
  }
}
