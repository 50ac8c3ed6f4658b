package org.attest.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attest.model.Evidence;
import org.attest.model.When;
import org.jooq.DSLContext;

/** Counts the actors anew that persons renamed: those that claims name once decisions stand. */
final class FoldedActors {

  private final DSLContext sql;
  private final Snapshot seen;

  FoldedActors(DSLContext sql, Snapshot seen) {
    this.sql = sql;
    this.seen = seen;
  }

  List<ActorEntry> of(List<ActorEntry> read) {
    Set<String> touched = seen.fold().namesTouched();
    if (touched.isEmpty()) {
      return read;
    }
    Map<String, ActorEntry> known =
        read.stream().collect(Collectors.toMap(ActorEntry::name, entry -> entry));
    List<ActorEntry> entries =
        new ArrayList<>(read.stream().filter(entry -> !touched.contains(entry.name())).toList());
    for (String name : touched) {
      List<Evidence> evidence = Claims.evidence(sql, Filter.group(name), seen);
      if (!evidence.isEmpty()) {
        entries.add(entry(name, evidence, known));
      }
    }
    entries.sort(Comparator.comparing(ActorEntry::name));
    return entries;
  }

  /** Its sort is its own, or that of a name that is now shown as this one. */
  private ActorEntry entry(String name, List<Evidence> evidence, Map<String, ActorEntry> known) {
    ActorEntry before = known.get(name);
    for (String behind : new TreeSet<>(seen.fold().namesBehind(name))) {
      before = before == null ? known.get(behind) : before;
    }
    Map<String, String> days = new HashMap<>();
    for (Evidence each : evidence) {
      days.put(each.claim().document().value(), each.source().countsFrom().toString());
    }
    return new ActorEntry(
        name,
        before == null ? "unnamed" : before.sort(),
        before != null && before.inLexicon(),
        (int) evidence.stream().filter(each -> each.claim().subject().equals(name)).count(),
        evidence.size(),
        days.size(),
        When.of(new TreeSet<>(days.values()).first()),
        When.of(new TreeSet<>(days.values()).last()));
  }
}
