package org.attest.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Holds;
import org.attest.model.When;

/**
 * How far several claims about one thing lie apart, field by field.
 *
 * @param field the codebook's name of the field
 * @param figure the mean over all pairs of claims that both fill the field: 0 where all agree, 1
 *     where no two have anything in common
 * @param pairs how many pairs that is; the figure means little where there are few
 */
public record Divergence(String field, double figure, int pairs) {

  /** Of more claims, those that come first are taken, so that the cost stays bounded. */
  private static final int MOST = 40;

  private static final double A_YEAR = 365;

  /**
   * Returns the figure of each field that at least one pair fills, in the codebook's order.
   *
   * @param claims claims of one kind about one thing; of more than 40 the first 40 count
   */
  public static List<Divergence> among(Collection<Claim> claims) {
    List<Claim> some = claims.stream().limit(MOST).toList();
    Map<String, List<Double>> found = new LinkedHashMap<>();
    for (int i = 0; i < some.size(); i++) {
      for (int j = i + 1; j < some.size(); j++) {
        between(some.get(i), some.get(j))
            .forEach((field, figure) ->
                found.computeIfAbsent(field, _ -> new ArrayList<>()).add(figure));
      }
    }
    return found.entrySet().stream()
        .map(each -> new Divergence(each.getKey(), mean(each.getValue()), each.getValue().size()))
        .toList();
  }

  private static double mean(List<Double> figures) {
    double mean = figures.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return Math.round(mean * 1000) / 1000.0;
  }

  /** Returns, for each field that both claims fill, how far apart they are, from 0 to 1. */
  static Map<String, Double> between(Claim a, Claim b) {
    Map<String, Double> figures = new LinkedHashMap<>();
    details(figures, a.details(), b.details());
    figures.put("status", a.status() == b.status() ? 0.0 : 1.0);
    figures.put("negated", a.negated() == b.negated() ? 0.0 : 1.0);
    holds(figures, a.holds(), b.holds());
    return figures;
  }

  private static void details(Map<String, Double> figures, Details a, Details b) {
    if (a instanceof Details.Event first && b instanceof Details.Event second) {
      event(figures, first, second);
    } else if (a instanceof Details.Strength first && b instanceof Details.Strength second) {
      count(figures, "number", first.count(), second.count());
      words(figures, "unit", first.unit(), second.unit());
    } else if (a instanceof Details.Presence first && b instanceof Details.Presence second) {
      lists(figures, "place", first.places(), second.places());
      words(figures, "mode", first.mode(), second.mode());
    } else if (a instanceof Details.Founding first && b instanceof Details.Founding second) {
      words(figures, "by", first.by(), second.by());
      lists(figures, "from", first.from(), second.from());
      lists(figures, "place", first.places(), second.places());
    } else if (a instanceof Details.Tie first && b instanceof Details.Tie second) {
      words(figures, "relation", first.relation(), second.relation());
      words(figures, "via", first.via(), second.via());
    } else if (a instanceof Details.Role first && b instanceof Details.Role second) {
      person(figures, first.person(), second.person());
      words(figures, "post", first.post(), second.post());
    } else if (a instanceof Details.Targeting first && b instanceof Details.Targeting second) {
      lists(figures, "targets", first.targets(), second.targets());
    } else if (a instanceof Details.Name first && b instanceof Details.Name second) {
      lists(figures, "place", first.places(), second.places());
    } else if (a instanceof Details.Characterisation first
        && b instanceof Details.Characterisation second) {
      words(figures, "text", first.text(), second.text());
    } else if (a instanceof Details.Statement first && b instanceof Details.Statement second) {
      words(figures, "act", first.act(), second.act());
      words(figures, "content", first.content(), second.content());
    }
  }

  private static void event(
      Map<String, Double> figures, Details.Event first, Details.Event second) {
    words(figures, "type", first.type(), second.type());
    date(figures, "date", first.date(), second.date());
    lists(figures, "place", first.places(), second.places());
    lists(figures, "actor", first.actors(), second.actors());
    lists(figures, "target", first.targets(), second.targets());
    count(figures, "killed", first.killed(), second.killed());
    count(figures, "wounded", first.wounded(), second.wounded());
    count(figures, "captives", first.captives(), second.captives());
    words(figures, "weapon", first.weapon(), second.weapon());
  }

  private static void holds(Map<String, Double> figures, Holds a, Holds b) {
    date(figures, "holds from", a.from(), b.from());
    date(figures, "holds to", a.to(), b.to());
  }

  /** A day within the month that the other gives is no divergence; a year apart is a whole one. */
  private static void date(Map<String, Double> figures, String field, When a, When b) {
    if (a.known() && b.known()) {
      long days =
          Math.max(
              gap(a.latest().orElseThrow(), b.earliest().orElseThrow()),
              gap(b.latest().orElseThrow(), a.earliest().orElseThrow()));
      figures.put(field, Math.min(1, days / A_YEAR));
    }
  }

  private static long gap(LocalDate end, LocalDate start) {
    return Math.max(0, ChronoUnit.DAYS.between(end, start));
  }

  /** Ranges that meet do not diverge; else one less the ratio of the ends that face each other. */
  private static void count(Map<String, Double> figures, String field, Count a, Count b) {
    if (a.told() && b.told()) {
      Bounds first = Bounds.of(a);
      Bounds second = Bounds.of(b);
      boolean below = first.high() < second.low();
      double less = below ? first.high() : second.high();
      double more = below ? second.low() : first.low();
      figures.put(field, first.meets(second) || more == 0 ? 0 : 1 - less / more);
    }
  }

  private static void lists(
      Map<String, Double> figures, String field, List<String> a, List<String> b) {
    if (!a.isEmpty() && !b.isEmpty()) {
      boolean nested = Names.allWithin(a, b) || Names.allWithin(b, a);
      figures.put(field, nested ? 0 : 1 - Likeness.shared(words(a), words(b)));
    }
  }

  private static Set<String> words(List<String> names) {
    return names.stream()
        .flatMap(name -> Likeness.content(name).stream())
        .collect(Collectors.toSet());
  }

  private static void words(Map<String, Double> figures, String field, String a, String b) {
    if (!a.isEmpty() && !b.isEmpty()) {
      figures.put(field, 1 - Likeness.shared(Likeness.content(a), Likeness.content(b)));
    }
  }

  private static void person(Map<String, Double> figures, String a, String b) {
    if (!a.isEmpty() && !b.isEmpty()) {
      figures.put("person", Persons.same(a, b) ? 0.0 : 1.0);
    }
  }
}
