package org.attest.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.dossier.Section.Contrast;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;
import org.attest.model.Source;

/**
 * Counts how many reports say a thing and how many independent origins they have.
 *
 * <p>Copies, reports that cite one source, and documents of the same bytes have one origin.
 */
final class Corroboration {

  private final List<Contrast> contrasts;
  private final Map<ClaimId, Set<Line>> agreeing = new HashMap<>();

  Corroboration(List<Contrast> contrasts) {
    this.contrasts = contrasts;
    for (Contrast contrast : contrasts) {
      switch (contrast.comparison().relation()) {
        case SAME, MORE_PRECISE, SAME_ORIGIN -> {
          agreeing(contrast.first()).add(contrast.second());
          agreeing(contrast.second()).add(contrast.first());
        }
        case OTHER_TIME, OTHER_SCOPE, CONFLICT -> {}
      }
    }
  }

  private Set<Line> agreeing(Line line) {
    return agreeing.computeIfAbsent(line.evidence().claim().id(), _ -> new HashSet<>(Set.of(line)));
  }

  /** Returns the line with its numbers of reports and origins. */
  Line of(Line line) {
    Set<Line> saying = agreeing.get(line.evidence().claim().id());
    if (saying == null) {
      return line;
    }
    Map<DocumentId, String> origins = new HashMap<>();
    saying.forEach(each -> origins.put(document(each), origin(each.evidence().source())));
    for (Contrast contrast : contrasts) {
      if (contrast.comparison().relation() == Relation.SAME_ORIGIN
          && saying.contains(contrast.first())
          && saying.contains(contrast.second())) {
        join(origins, document(contrast.first()), document(contrast.second()));
      }
    }
    return line.corroborated(origins.size(), new HashSet<>(origins.values()).size());
  }

  private static String origin(Source source) {
    return source.hash().isEmpty() ? "document " + source.document() : source.hash();
  }

  private static DocumentId document(Line line) {
    return line.evidence().claim().document();
  }

  private static void join(Map<DocumentId, String> origins, DocumentId a, DocumentId b) {
    String kept = origins.getOrDefault(a, "");
    String joined = origins.getOrDefault(b, "");
    origins.replaceAll((_, origin) -> origin.equals(joined) ? kept : origin);
  }
}
