package org.attest.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where things lie on this machine when the user does not say. */
final class Folders {

  private Folders() {}

  /** Returns {@code $ATTEST_RECORD}, else the usual place. */
  static String record() {
    return Optional.ofNullable(System.getenv("ATTEST_RECORD"))
        .filter(words -> !words.isBlank())
        .orElseGet(() -> usualRecord().toString());
  }

  /** Returns {@code $ATTEST_OWN}; empty where it is not set. */
  static Optional<Path> own() {
    return environment("ATTEST_OWN");
  }

  /** Returns the place for a user's data by the custom of the system. */
  static Path usualRecord() {
    Path user = Path.of(System.getProperty("user.home"));
    if (System.getProperty("os.name").startsWith("Mac")) {
      return user.resolve("Library/Application Support/attest/record");
    }
    return environment("XDG_DATA_HOME")
        .orElse(user.resolve(".local/share"))
        .resolve("attest/record");
  }

  /** Returns the folder that the unpacked language models are kept in. */
  static Path models() {
    String property = System.getProperty("attest.models");
    if (property != null) {
      return Path.of(property);
    }
    return environment("ATTEST_CACHE")
        .orElseGet(() -> Path.of(System.getProperty("user.home")).resolve(".cache/attest"));
  }

  /** Returns a path as a person writes it: the user's own folder as {@code ~}. */
  static String shown(Path path) {
    Path user = Path.of(System.getProperty("user.home"));
    return path.startsWith(user) ? "~/" + user.relativize(path) : path.toString();
  }

  /** Returns the folder that Attest was built in: the launcher names it. */
  static Path home() {
    return Path.of(System.getProperty("attest.home", ".")).toAbsolutePath().normalize();
  }

  private static Optional<Path> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isBlank()).map(Path::of);
  }
}
