package org.attest.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.attest.text.NameTagger;
import org.attest.text.Nlp4jParser;
import org.attest.text.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The language models installed in a folder.
 *
 * <p>Opening is cheap; each model is loaded when first asked for, and then kept. Safe for use by
 * several threads, as are the models.
 */
public final class LanguageModels {

  private static final Map<Path, WeakReference<LanguageModels>> OPENED = new HashMap<>();

  private final Path folder;
  private @Nullable Parser parser;
  private @Nullable NameTagger names;

  private LanguageModels(Path folder) {
    this.folder = folder;
  }

  /** Returns whether all parts lie in the folder as they were installed. */
  public static boolean areInstalled(Path folder) throws IOException {
    Manifest manifest = Manifest.of(folder);
    for (Part part : Part.values()) {
      if (!manifest.holds(part)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Unpacks what is missing from the artifacts on the class path into the folder, and opens it. Can
   * be called again after it was interrupted; costs nothing where all is there.
   *
   * @param folder made if absent, readable by its owner only
   * @throws IOException if the disk is full, an artifact is absent or not the known one
   */
  public static LanguageModels install(Path folder, Progress progress) throws IOException {
    new Installer(folder, progress, LanguageModels.class::getResourceAsStream).run();
    return open(folder);
  }

  /**
   * Opens an installed folder. While somebody in this process still holds the models of the folder,
   * they are shared and not loaded again: they take 250 MB.
   *
   * @throws IOException if a part is absent or was changed since; the message names the remedy
   */
  public static LanguageModels open(Path folder) throws IOException {
    Manifest manifest = Manifest.of(folder);
    for (Part part : Part.values()) {
      if (!manifest.holds(part)) {
        throw new IOException(
            "the language models in %s are %s (%s): run 'attest setup'"
                .formatted(
                    folder,
                    Files.exists(folder.resolve(part.file()))
                        ? "not as installed"
                        : "not installed",
                    part.file()));
      }
    }
    Path key = folder.toRealPath();
    synchronized (OPENED) {
      WeakReference<LanguageModels> opened = OPENED.get(key);
      LanguageModels models = opened == null ? null : opened.get();
      if (models == null) {
        models = new LanguageModels(folder);
        OPENED.put(key, new WeakReference<>(models));
      }
      return models;
    }
  }

  /**
   * Returns the parser; the first call takes about three seconds.
   *
   * @throws UncheckedIOException if a part cannot be read
   */
  public synchronized Parser parser() {
    if (parser == null) {
      try (InputStream classes = open(Part.AMBIGUITY_CLASSES);
          InputStream clusters = open(Part.WORD_CLUSTERS);
          InputStream tags = open(Part.TAG_MODEL);
          InputStream syntax = open(Part.PARSE_MODEL)) {
        parser = Nlp4jParser.load(classes, clusters, tags, syntax);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot load the parser from " + folder, e);
      }
    }
    return parser;
  }

  /**
   * Returns the tagger of names; the first call takes about two seconds.
   *
   * @throws UncheckedIOException if a part cannot be read
   */
  public synchronized NameTagger names() {
    if (names == null) {
      try (InputStream in = open(Part.NAME_MODEL)) {
        names = NameTagger.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot load the tagger of names from " + folder, e);
      }
    }
    return names;
  }

  private InputStream open(Part part) throws IOException {
    return new BufferedInputStream(Files.newInputStream(folder.resolve(part.file())), 1 << 17);
  }
}
