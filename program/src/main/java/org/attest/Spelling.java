package org.attest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.attest.dossier.Dossier;
import org.attest.lexicon.ActorMatch;
import org.attest.lexicon.Lexicon;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;

/**
 * One way to write an actor's name, as reports have it in the words that claims quote.
 *
 * @param form the name as it stands there
 * @param publishers who writes it so, in the order of their letters
 * @param document a report where it stands
 * @param claim the claim whose words it stands in
 */
public record Spelling(String form, List<String> publishers, DocumentId document, ClaimId claim) {

  /** Copies the list. */
  public Spelling {
    publishers = List.copyOf(publishers);
  }

  /** Returns the spellings that a dossier's quotes have, those that most publishers use first. */
  static List<Spelling> of(Dossier dossier, Lexicon lexicon) {
    Map<String, List<Evidence>> byForm = new LinkedHashMap<>();
    List<Evidence> lines = dossier.lines().map(line -> line.evidence()).distinct().toList();
    for (Evidence evidence : lines) {
      String words = evidence.claim().quote().words();
      for (ActorMatch match : lexicon.find(words)) {
        if (names(match, dossier.group())) {
          byForm.computeIfAbsent(asWritten(match, words), _ -> new ArrayList<>()).add(evidence);
        }
      }
    }
    return byForm.entrySet().stream()
        .map(entry -> spelling(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt((Spelling each) -> -each.publishers().size())
                .thenComparing(Spelling::form))
        .toList();
  }

  private static boolean names(ActorMatch match, String group) {
    Optional<String> sole = match.sole().map(actor -> actor.name());
    return sole.filter(group::equals).isPresent();
  }

  private static String asWritten(ActorMatch match, String words) {
    return match.span().of(words).replaceAll("\\s+", " ");
  }

  private static Spelling spelling(String form, List<Evidence> where) {
    TreeSet<String> publishers = new TreeSet<>();
    where.forEach(evidence -> publishers.add(evidence.source().label()));
    Claim first = where.getFirst().claim();
    return new Spelling(form, List.copyOf(publishers), first.document(), first.id());
  }
}
