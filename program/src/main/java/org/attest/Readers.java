package org.attest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.Lexicon;
import org.attest.model.Document;
import org.attest.model.Reading;
import org.attest.models.LanguageModels;
import org.attest.reading.Reader;
import org.attest.reading.RuleBook;

/**
 * Makes the reader when the first report asks for it: the models take seconds to load. All who ask
 * of one record share one, which is let go when it has not been used for ten minutes.
 */
final class Readers implements Supplier<Adding.ReportReader> {

  private final Setup setup;
  private final Lexicon lexicon;
  private final Additions additions;
  private final WhileUsed<Reader> kept;

  static WhileUsed<Reader> kept() {
    return new WhileUsed<>(Duration.ofMinutes(10));
  }

  /**
   * Takes what a reader is made of.
   *
   * @param lexicon the names, with those of the additions
   * @param kept where the reader of these is kept
   */
  Readers(Setup setup, Lexicon lexicon, Additions additions, WhileUsed<Reader> kept) {
    this.setup = setup;
    this.lexicon = lexicon;
    this.additions = additions;
    this.kept = kept;
  }

  @Override
  public Adding.ReportReader get() {
    try {
      return new Version(load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a reader, unpacking the models first where they are not there yet. */
  Reader load() throws IOException {
    return kept.of(this::make);
  }

  private Reader make() throws IOException {
    LanguageModels models = models(setup);
    return new Reader(
        models.parser(),
        models.names(),
        lexicon,
        additions.gazetteer(),
        additions.rules(),
        additions.mark());
  }

  /** Returns a reader that knows only what Attest comes with. */
  static Reader load(Setup setup, Lexicon lexicon) throws IOException {
    LanguageModels models = models(setup);
    return new Reader(
        models.parser(), models.names(), lexicon, Gazetteer.builtIn(), RuleBook.builtIn());
  }

  private static LanguageModels models(Setup setup) throws IOException {
    Attest.setUp(setup);
    setup.loading();
    return LanguageModels.open(setup.folder());
  }

  private record Version(Reader reader) implements Adding.ReportReader {
    @Override
    public Reading read(Document document) {
      return reader.read(document);
    }

    @Override
    public String version() {
      return reader.version();
    }
  }
}
