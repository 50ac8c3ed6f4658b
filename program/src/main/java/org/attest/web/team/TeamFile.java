package org.attest.web.team;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lines {@code name = value} of a team's file, each checked. */
final class TeamFile {

  private static final Set<String> KNOWN =
      new TreeSet<>(
          List.of(
              "issuer",
              "client-id",
              "client-secret-file",
              "scope",
              "roles-claim",
              "reader",
              "analyst",
              "admin",
              "session-hours",
              "idle-minutes",
              "recheck-minutes",
              "sign-ins-per-minute",
              "writes-per-minute",
              "requests-per-minute"));

  private final Path file;
  private final Map<String, Line> lines = new HashMap<>();

  private record Line(int number, String value) {}

  TeamFile(Path file) throws IOException {
    this.file = file;
    List<String> all = all();
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        keep(line, i + 1);
      }
    }
  }

  private List<String> all() throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException _) {
      throw new IOException(
          file
              + ": there is no such file. It names the identity provider and who may do what; the"
              + " guide shows one under “A desk for a team”.");
    } catch (CharacterCodingException _) {
      throw new IOException(file + ": this is no text in UTF-8");
    }
  }

  private void keep(String line, int number) throws IOException {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw fault(number, "“" + line + "” is no line of the form: name = value");
    }
    String name = line.substring(0, equals).strip();
    if (!KNOWN.contains(name)) {
      throw fault(
          number, "there is no setting “" + name + "”; these are: " + String.join(", ", KNOWN));
    }
    if (lines.put(name, new Line(number, line.substring(equals + 1).strip())) != null) {
      throw fault(number, "“" + name + "” is given twice");
    }
  }

  private IOException fault(int number, String words) {
    return new IOException(file + ", line " + number + ": " + words);
  }

  TeamSettings settings() throws IOException {
    Map<Role, Set<String>> groups = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      groups.put(role, list(role.word()));
    }
    if (groups.values().stream().allMatch(Set::isEmpty)) {
      throw new IOException(
          file
              + ": no group may do anything. Give at least one of: reader = …, analyst = …, admin ="
              + " …, each with groups or roles of the provider, parted by commas.");
    }
    return new TeamSettings(
        issuer(),
        needed("client-id", "the name under which the provider knows this desk"),
        secret(),
        value("scope", "openid profile email"),
        value("roles-claim", "groups"),
        groups,
        Duration.ofHours(number("session-hours", 10, 1, 168)),
        Duration.ofMinutes(number("idle-minutes", 60, 1, 1440)),
        Duration.ofMinutes(number("recheck-minutes", 5, 0, 60)),
        number("sign-ins-per-minute", 20, 1, 10_000),
        number("writes-per-minute", 120, 1, 10_000),
        number("requests-per-minute", 600, 1, 100_000));
  }

  private String value(String name, String otherwise) {
    Line line = lines.get(name);
    return line == null || line.value().isEmpty() ? otherwise : line.value();
  }

  private String needed(String name, String what) throws IOException {
    String value = value(name, "");
    if (value.isEmpty()) {
      throw new IOException(file + ": “" + name + "” is missing: " + what);
    }
    return value;
  }

  private int at(String name) {
    Line line = lines.get(name);
    return line == null ? 0 : line.number();
  }

  private URI issuer() throws IOException {
    String value =
        needed("issuer", "the address of the identity provider, such as https://login.example.org");
    try {
      return Addresses.safe(URI.create(value));
    } catch (IllegalArgumentException e) {
      throw fault(at("issuer"), "issuer: " + e.getMessage());
    }
  }

  /** The secret lies in a file of its own, so that the team's file can be shown to others. */
  private String secret() throws IOException {
    String name = value("client-secret-file", "");
    if (name.isEmpty()) {
      return "";
    }
    Path secret = file.toAbsolutePath().resolveSibling(name);
    if (!Files.isReadable(secret)) {
      throw fault(
          at("client-secret-file"),
          secret
              + " is not there or cannot be read; put the client's secret into it, and nothing"
              + " else");
    }
    String words = Files.readString(secret).strip();
    if (words.isEmpty()) {
      throw fault(at("client-secret-file"), secret + " is empty; it holds the client's secret");
    }
    return words;
  }

  private Set<String> list(String name) {
    return Arrays.stream(value(name, "").split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private int number(String name, int usual, int least, int most) throws IOException {
    String value = value(name, "" + usual);
    if (!value.matches("\\d{1,6}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw fault(
          at(name),
          "%s is “%s”; it is a whole number from %d to %d".formatted(name, value, least, most));
    }
    return Integer.parseInt(value);
  }
}
