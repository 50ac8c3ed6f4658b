package org.attest.review;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which addresses are one: those that differ only in what leads to no other page. */
final class Addresses {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://(?:www\\.)?([^/?#\\s]+)(/[^?#\\s]*)?(\\?[^#\\s]*)?(#.*)?");

  /** What is added to follow readers. */
  private static final Pattern TRACKING =
      Pattern.compile("(?<=[?&])(?:utm_\\w+|fbclid|gclid|ref|cmpid|at_\\w+)=[^&]*&?");

  private Addresses() {}

  /** Returns what addresses of one page have in common; empty where it names no page. */
  static Optional<String> page(String address) {
    Matcher parts = ADDRESS.matcher(address.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String path = whole(parts.group(2)).replaceFirst("/+$", "");
    String query = TRACKING.matcher(whole(parts.group(3))).replaceAll("").replaceFirst("[?&]$", "");
    boolean page =
        !path.isEmpty() || !query.isEmpty(); // all reports of a paper have its front page
    return page
        ? Optional.of(parts.group(1).toLowerCase(Locale.ROOT) + path + query)
        : Optional.empty();
  }

  private static String whole(@org.jspecify.annotations.Nullable String part) {
    return part == null ? "" : part;
  }
}
