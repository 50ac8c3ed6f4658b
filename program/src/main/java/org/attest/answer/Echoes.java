package org.attest.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.dossier.Geography;
import org.attest.dossier.Independence;
import org.attest.dossier.Origins;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;

/** Which of the reports that answer are copies of each other: a copy is no further voice. */
final class Echoes {

  /** Of more reports that answer, only the first so many are compared. */
  private static final int MOST = 60;

  private final List<Candidate> answering;
  private final Origins origins;

  private Echoes(List<Candidate> answering, Origins origins) {
    this.answering = List.copyOf(answering);
    this.origins = origins;
  }

  static Echoes among(Collection<Candidate> candidates, Collection<Sentence> sentences) {
    List<Candidate> answering =
        Choice.bestFirst(candidates.stream().filter(Candidate::answers).toList());
    Set<DocumentId> reports =
        answering.stream()
            .map(each -> each.sentence().document())
            .distinct()
            .limit(MOST)
            .collect(Collectors.toSet());
    return new Echoes(
        answering, origins(reports, sentences.stream(), Sentence::document, Sentence::text));
  }

  private static <T> Origins origins(
      Set<DocumentId> reports,
      Stream<T> passages,
      Function<T, DocumentId> report,
      Function<T, String> words) {
    return reports.size() < 2
        ? Origins.byHash()
        : Origins.of(
            passages
                .filter(each -> reports.contains(report.apply(each)))
                .collect(
                    Collectors.groupingBy(
                        report,
                        TreeMap::new,
                        Collectors.mapping(words, Collectors.joining("\n")))));
  }

  /** Returns whether two candidates stand in one report, or in copies of one. */
  boolean oneText(Candidate a, Candidate b) {
    return origins.oneText(a.sentence().document(), b.sentence().document());
  }

  /** Returns the candidates that tell the same in nearly the same words in copies of the report. */
  List<Candidate> of(Candidate told) {
    return answering.stream()
        .filter(each -> !each.sentence().document().equals(told.sentence().document()))
        .filter(each -> oneText(each, told))
        .filter(each -> Independence.copied(each.sentence().text(), told.sentence().text()))
        .toList();
  }

  /** Returns how many reports an answer stands on, and how independent they are. */
  static Independence support(
      Answer answer,
      Collection<Evidence> evidence,
      Collection<Passage> passages,
      Collection<List<DocumentId>> stories,
      Geography geography) {
    Set<DocumentId> reports = new LinkedHashSet<>();
    Set<ClaimId> cited = new LinkedHashSet<>();
    for (Citation each : answer.citations()) {
      reports.add(each.document());
      cited.addAll(each.claims());
    }
    Map<ClaimId, Evidence> claims = new HashMap<>();
    evidence.forEach(each -> claims.put(each.claim().id(), each));
    return Independence.of(
        answer.citations().stream().map(Citation::source).distinct().toList(),
        cited.stream().map(claims::get).filter(Objects::nonNull).toList(),
        origins(reports, passages.stream(), Passage::document, Passage::text).withVersions(stories),
        geography);
  }
}
