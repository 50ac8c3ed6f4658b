package org.attest.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.dossier.Section.Contrast;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;

/**
 * Counts how many reports say a thing and how many independent origins they have. Versions of one
 * story are one report.
 *
 * <p>Copies, reports that cite one source, and documents of the same bytes have one origin.
 */
final class Corroboration {

  private final Origins origins;
  private final Map<ClaimId, Map<ClaimId, Line>> agreeing = new HashMap<>();
  private final Map<ClaimId, Set<ClaimId>> oneOrigin = new HashMap<>();

  Corroboration(List<Contrast> contrasts, Origins origins) {
    this.origins = origins;
    for (Contrast contrast : contrasts) {
      switch (contrast.comparison().relation()) {
        case SAME, MORE_PRECISE -> agree(contrast);
        case SAME_ORIGIN -> {
          agree(contrast);
          oneOrigin(contrast.comparison().first()).add(contrast.comparison().second());
          oneOrigin(contrast.comparison().second()).add(contrast.comparison().first());
        }
        case OTHER_TIME, OTHER_SCOPE, CONFLICT -> {}
      }
    }
  }

  private void agree(Contrast contrast) {
    agreeing(contrast.first()).put(id(contrast.second()), contrast.second());
    agreeing(contrast.second()).put(id(contrast.first()), contrast.first());
  }

  private Map<ClaimId, Line> agreeing(Line line) {
    return agreeing.computeIfAbsent(id(line), id -> new HashMap<>(Map.of(id, line)));
  }

  private Set<ClaimId> oneOrigin(ClaimId claim) {
    return oneOrigin.computeIfAbsent(claim, _ -> new HashSet<>());
  }

  /** Returns the line with its numbers of reports and origins. */
  Line of(Line line) {
    Map<ClaimId, Line> saying = agreeing.get(id(line));
    if (saying == null) {
      return line;
    }
    Map<ClaimId, DocumentId> documents = new LinkedHashMap<>();
    Map<DocumentId, String> origin = new HashMap<>();
    saying.forEach((claim, each) -> {
      documents.put(claim, each.evidence().claim().document());
      origin.put(each.evidence().claim().document(), origins.of(each.evidence().source()));
    });
    documents.forEach((claim, document) ->
        oneOrigin.getOrDefault(claim, Set.of()).stream()
            .filter(documents::containsKey)
            .forEach(other -> join(origin, document, documents.getOrDefault(other, document))));
    long reports = origin.keySet().stream().map(origins::story).distinct().count();
    return line.corroborated((int) reports, new HashSet<>(origin.values()).size());
  }

  private static ClaimId id(Line line) {
    return line.evidence().claim().id();
  }

  private static void join(Map<DocumentId, String> origins, DocumentId a, DocumentId b) {
    String kept = origins.getOrDefault(a, "");
    String joined = origins.getOrDefault(b, "");
    origins.replaceAll((_, origin) -> origin.equals(joined) ? kept : origin);
  }
}
