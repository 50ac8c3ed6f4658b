package org.attest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.export.Phrasing;
import org.attest.model.Claim;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.review.Redline;
import org.attest.review.Versions;
import org.attest.review.Versions.Version;
import org.attest.store.Filter;
import org.attest.store.Store;

/** What publishers made of their own reports: versions, corrections, retractions. */
public final class Stories {

  private final Store store;

  Stories(Store store) {
    this.store = store;
  }

  /**
   * The versions of one report.
   *
   * @param address the address of one of them; empty where none has any
   * @param editions at least two, the oldest first
   */
  public record Story(String address, List<Edition> editions) {
    /** Copies the list. */
    public Story {
      editions = List.copyOf(editions);
    }
  }

  /**
   * One version.
   *
   * @param source the report
   * @param from the day from which it counts
   * @param basis on what that day rests, in words
   * @param words what its publisher says of it, one each
   * @param passages what is not the same as in the version before; empty for the first
   * @param gone the claims of the version before that it no longer makes
   * @param come the claims that the version before did not make
   */
  public record Edition(
      Source source,
      LocalDate from,
      String basis,
      List<String> words,
      List<Passage> passages,
      List<Evidence> gone,
      List<Evidence> come) {
    /** Copies the lists. */
    public Edition {
      words = List.copyOf(words);
      passages = List.copyOf(passages);
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }
  }

  /**
   * A passage that was changed.
   *
   * @param before what stood there; empty where nothing
   * @param after what stands there now; empty where nothing
   */
  public record Passage(String before, String after) {}

  /** Returns every story of which the record holds several versions, by address. */
  public List<Story> all() throws IOException {
    List<Story> all = new ArrayList<>();
    for (Versions.Story story : store.versions().stories()) {
      all.add(story(story));
    }
    return all;
  }

  /** Returns the story that a report is a version of; empty where it is the only one. */
  public Optional<Story> of(DocumentId document) throws IOException {
    Optional<Versions.Story> story = store.versions().story(document);
    return story.isPresent() ? Optional.of(story(story.get())) : Optional.empty();
  }

  /**
   * A report of which its publisher says something.
   *
   * @param source the report
   * @param words what its publisher says, one each
   * @param of the report that it may correct, for a person to decide; empty where none is like it
   */
  public record Noticed(Source source, List<String> words, Optional<Source> of) {
    /** Copies the list. */
    public Noticed {
      words = List.copyOf(words);
    }
  }

  /** Returns the reports of one version that their publishers corrected, retracted or updated. */
  public List<Noticed> noticed() throws IOException {
    Versions versions = store.versions();
    Corrections corrections = new Corrections(store);
    List<Noticed> noticed = new ArrayList<>();
    for (DocumentId document : versions.noticed()) {
      Optional<Source> source = store.source(document);
      if (source.isPresent() && versions.story(document).isEmpty()) {
        noticed.add(
            new Noticed(source.get(), words(document), corrections.corrected(source.get())));
      }
    }
    return noticed;
  }

  /**
   * Returns the report that one under another address may correct, for a person to decide; empty
   * where none is like it, or it is a version already.
   */
  public Optional<Source> mayCorrect(DocumentId document) throws IOException {
    Optional<Source> source = store.source(document);
    return source.isEmpty() || words(document).isEmpty()
        ? Optional.empty()
        : new Corrections(store).corrected(source.get());
  }

  /** Returns where a report is from; empty where the record has none of that name. */
  public Optional<Source> source(DocumentId document) throws IOException {
    return store.source(document);
  }

  /** Returns what the publisher of a report says of it: corrections, retractions, updates. */
  public List<String> words(DocumentId document) throws IOException {
    return store.versions().changed(document).stream()
        .flatMap(report -> report.words().stream())
        .map(word -> Redline.squeezed(word.words()))
        .toList();
  }

  private Story story(Versions.Story story) throws IOException {
    List<Edition> editions = new ArrayList<>();
    Optional<Version> before = Optional.empty();
    for (Version version : story.versions()) {
      editions.add(edition(version, before));
      before = Optional.of(version);
    }
    return new Story(story.address(), editions);
  }

  private Edition edition(Version version, Optional<Version> before) throws IOException {
    List<Evidence> now = claims(version.document());
    List<Evidence> then = before.isPresent() ? claims(before.get().document()) : List.of();
    return new Edition(
        store.source(version.document()).orElseThrow(),
        version.from(),
        switch (version.basis()) {
              case CHANGED -> "changed by its publisher";
              case PUBLISHED -> "published";
              case RECORDED -> "recorded; it does not tell when it was changed";
            }
            + (version.elsewhere() ? ", under another address" : ""),
        version.words().stream().map(word -> Redline.squeezed(word.words())).toList(),
        before.isPresent() ? passages(before.get().document(), version.document()) : List.of(),
        without(then, now, version.document()),
        before.isPresent() ? without(now, then, before.get().document()) : List.of());
  }

  private List<Passage> passages(DocumentId before, DocumentId after) throws IOException {
    return Redline.of(sentences(before), sentences(after)).stream()
        .map(each -> new Passage(each.before(), each.after()))
        .toList();
  }

  /** The sentences of the reading; of a report that was not read, the lines. */
  private List<String> sentences(DocumentId document) throws IOException {
    String text = store.text(document).orElse("");
    List<Span> sentences = store.sentences(document);
    return sentences.isEmpty()
        ? text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()
        : sentences.stream().map(span -> span.of(text)).toList();
  }

  private List<Evidence> claims(DocumentId document) throws IOException {
    return store.evidence(Filter.ALL.withDocument(document)).stream()
        .filter(each -> each.review() != Review.REJECTED)
        .toList();
  }

  private List<Evidence> without(List<Evidence> some, List<Evidence> others, DocumentId other)
      throws IOException {
    List<Claim> claims = others.stream().map(Evidence::claim).toList();
    String text = Redline.squeezed(store.text(other).orElse(""));
    return some.stream().filter(each -> !Versions.says(each.claim(), claims, text)).toList();
  }

  /** Returns what a claim says, in a sentence. */
  public static String sentence(Evidence evidence) {
    return Phrasing.sentence(evidence);
  }
}
