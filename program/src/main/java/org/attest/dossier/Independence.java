package org.attest.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.attest.model.Claim;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Source;

/**
 * How many reports tell a thing, and how many independent origins they have: copies, and reports
 * that cite one source, have one.
 *
 * @param reports how many reports; versions of one story are one
 * @param origins how many origins
 * @param reason why there are fewer origins than reports; else empty
 */
public record Independence(int reports, int origins, String reason) {

  /** Of nothing told. */
  public static final Independence NONE = new Independence(0, 0, "");

  /** Of more claims, only so many are compared in pairs. */
  private static final int COMPARED = 24;

  /** Returns how independent the claims about one event are. */
  static Independence ofOneEvent(List<Evidence> claims, Origins origins) {
    return of(
        claims.stream().map(Evidence::source).toList(), claims, origins, Independence::shared);
  }

  /**
   * Returns how independent reports are in what they are cited for.
   *
   * @param claims what was cited; a report can be cited for words that no claim was read from
   */
  public static Independence of(
      Collection<Source> reports, List<Evidence> claims, Origins origins, Geography geography) {
    return of(
        reports,
        claims,
        origins,
        (a, b) ->
            Comparison.of(a, b, geography)
                .filter(found -> found.relation() == Relation.SAME_ORIGIN)
                .flatMap(_ -> shared(a, b)));
  }

  private static Independence of(
      Collection<Source> reports,
      List<Evidence> claims,
      Origins origins,
      BiFunction<Claim, Claim, Optional<String>> shared) {
    Map<DocumentId, String> names = new HashMap<>();
    reports.forEach(source -> names.put(source.document(), origins.of(source)));
    int stories = (int) names.keySet().stream().map(origins::story).distinct().count();
    Set<String> reasons = new LinkedHashSet<>();
    if (new HashSet<>(names.values()).size() < stories) {
      reasons.add("one text");
    }
    List<Claim> compared = claims.stream().map(Evidence::claim).limit(COMPARED).toList();
    for (int i = 0; i < compared.size(); i++) {
      for (Claim other : compared.subList(i + 1, compared.size())) {
        String one = names.getOrDefault(compared.get(i).document(), "");
        String another = names.getOrDefault(other.document(), "");
        Optional<String> why =
            one.equals(another) ? Optional.empty() : shared.apply(compared.get(i), other);
        why.ifPresent(reason -> {
          reasons.add(reason);
          names.replaceAll((_, name) -> name.equals(another) ? one : name);
        });
      }
    }
    int found = new HashSet<>(names.values()).size();
    return new Independence(stories, found, found < stories ? String.join("; ", reasons) : "");
  }

  private static Optional<String> shared(Claim a, Claim b) {
    return copied(a.quote().words(), b.quote().words())
        ? Optional.of("nearly the same words")
        : Cited.byBoth(a, b).map(source -> "the same source, " + source);
  }

  /** Returns whether one run of words is nearly the other. */
  public static boolean copied(String a, String b) {
    return Likeness.copies(a, b);
  }

  /** Returns "3 reports, 1 origin"; empty where there is one report or none. */
  public String words() {
    return reports < 2
        ? ""
        : "%d reports, %d %s".formatted(reports, origins, origins == 1 ? "origin" : "origins");
  }

  /** Returns {@link #words} with the reason behind them. */
  public String line() {
    return reason.isEmpty() ? words() : words() + " (" + reason + ")";
  }
}
