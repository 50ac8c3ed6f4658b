package org.attest.web;

import io.javalin.http.Context;
import java.util.Optional;

/** Light or dark, as the visitor wants it; without a choice, as the machine prefers. */
final class Theme {

  private Theme() {}

  static void choose(Visit visit) {
    String theme = visit.text("theme");
    String value = theme.equals("dark") || theme.equals("light") ? theme : "";
    visit
        .context()
        .res()
        .addHeader(
            "Set-Cookie", "attest-theme=" + value + "; Path=/; Max-Age=31536000; SameSite=Lax");
    visit.goOn(Link.to(own(visit.text("back"), "/")));
  }

  /** Returns what a browser chose; empty where it chose nothing. */
  static String of(Context context) {
    String theme = Optional.ofNullable(context.cookie("attest-theme")).orElse("");
    return theme.equals("dark") || theme.equals("light") ? theme : "";
  }

  /** Returns an address of the desk's own; another one where it leads elsewhere. */
  static String own(String address, String otherwise) {
    return address.matches("/(?!/)[^\\\\]*") ? address : otherwise;
  }
}
