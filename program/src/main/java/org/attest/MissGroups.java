package org.attest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers what was not understood by what an analyst could add. */
final class MissGroups {

  /** How a reading words that no rule took a sentence. */
  private static final Pattern NO_RULE =
      Pattern.compile("^names .+ and '(.+)', but no rule matches$");

  private MissGroups() {}

  /** Returns what was not understood by its reasons, names by the name, the most frequent first. */
  static List<MissGroup> of(List<MissLine> misses, int examples) {
    Map<String, List<MissLine>> byReason = new LinkedHashMap<>();
    misses.forEach(
        miss -> byReason.computeIfAbsent(reason(miss), _ -> new ArrayList<>()).add(miss));
    return byReason.entrySet().stream()
        .map(group -> group(group.getKey(), group.getValue(), examples))
        .sorted(
            Comparator.comparingInt(MissGroup::count).reversed().thenComparing(MissGroup::reason))
        .toList();
  }

  private static MissGroup group(String reason, List<MissLine> all, int examples) {
    return new MissGroup(reason, all.size(), all.subList(0, Math.min(examples, all.size())));
  }

  private static String reason(MissLine miss) {
    if (miss.isName()) {
      return miss.reason() + ": " + miss.name().replaceAll("\\s+", " ");
    }
    Matcher verb = NO_RULE.matcher(miss.reason());
    return verb.matches()
        ? "no rule for a group and '" + verb.group(1) + "'"
        : miss.reason().replaceFirst("^names .+, but no rule matches$", "a group, and no verb");
  }
}
