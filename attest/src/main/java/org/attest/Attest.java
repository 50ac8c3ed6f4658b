package org.attest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attest.dossier.Times;
import org.attest.export.ClaimJson;
import org.attest.lexicon.Lexicon;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.model.Reading;
import org.attest.models.LanguageModels;
import org.attest.store.ActorEntry;
import org.attest.store.DocumentEntry;
import org.attest.store.Filter;
import org.attest.store.Store;
import org.attest.store.Verification;
import org.attest.store.Verifier;

/**
 * Attest: one record, opened. The one door for the command line and the web.
 *
 * <p>Safe for threads as far as reading from it goes; adding is for one thread.
 */
public final class Attest implements AutoCloseable {

  private final Store store;
  private final Lexicon lexicon = Lexicon.builtIn();

  private Attest(Store store) {
    this.store = store;
  }

  /** Returns whether {@code folder} holds a record. */
  public static boolean hasRecord(Path folder) {
    return Store.exists(folder);
  }

  /**
   * Opens the record in {@code folder}, and makes it where there is none.
   *
   * @throws IOException if the folder cannot be used; the message says why
   */
  public static Attest open(Path folder) throws IOException {
    return new Attest(Store.open(folder));
  }

  /** Unpacks the language models where they are not there, and tells {@code setup} of it. */
  public static void setUp(Setup setup) throws IOException {
    if (!LanguageModels.areInstalled(setup.folder())) {
      setup.unpacking();
      LanguageModels.install(setup.folder(), (done, total, _) -> setup.unpacked(done, total));
    }
  }

  /** Returns the armed groups of the record, those with most claims first. */
  public List<GroupLine> groups() throws IOException {
    return store.groups().stream()
        .map(Attest::line)
        .sorted(
            Comparator.comparingInt(GroupLine::claims).reversed().thenComparing(GroupLine::name))
        .toList();
  }

  private static GroupLine line(ActorEntry actor) {
    return new GroupLine(
        actor.name(),
        actor.inLexicon(),
        actor.naming(),
        actor.documents(),
        actor.first(),
        actor.last());
  }

  /** Returns whom a person means by {@code name}. */
  public Lookup lookup(String name) throws IOException {
    return new Names(store, lexicon).find(name.strip());
  }

  /**
   * Returns claims, each as the format writes it, in order of document and place.
   *
   * @param group an actor's canonical name: claims about it, and claims that name it
   */
  public String claims(Optional<String> group, Optional<Kind> kind, View view, Format format)
      throws IOException {
    List<Evidence> claims = evidence(group, kind, view);
    return switch (format) {
      case JSONL -> lines(claims.stream().map(ClaimJson::write).toList());
      case CSV, TEXT, MD, HTML, JSON ->
          throw new IllegalArgumentException("claims are not written as " + format);
    };
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private List<Evidence> evidence(Optional<String> group, Optional<Kind> kind, View view)
      throws IOException {
    Filter filter = filter(view).withGroup(group.orElse(""));
    Times times = times(view);
    List<Evidence> found = store.evidence(kind.isPresent() ? filter.withKind(kind.get()) : filter);
    return found.stream().filter(one -> times.fit(one.claim()) == Times.Fit.HOLDS).toList();
  }

  private static Filter filter(View view) {
    Filter filter = view.reviewedOnly() ? Filter.ALL.withReviewedOnly() : Filter.ALL;
    if (view.asOf().isPresent()) {
      filter = filter.withAsOf(view.asOf().get());
    }
    if (view.recorded().isPresent()) {
      LocalDate day = view.recorded().get();
      filter = filter.withRecordedBy(day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC));
    }
    return filter;
  }

  private static Times times(View view) {
    return new Times(view.at(), view.asOf(), view.recorded());
  }

  /** Returns what the reader saw and did not understand, in the order of the reports. */
  public List<MissLine> misses(String document) throws IOException {
    List<MissLine> misses = new ArrayList<>();
    for (DocumentEntry entry : store.documents()) {
      DocumentId id = entry.source().document();
      if (document.isEmpty() || id.value().equals(document)) {
        Optional<Reading> reading = store.latest(id);
        String text = store.text(id).orElse("");
        reading.stream()
            .flatMap(read -> read.misses().stream())
            .map(miss -> new MissLine(id, miss.span(), miss.span().of(text), miss.reason()))
            .forEach(misses::add);
      }
    }
    return misses;
  }

  /** Checks every quote of something that Attest wrote. */
  public Checked verify(String content) throws IOException {
    return checked(Verifier.verifyFile(store, content));
  }

  private static Checked checked(Verification found) {
    return new Checked(
        found.documents(),
        found.quotes(),
        found.faults().stream().map(Verification.Fault::toString).toList());
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
