package org.attest.intake;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.attest.model.Document.Boilerplate;

/** Tells the language of a text. */
final class Languages {

  /** Below this many letters a guess is worth little. */
  private static final int FEWEST_LETTERS = 40;

  /** More text than this tells nothing more. */
  private static final int ENOUGH = 8_000;

  private Languages() {}

  /** Loading the profiles takes most of a second, so it waits for the first text. */
  private static final class Holder {
    static final LanguageDetector DETECTOR = load();
  }

  private static LanguageDetector load() {
    try {
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .seed(7)
          .withProfiles(new LanguageProfileReader().readAllBuiltIn())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load the language profiles", e);
    }
  }

  /** Returns the ISO 639-1 code of the text's language; empty where it cannot be told. */
  static String of(String text, List<Boilerplate> boilerplate) {
    String report = report(text, boilerplate);
    if (report.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return "";
    }
    // Upper-case text is compared as lower case: the profiles were made of ordinary text.
    String sample = shouting(report) ? report.toLowerCase(java.util.Locale.ROOT) : report;
    return Holder.DETECTOR.detect(sample).transform(LdLocale::getLanguage).or("");
  }

  private static boolean shouting(String text) {
    long upper = text.codePoints().filter(Character::isUpperCase).count();
    long lower = text.codePoints().filter(Character::isLowerCase).count();
    return upper > lower;
  }

  private static String report(String text, List<Boilerplate> boilerplate) {
    StringBuilder report = new StringBuilder();
    int at = 0;
    for (Boilerplate part : boilerplate) {
      report.append(text, at, part.span().start()).append(' ');
      at = part.span().end();
      if (report.length() > ENOUGH) {
        break;
      }
    }
    report.append(text, at, Math.min(text.length(), at + ENOUGH));
    return report.substring(0, Math.min(report.length(), ENOUGH));
  }
}
