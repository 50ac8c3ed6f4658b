package org.attest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.Lexicon;
import org.attest.lexicon.LexiconSource;
import org.attest.model.Sha256;
import org.attest.reading.RuleBook;
import org.attest.reading.RuleSource;

/**
 * An analyst's own names, places and rules: the files of {@code lexicon/} and {@code rules/} beside
 * the record's database, or in a folder that the user names, in the order of their names. Read
 * once, when a record is opened.
 */
final class Additions {

  private static final int SHOWN = 8;

  /** What of {@code lexicon/} holds places, and not names of actors. */
  private static final Pattern PLACES = Pattern.compile("places(?:-[^/]*)?\\.json");

  /** One file: its name within its folder, and its text. */
  private record Own(String name, String text) {}

  private final List<Own> names;
  private final List<Own> rules;
  private final Supplier<Gazetteer> places = Once.of(this::laid);

  private Additions(List<Own> names, List<Own> rules) {
    this.names = List.copyOf(names);
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads what lies beside a record.
   *
   * @throws IOException if a file cannot be read, or is wrong; the message names it, the entry and
   *     what to do
   */
  static Additions in(Path record) throws IOException {
    Additions own = new Additions(files(record.resolve("lexicon")), files(record.resolve("rules")));
    try {
      own.rules();
      if (!own.placeFiles().isEmpty()) {
        own.gazetteer();
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    return own;
  }

  /**
   * Returns what lies in a folder that the user names.
   *
   * @throws IOException if it holds neither names nor rules: it is not the folder that was meant
   */
  static Additions named(Path folder) throws IOException {
    if (!Files.isDirectory(folder.resolve("lexicon"))
        && !Files.isDirectory(folder.resolve("rules"))) {
      throw new IOException(
          "there is no lexicon/ and no rules/ in %s, where names and rules of your own were said to be"
              .formatted(folder));
    }
    return in(folder);
  }

  /** Returns what lies beside a record that words name: a database has nothing beside it. */
  static Additions beside(String words) throws IOException {
    return words.matches("postgres(?:ql)?://.+")
        ? new Additions(List.of(), List.of())
        : in(Path.of(words));
  }

  private static List<Own> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is no folder; names and rules of your own lie in folders");
    }
    List<Own> files = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        files.add(new Own(file.getFileName().toString(), text(file)));
      }
    }
    return files;
  }

  /** The text of a file, without the mark that some editors put before it. */
  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file).replaceFirst("^\\x{FEFF}", "");
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8; save it in that encoding", e);
    } catch (IOException e) {
      throw new IOException(file + ": " + ReportFiles.words(e), e);
    }
  }

  boolean isEmpty() {
    return names.isEmpty() && rules.isEmpty();
  }

  /**
   * Returns a lexicon with the names of this record laid over it.
   *
   * @throws IOException if an entry is wrong; the message names it and says what to do
   */
  Supplier<Lexicon> over(Supplier<Lexicon> lexicon) throws IOException {
    List<Own> actors = actors();
    if (actors.isEmpty()) {
      return lexicon;
    }
    try {
      Lexicon both = lexicon.get().with(actors.stream().map(Additions::source).toList());
      return () -> both;
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private List<Own> actors() {
    return names.stream().filter(own -> !PLACES.matcher(own.name()).matches()).toList();
  }

  /** Returns the built-in places with those of this record laid over them. */
  Gazetteer gazetteer() {
    return places.get();
  }

  private Gazetteer laid() {
    List<LexiconSource> own = placeFiles().stream().map(Additions::source).toList();
    return own.isEmpty() ? Gazetteer.builtIn() : Gazetteer.builtIn().with(own);
  }

  private List<Own> placeFiles() {
    return names.stream().filter(file -> PLACES.matcher(file.name()).matches()).toList();
  }

  private static LexiconSource source(Own own) {
    return new LexiconSource(
        "lexicon/" + own.name(),
        new ByteArrayInputStream(own.text().getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the built-in rules with those of this record laid over them. */
  RuleBook rules() {
    return rules.isEmpty() ? RuleBook.builtIn() : RuleBook.builtIn().with(ruleSources());
  }

  List<RuleSource> ruleSources() {
    return rules.stream().map(own -> new RuleSource(own.name(), own.text())).toList();
  }

  /** Returns what tells these from others: the start of a hash; empty where there are none. */
  String mark() {
    if (isEmpty()) {
      return "";
    }
    MessageDigest digest = Sha256.digest();
    Stream.of(names, rules)
        .forEach(files -> {
          files.forEach(own -> {
            digest.update(own.name().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(own.text().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
          });
          digest.update((byte) 1);
        });
    return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
  }

  /**
   * Returns what each of the names' own sentences shows otherwise than its entry says.
   *
   * @param lexicon the lexicon with these names
   */
  List<String> faults(Lexicon lexicon) {
    Stream<String> places = placeFiles().isEmpty() ? Stream.empty() : gazetteer().faults().stream();
    Stream<String> actors =
        actors().stream()
            .flatMap(own ->
                Lexicon.entries(source(own)).stream()
                    .flatMap(actor ->
                        lexicon.faults(actor).stream()
                            .map(fault -> "lexicon/" + own.name() + ": " + fault)));
    return Stream.concat(actors, places).toList();
  }
}
