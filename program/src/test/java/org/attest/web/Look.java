package org.attest.web;

import java.nio.file.Path;

/** By hand: opens addresses of a running desk and keeps pictures of them. */
final class Look {

  private Look() {}

  /** Takes the address with the token, a folder, then pairs of a name and a path. */
  public static void main(String[] args) throws Exception {
    try (Chromium browser = Chromium.start()) {
      int width = Integer.getInteger("width", 1280);
      browser.size(width, 900);
      browser.look(System.getProperty("medium", ""), System.getProperty("scheme", "light"));
      browser.open(args[0]);
      String base = args[0].substring(0, args[0].indexOf("/enter"));
      for (int i = 2; i + 1 < args.length; i += 2) {
        browser.open(base + args[i + 1]);
        browser.picture(
            Path.of(args[1]).resolve(args[i] + ".png"), Integer.getInteger("tall", 1400));
        System.out.println(args[i] + " " + browser.complaints());
      }
    }
  }
}
