package org.attest.models;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * What was installed in a folder: hash, size and time of each part.
 *
 * <p>Checking size and time at each start costs nothing; hashing 480 MB would cost a second.
 */
final class Manifest {

  private static final String FILE = "manifest.properties";
  private static final String FORM = "1";

  private final Path folder;
  private final Properties entries;

  private Manifest(Path folder, Properties entries) {
    this.folder = folder;
    this.entries = entries;
  }

  /** Reads a folder's manifest; an absent one, or one of another form, is empty. */
  static Manifest of(Path folder) throws IOException {
    Properties entries = new Properties();
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        entries.load(in);
      } catch (IllegalArgumentException e) {
        throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
      }
    }
    return new Manifest(
        folder, FORM.equals(entries.getProperty("form")) ? entries : new Properties());
  }

  /** Whether the part is there as it was installed, from the artifact known today. */
  boolean holds(Part part) throws IOException {
    Path file = folder.resolve(part.file());
    return part.sourceHash().equals(entries.getProperty(part.file() + ".source"))
        && Files.isRegularFile(file)
        && Long.toString(Files.size(file)).equals(entries.getProperty(part.file() + ".bytes"))
        && modified(file).equals(entries.getProperty(part.file() + ".modified"));
  }

  /** Notes a part that now lies in the folder, at once and on the disk. */
  void put(Part part, String hash) throws IOException {
    Path file = folder.resolve(part.file());
    entries.setProperty("form", FORM);
    entries.setProperty(part.file() + ".source", part.sourceHash());
    entries.setProperty(part.file() + ".sha256", hash);
    entries.setProperty(part.file() + ".bytes", Long.toString(Files.size(file)));
    entries.setProperty(part.file() + ".modified", modified(file));
    Path draft = folder.resolve(FILE + ".part");
    try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
      entries.store(out, null);
    }
    Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String modified(Path file) throws IOException {
    return Long.toString(Files.getLastModifiedTime(file).toMillis());
  }
}
