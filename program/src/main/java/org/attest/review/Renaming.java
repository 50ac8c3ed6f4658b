package org.attest.review;

import java.util.List;
import java.util.function.UnaryOperator;
import org.attest.model.Act.Thing;
import org.attest.model.Claim;
import org.attest.model.Details;

/** Writes other names into the fields of a claim that name actors or places. */
final class Renaming {

  private final UnaryOperator<String> actor;
  private final UnaryOperator<String> place;

  private Renaming(UnaryOperator<String> actor, UnaryOperator<String> place) {
    this.actor = actor;
    this.place = place;
  }

  /** Returns what writes {@code into} for {@code from}. */
  static Renaming of(Thing thing, String from, String into) {
    UnaryOperator<String> change = name -> name.equals(from) ? into : name;
    return switch (thing) {
      case ACTOR -> new Renaming(change, UnaryOperator.identity());
      case PLACE -> new Renaming(UnaryOperator.identity(), change);
    };
  }

  /** Returns what writes the names that {@code actors} and {@code places} give. */
  static Renaming of(UnaryOperator<String> actors, UnaryOperator<String> places) {
    return new Renaming(actors, places);
  }

  Claim in(Claim claim) {
    Claim renamed =
        claim.read(
            actor.apply(claim.subject()),
            in(claim.details()),
            actors(claim.voice()),
            claim.status(),
            claim.negated(),
            claim.holds(),
            claim.said());
    return renamed.equals(claim) ? claim : renamed;
  }

  private List<String> actors(List<String> names) {
    return names.stream().map(actor).distinct().toList();
  }

  private List<String> places(List<String> names) {
    return names.stream().map(place).distinct().toList();
  }

  /** A target or an object can be a place as well as an actor: "attacks on Kabul". */
  private String either(String name) {
    String renamed = actor.apply(name);
    return renamed.equals(name) ? place.apply(name) : renamed;
  }

  private List<String> targets(List<String> names) {
    return names.stream().map(this::either).distinct().toList();
  }

  private Details in(Details details) {
    return switch (details) {
      case Details.Name(var form, var role, var where) ->
          new Details.Name(form, role, places(where));
      case Details.Characterisation character -> character;
      case Details.Founding(var change, var by, var from, var where) ->
          new Details.Founding(change, actor.apply(by), actors(from), places(where));
      case Details.Tie(var object, var relation, var via) ->
          new Details.Tie(actor.apply(object), relation, actor.apply(via));
      case Details.Role(var person, var post, var organisation) ->
          new Details.Role(actor.apply(person), post, actor.apply(organisation));
      case Details.Strength strength -> strength;
      case Details.Presence(var where, var mode) -> new Details.Presence(places(where), mode);
      case Details.Event event -> in(event);
      case Details.Targeting(var whom, var where) ->
          new Details.Targeting(targets(whom), places(where));
      case Details.Statement(var speaker, var about, var act, var content) ->
          new Details.Statement(actor.apply(speaker), actor.apply(about), act, content);
    };
  }

  private Details.Event in(Details.Event event) {
    return new Details.Event(
        event.type(),
        event.date(),
        event.dateText(),
        event.dateBasis(),
        places(event.places()),
        actors(event.actors()),
        targets(event.targets()),
        event.killed(),
        event.wounded(),
        event.captives(),
        event.victims(),
        event.weapon(),
        event.amount());
  }
}
