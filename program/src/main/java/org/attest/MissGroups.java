package org.attest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.DocumentId;
import org.attest.model.Mention;
import org.attest.model.Reading;
import org.attest.store.DocumentEntry;
import org.attest.store.Store;

/** Gathers what was not understood by what an analyst could add. */
final class MissGroups {

  /** How a reading words that no rule took a sentence. */
  private static final Pattern NO_RULE =
      Pattern.compile("^names .+ and '(.+)', but no rule matches$");

  private final Store store;

  MissGroups(Store store) {
    this.store = store;
  }

  List<MissGroup> groups(List<MissLine> misses, int examples) throws IOException {
    Map<String, List<MissLine>> byReason = new LinkedHashMap<>();
    misses.forEach(miss -> put(byReason, reason(miss.reason()), miss));
    for (DocumentEntry entry : store.documents()) {
      DocumentId id = entry.source().document();
      Optional<Reading> reading = store.latest(id);
      String text = store.text(id).orElse("");
      reading.stream()
          .flatMap(read -> read.mentions().stream())
          .filter(MissGroups::isUnknownPlace)
          .map(place -> new MissLine(id, place.span(), place.span().of(text), place.name()))
          .forEach(place -> put(byReason, "a place that no gazetteer knows", place));
    }
    return byReason.entrySet().stream()
        .map(group -> group(group.getKey(), group.getValue(), examples))
        .sorted(
            Comparator.comparingInt(MissGroup::count).reversed().thenComparing(MissGroup::reason))
        .toList();
  }

  private static void put(Map<String, List<MissLine>> groups, String reason, MissLine line) {
    groups.computeIfAbsent(reason, _ -> new ArrayList<>()).add(line);
  }

  private static MissGroup group(String reason, List<MissLine> all, int examples) {
    return new MissGroup(reason, all.size(), all.subList(0, Math.min(examples, all.size())));
  }

  private static String reason(String reason) {
    Matcher verb = NO_RULE.matcher(reason);
    return verb.matches()
        ? "a group and '" + verb.group(1) + "', but no rule takes them together"
        : reason.replaceFirst("^names .+, but no rule matches$", "a group, and no verb of a rule");
  }

  private static boolean isUnknownPlace(Mention mention) {
    return mention.type() == Mention.Type.PLACE && mention.location().isEmpty();
  }
}
