package org.attest.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attest.model.Act;
import org.attest.model.DocumentId;
import org.attest.review.Versions.Report;

/** Finds which reports belong together as versions of one, and in what order persons put them. */
final class Families {

  private Families() {}

  /** Returns the reports of one page, and those joined by persons, in the order of their pages. */
  static List<List<Report>> of(Collection<Report> reports, Succession succession) {
    Map<DocumentId, String> pages = new HashMap<>();
    reports.forEach(report -> pages.put(report.document(), page(report)));
    Map<String, String> joined = new HashMap<>();
    for (Act.Version step : succession.steps()) {
      String a = pages.get(step.earlier());
      String b = pages.get(step.later());
      if (a != null && b != null) {
        join(joined, root(joined, a), root(joined, b));
      }
    }
    Map<String, List<Report>> families = new TreeMap<>();
    for (Report report : reports) {
      families.computeIfAbsent(root(joined, page(report)), _ -> new ArrayList<>()).add(report);
    }
    return List.copyOf(families.values());
  }

  /** A report without an address of its own has a page of its own. */
  private static String page(Report report) {
    return Versions.page(report.address()).orElseGet(() -> " " + report.document());
  }

  static boolean onePage(String address, Report report) {
    return Versions.page(address).filter(page(report)::equals).isPresent();
  }

  private static void join(Map<String, String> joined, String a, String b) {
    if (!a.equals(b)) {
      joined.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
  }

  private static String root(Map<String, String> joined, String page) {
    String root = page;
    for (String next; (next = joined.get(root)) != null; ) {
      root = next;
    }
    return root;
  }

  /**
   * Returns the reports so that each comes after those whose later version it is, and else as they
   * are given. Reports with one text stand where the first of them does.
   */
  static List<Report> ordered(List<Report> reports, Succession succession) {
    Map<String, List<Report>> waiting = new LinkedHashMap<>();
    reports.forEach(each -> waiting.computeIfAbsent(each.text(), _ -> new ArrayList<>()).add(each));
    List<Report> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Set<DocumentId> ahead = new HashSet<>();
      waiting.values().forEach(all -> all.forEach(each -> ahead.add(each.document())));
      Map.Entry<String, List<Report>> next =
          waiting.entrySet().stream()
              .filter(each -> isNext(each.getValue(), ahead, succession))
              .findFirst()
              .orElseGet(() -> waiting.entrySet().iterator().next());
      ordered.addAll(next.getValue());
      waiting.remove(next.getKey());
    }
    return ordered;
  }

  private static boolean isNext(
      List<Report> alike, Set<DocumentId> waiting, Succession succession) {
    Set<DocumentId> own = new HashSet<>();
    alike.forEach(each -> own.add(each.document()));
    return succession.steps().stream()
        .filter(step -> own.contains(step.later()) && !own.contains(step.earlier()))
        .noneMatch(step -> waiting.contains(step.earlier()));
  }
}
