package org.attest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.dossier.Geography;
import org.attest.dossier.Kinship;
import org.attest.lexicon.Actor;
import org.attest.lexicon.Lexicon;

/** The kinship that the lexicon's entries give, and the places of the record. Safe for threads. */
final class LexiconKinship implements Kinship {

  private final Lexicon lexicon;
  private final Geography geography;
  private final Map<String, List<String>> branches = new HashMap<>();

  /** Finds all branches at once: a dossier asks for those of one group after another. */
  LexiconKinship(Lexicon lexicon, Geography geography) {
    this.lexicon = lexicon;
    this.geography = geography;
    for (Actor actor : lexicon.actors()) {
      actor.parents().stream()
          .map(Actor.Parent::name)
          .distinct()
          .forEach(
              parent -> branches.computeIfAbsent(parent, _ -> new ArrayList<>()).add(actor.name()));
    }
  }

  @Override
  public List<String> parents(String group) {
    return lexicon.actor(group).stream()
        .flatMap(actor -> actor.parents().stream())
        .map(Actor.Parent::name)
        .toList();
  }

  @Override
  public Geography geography() {
    return geography;
  }

  @Override
  public List<String> branches(String group) {
    return List.copyOf(branches.getOrDefault(group, List.of()));
  }
}
