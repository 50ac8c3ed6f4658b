package org.attest.web.team;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses that secrets may be sent to. */
public final class Addresses {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private Addresses() {}

  /** Returns whether a host is this machine itself. */
  public static boolean isLoopback(String host) {
    return LOOPBACK.contains(host.toLowerCase(Locale.ROOT)) || host.equals("::1");
  }

  /**
   * Returns an address that nobody on the way can read or change what is sent to.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  static URI safe(URI address) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("");
    String host = Optional.ofNullable(address.getHost()).orElse("");
    if (host.isEmpty() || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException(
          "“" + address + "” is no address; write it as https://login.example.org");
    }
    if (scheme.equals("http") && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "“" + address + "” is not encrypted; only on this machine itself may it begin with http");
    }
    return address;
  }

  /**
   * Returns the address under which people open the desk: scheme, host and perhaps a port.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  public static URI origin(String words) {
    URI address = safe(URI.create(words.strip()));
    String path = Optional.ofNullable(address.getRawPath()).orElse("");
    if (!(path.isEmpty() || path.equals("/"))
        || address.getRawQuery() != null
        || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "“"
              + words
              + "” is more than an address of a server; write it as"
              + " https://desk.example.org");
    }
    int usual = address.getScheme().equals("https") ? 443 : 80;
    String port =
        address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
    return URI.create(
        address.getScheme() + "://" + address.getHost().toLowerCase(Locale.ROOT) + port);
  }
}
