package org.attest.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attest.model.Sha256;

/** Where a record lies. */
public sealed interface Place {

  /** What can be made again from the record: the index for full text. */
  Path derived();

  /**
   * A folder with an SQLite file.
   *
   * @param path the folder
   */
  record Folder(Path path) implements Place {
    @Override
    public Path derived() {
      return path;
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A database of a PostgreSQL server.
   *
   * @param address as {@code postgresql://user:password@host:port/database?option=value}
   */
  record Server(String address) implements Place {

    private URI uri() {
      return URI.create(address);
    }

    /** Returns the address for the driver, without user and password. */
    String jdbc() {
      URI uri = uri();
      return "jdbc:postgresql://"
          + uri.getHost()
          + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
          + uri.getRawPath()
          + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    Optional<String> user() {
      return credential(0);
    }

    Optional<String> password() {
      return credential(1).or(() -> Optional.ofNullable(System.getenv("PGPASSWORD")));
    }

    private Optional<String> credential(int part) {
      String both = uri().getRawUserInfo();
      if (both == null) {
        return Optional.empty();
      }
      String[] parts = both.split(":", 2);
      return parts.length > part
          ? Optional.of(URLDecoder.decode(parts[part], StandardCharsets.UTF_8))
          : Optional.empty();
    }

    /** In the user's cache, a folder for each server and database. */
    @Override
    public Path derived() {
      String cache = System.getenv("XDG_CACHE_HOME");
      Path user =
          cache == null || cache.isBlank()
              ? Path.of(System.getProperty("user.home"), ".cache")
              : Path.of(cache);
      String name = Sha256.of(jdbc().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
      return user.resolve("attest").resolve("record-" + name);
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "postgresql://" + uri().getHost() + uri().getRawPath();
    }
  }

  /** What begins the address of a server. */
  Pattern SERVER = Pattern.compile("^postgres(?:ql)?://.+");

  /**
   * Returns the place that {@code words} name: an address of a server, or else a folder.
   *
   * @throws IllegalArgumentException if the address names no host or no database
   */
  static Place of(String words) {
    if (!SERVER.matcher(words).matches()) {
      return new Folder(Path.of(words));
    }
    URI uri = URI.create(words);
    if (uri.getHost() == null || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(
          "a record on a server is postgresql://USER@HOST/DATABASE, not a place without "
              + (uri.getHost() == null ? "a host" : "a database"));
    }
    return new Server(words);
  }
}
