package org.attest;

import java.util.List;
import org.attest.dossier.Kinship;
import org.attest.lexicon.Actor;
import org.attest.lexicon.Lexicon;

/** The kinship that the lexicon's entries give. */
record LexiconKinship(Lexicon lexicon) implements Kinship {

  @Override
  public List<String> parents(String group) {
    return lexicon.actor(group).stream()
        .flatMap(actor -> actor.parents().stream())
        .map(Actor.Parent::name)
        .toList();
  }

  @Override
  public List<String> branches(String group) {
    return lexicon.actors().stream()
        .filter(actor -> actor.parents().stream().anyMatch(parent -> parent.name().equals(group)))
        .map(Actor::name)
        .toList();
  }
}
