package org.attest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.attest.models.LanguageModels;
import org.attest.text.NameTagger;
import org.attest.text.Parser;

/**
 * The one installed copy of the language models that all tests share: in the folder of the system
 * property {@code attest.models}, otherwise below {@code target}; made when first asked for.
 */
public final class TestModels {

  private TestModels() {}

  /** Returns the folder of the models; they need not be there yet. */
  public static Path folder() {
    return Path.of(System.getProperty("attest.models", "target/models"));
  }

  public static Parser parser() {
    return Shared.MODELS.parser();
  }

  public static NameTagger names() {
    return Shared.MODELS.names();
  }

  public static LanguageModels models() {
    return Shared.MODELS;
  }

  private static final class Shared {
    static final LanguageModels MODELS = install();

    private static LanguageModels install() {
      try {
        return LanguageModels.install(folder(), (done, total, part) -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
