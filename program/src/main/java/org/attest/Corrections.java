package org.attest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.DocumentId;
import org.attest.model.Source;
import org.attest.review.Versions;
import org.attest.store.DocumentEntry;
import org.attest.store.Store;

/**
 * Finds the report that a correction under another address may be about: one of the same publisher,
 * of the weeks before, whose headline it repeats or with which it has a long run of words in
 * common. That is offered to a person, and joins nothing.
 */
final class Corrections {

  private static final int DAYS = 60;

  /** Shorter runs of words are common to reports about like things. */
  private static final int RUN = 10;

  /** Shorter headlines say too little: "Kabul attack". */
  private static final int HEADLINE = 5;

  /** Words in more reports than this stand under every article. */
  private static final int MOST_HOLDERS = 2;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Store store;
  private final Versions versions;
  private final List<Source> reports;

  Corrections(Store store) throws IOException {
    this.store = store;
    this.versions = store.versions();
    this.reports = store.documents().stream().map(DocumentEntry::source).toList();
  }

  /** Returns the report that another may correct; empty where it corrects none, or one is known. */
  Optional<Source> corrected(Source correction) throws IOException {
    if (!corrects(correction.document()) || !correction.publisher().known()) {
      return Optional.empty();
    }
    List<Source> before = reports.stream().filter(each -> before(each, correction)).toList();
    Map<DocumentId, String> texts =
        store.texts(
            Stream.concat(before.stream(), Stream.of(correction)).map(Source::document).toList());
    List<String> words = words(texts.getOrDefault(correction.document(), ""));
    Map<DocumentId, Long> likeness = likeness(runs(words), before, texts);
    String line = " " + String.join(" ", words) + " ";
    before.stream()
        .filter(each -> line.contains(headline(each)))
        .forEach(each -> likeness.put(each.document(), Long.MAX_VALUE));
    return before.stream()
        .filter(each -> likeness.getOrDefault(each.document(), 0L) > 0)
        .max(
            Comparator.comparing((Source each) -> likeness.getOrDefault(each.document(), 0L))
                .thenComparing(Source::countsFrom)
                .thenComparing(Source::document));
  }

  private boolean corrects(DocumentId document) {
    return versions.story(document).isEmpty()
        && versions
            .changed(document)
            .filter(
                report -> report.words().stream().anyMatch(each -> !each.kind().equals("update")))
            .isPresent();
  }

  private static boolean before(Source each, Source correction) {
    LocalDate day = correction.countsFrom();
    return !each.document().equals(correction.document())
        && each.publisher().value().equals(correction.publisher().value())
        && !each.countsFrom().isAfter(day)
        && !each.countsFrom().isBefore(day.minusDays(DAYS));
  }

  /** How many runs of words each report has in common with the correction and with few others. */
  private static Map<DocumentId, Long> likeness(
      Set<String> runs, List<Source> before, Map<DocumentId, String> texts) {
    Map<String, List<DocumentId>> holders = new HashMap<>();
    for (Source each : before) {
      Set<String> common = runs(words(texts.getOrDefault(each.document(), "")));
      common.retainAll(runs);
      common.forEach(
          run -> holders.computeIfAbsent(run, _ -> new ArrayList<>()).add(each.document()));
    }
    Map<DocumentId, Long> likeness = new HashMap<>();
    holders.values().stream()
        .filter(some -> some.size() <= MOST_HOLDERS)
        .forEach(some -> some.forEach(document -> likeness.merge(document, 1L, Long::sum)));
    return likeness;
  }

  /** Words that no text has, where the headline is too short to tell. */
  private static String headline(Source source) {
    List<String> words = words(source.title().value());
    return words.size() < HEADLINE ? "\n" : " " + String.join(" ", words) + " ";
  }

  private static List<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Set<String> runs(List<String> words) {
    Set<String> runs = new HashSet<>();
    for (int at = 0; at + RUN <= words.size(); at++) {
      runs.add(String.join(" ", words.subList(at, at + RUN)));
    }
    return runs;
  }
}
