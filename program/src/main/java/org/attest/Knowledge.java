package org.attest;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.intake.Intake;
import org.attest.intake.MetaFile;
import org.attest.intake.MetaLine;

/**
 * What the user's meta file tells of the files that are added.
 *
 * @param lines by the stem of the file
 * @param warnings the lines that could not be used, in words
 */
record Knowledge(Map<String, MetaLine> lines, List<String> warnings) {

  /** Reads the meta file, if one is given, and says which of its lines fit no file. */
  static Knowledge of(Optional<Path> meta, List<Path> files) throws IOException {
    if (meta.isEmpty()) {
      return new Knowledge(Map.of(), List.of());
    }
    MetaFile read = MetaFile.read(lines(meta.get()));
    List<String> warnings = new ArrayList<>();
    read.broken()
        .forEach(line ->
            warnings.add("%s, line %d: %s".formatted(meta.get(), line.number(), line.reason())));
    Set<String> stems = new HashSet<>(files.stream().map(Knowledge::stem).toList());
    read.entries().keySet().stream()
        .filter(id -> !stems.contains(id))
        .forEach(id -> warnings.add("%s: no file is called %s".formatted(meta.get(), id)));
    return new Knowledge(read.entries(), warnings);
  }

  /** Returns what is known of {@code file}. */
  Optional<MetaLine> of(Path file) {
    return Optional.ofNullable(lines.get(stem(file)));
  }

  private static List<String> lines(Path meta) throws IOException {
    try {
      return Files.readAllLines(meta);
    } catch (MalformedInputException e) {
      throw new IOException("cannot read " + meta + ": it is not UTF-8; save it as UTF-8", e);
    }
  }

  private static String stem(Path file) {
    return Intake.stem(file.getFileName().toString());
  }
}
