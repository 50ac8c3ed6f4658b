package org.attest.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attest.dossier.Section.Contrast;
import org.attest.model.Claim;
import org.attest.model.Details;

/**
 * Sets the lines of one section side by side.
 *
 * <p>Only lines that share a key can stand in a contrast worth showing (a strength with a strength,
 * a tie with a tie to the same actor, an event with one of its day or target), and within a key
 * each line meets a bounded number of those after it. So the cost grows with the lines, not with
 * their square.
 */
final class Contrasts {

  /** With how many of those after it in time a line is compared, under each of its keys. */
  private static final int REACH = 24;

  /** Where it is based, and whether it holds ground: a reader sets the two side by side. */
  private static final Set<String> ON_GROUND = Set.of("based", "controls", "lost");

  /** Under one key so many pairs are compared, and of each line at least the few nearest. */
  private static final int PAIRS = 600;

  private static final int FEWEST = 4;

  private static final Comparator<Contrast> ORDER =
      Comparator.comparing((Contrast contrast) -> contrast.comparison().relation())
          .reversed()
          .thenComparing(contrast -> contrast.comparison().first())
          .thenComparing(contrast -> contrast.comparison().second());

  private Contrasts() {}

  /** Returns the contrasts worth showing: conflicts first. */
  static List<Contrast> among(List<Line> lines, Geography geography) {
    Map<String, List<Integer>> byKey = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      for (String key : keys(claim(lines.get(i)))) {
        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
      }
    }
    List<Contrast> contrasts = new ArrayList<>();
    Set<Long> met = new HashSet<>();
    byKey.values().forEach(like -> within(like, lines, met, geography, contrasts));
    contrasts.sort(ORDER);
    return contrasts;
  }

  /** Returns the contrasts between claims of two kinds: they stand under two questions. */
  static List<Contrast> across(List<Line> lines, Geography geography) {
    List<Line> changes = lines.stream().filter(line -> Crossing.first(claim(line))).toList();
    List<Contrast> contrasts = new ArrayList<>();
    for (Line change : changes.subList(0, Math.min(changes.size(), REACH))) {
      lines.stream()
          .filter(line -> Crossing.second(claim(line)))
          .limit(REACH)
          .forEach(line -> contrast(change, line, geography, contrasts));
    }
    contrasts.sort(ORDER);
    return contrasts;
  }

  private static void within(
      List<Integer> like,
      List<Line> lines,
      Set<Long> met,
      Geography geography,
      List<Contrast> contrasts) {
    int reach = Math.clamp(PAIRS / like.size(), FEWEST, REACH);
    for (int i = 0; i < like.size(); i++) {
      for (int j = i + 1; j < Math.min(like.size(), i + 1 + reach); j++) {
        if (met.add(like.get(i) * (long) lines.size() + like.get(j))) {
          contrast(lines.get(like.get(i)), lines.get(like.get(j)), geography, contrasts);
        }
      }
    }
  }

  /** Returns the keys under which a claim can meet one that it may agree or disagree with. */
  private static Set<String> keys(Claim claim) {
    String kind = claim.kind().word() + "|";
    Set<String> keys = new HashSet<>();
    switch (claim.details()) {
      case Details.Strength _ -> keys.add(kind + claim.subject());
      case Details.Founding founding -> keys.add(kind + claim.subject() + founding.change());
      case Details.Presence presence -> {
        words(keys, kind + claim.subject(), presence.places());
        keys.add(kind + claim.subject() + presence.mode());
        if (ON_GROUND.contains(presence.mode())) {
          keys.add(kind + claim.subject() + "|ground");
        }
      }
      case Details.Tie tie -> {
        boolean first = claim.subject().compareTo(tie.object()) <= 0;
        keys.add(
            kind
                + (first
                    ? claim.subject() + "|" + tie.object()
                    : tie.object() + "|" + claim.subject()));
      }
      case Details.Role role -> {
        words(keys, kind, List.of(role.person()));
        if (RoleComparison.leads(claim, role)) {
          keys.add(kind + claim.subject());
        }
      }
      case Details.Name name -> keys.add(kind + name.form().toLowerCase(Locale.ROOT));
      case Details.Characterisation character ->
          words(keys, kind + character.aspect(), List.of(character.text()));
      case Details.Targeting targeting -> words(keys, kind, targeting.targets());
      case Details.Statement statement -> keys.add(kind + statement.speaker() + statement.about());
      case Details.Event event -> event(keys, kind, event);
    }
    return keys;
  }

  private static void event(Set<String> keys, String kind, Details.Event event) {
    event.date().earliest().ifPresent(day -> keys.add(kind + day));
    event.date().latest().ifPresent(day -> keys.add(kind + day));
    words(keys, kind, event.targets());
    words(keys, kind, event.places());
  }

  private static void words(Set<String> keys, String before, Collection<String> names) {
    names.forEach(name -> Likeness.content(name).forEach(word -> keys.add(before + "|" + word)));
  }

  private static void contrast(Line a, Line b, Geography geography, List<Contrast> contrasts) {
    Comparison.of(claim(a), claim(b), geography)
        .filter(comparison -> worthShowing(comparison, a, b))
        .ifPresent(comparison -> {
          boolean ordered = comparison.first().equals(claim(a).id());
          contrasts.add(new Contrast(comparison, ordered ? a : b, ordered ? b : a));
        });
  }

  /** That one report says two different things, or one thing twice, is no news. */
  private static boolean worthShowing(Comparison comparison, Line a, Line b) {
    boolean twoReports = !claim(a).document().equals(claim(b).document());
    return switch (comparison.relation()) {
      case CONFLICT -> true;
      case SAME, MORE_PRECISE, SAME_ORIGIN, OTHER_TIME -> twoReports;
      case OTHER_SCOPE ->
          twoReports
              && switch (claim(a).kind()) {
                case STRENGTH, TIE, EVENT -> true;
                case FOUNDING -> sameChange(a, b) || claim(b).kind() != claim(a).kind();
                case PRESENCE -> onGround(a, b) || claim(b).kind() != claim(a).kind();
                case CHARACTER -> claim(b).kind() != claim(a).kind();
                case NAME, ROLE, TARGETING, STATEMENT -> false;
              };
    };
  }

  private static boolean onGround(Line a, Line b) {
    return claim(a).details() instanceof Details.Presence first
        && claim(b).details() instanceof Details.Presence second
        && first.mode().equals("based") != second.mode().equals("based")
        && ON_GROUND.containsAll(Set.of(first.mode(), second.mode()));
  }

  private static boolean sameChange(Line a, Line b) {
    return claim(a).details() instanceof Details.Founding first
        && claim(b).details() instanceof Details.Founding second
        && first.change().equals(second.change());
  }

  private static Claim claim(Line line) {
    return line.evidence().claim();
  }
}
