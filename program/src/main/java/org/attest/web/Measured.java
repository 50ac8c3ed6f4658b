package org.attest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.attest.dossier.Section;
import org.attest.model.Kind;

/** How well claims of each kind were read when that was last measured. */
final class Measured {

  private static final Properties FIGURES = read();

  private Measured() {}

  private static Properties read() {
    Properties figures = new Properties();
    try (InputStream file = Measured.class.getResourceAsStream("measured.properties")) {
      figures.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read measured.properties", e);
    }
    return figures;
  }

  /** Returns the figures of the kinds of claim that answer a question; empty where nothing does. */
  static String of(Section section) {
    List<Kind> kinds =
        section
            .lines()
            .map(line -> line.evidence().claim().kind())
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    if (kinds.isEmpty()) {
      return "";
    }
    String figures =
        kinds.stream()
            .map(kind -> kind.word() + " " + FIGURES.getProperty(kind.word(), "not measured"))
            .collect(Collectors.joining(", "));
    return "How well the machine reads this, as F1: " + figures;
  }

  /** Returns on what the figures were measured, and when. */
  static String on() {
    return FIGURES.getProperty("on", "");
  }

  /** Returns the figure of a kind. */
  static String of(Kind kind) {
    return FIGURES.getProperty(kind.word(), "not measured");
  }
}
