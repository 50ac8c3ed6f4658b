package org.attest.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.dossier.Placement.Slot;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Details.Event;

/** Decides under which standing questions a claim belongs in one group's dossier, and why. */
final class Filing {

  static final Set<String> ATTACKS =
      Set.of(
          "armed-attack",
          "bombing",
          "suicide-bombing",
          "assassination",
          "kidnapping",
          "arson",
          "clash",
          "airstrike",
          "siege",
          "leader-killed",
          "displacement");
  private static final Pattern LEADING =
      Pattern.compile(
          "\\b(?:leader|head|chief|emir|amir|caliph|led|leads|leading"
              + "|(?:top|supreme|overall|highest) commander)\\b");
  private static final Pattern SECOND = Pattern.compile("\\b(?:deputy|spokes\\w*)\\b");
  private static final Set<String> BELONGING = Set.of("part-of", "affiliate-of");
  private static final Set<String> ORIGIN = Set.of("splinter-of", "allegiance-to");

  private final Kin kin;
  private final String group;

  Filing(Kin kin) {
    this.kin = kin;
    this.group = kin.group();
  }

  static boolean leads(Details.Role role) {
    String post = role.post().toLowerCase(Locale.ROOT);
    return LEADING.matcher(post).find() && !SECOND.matcher(post).find();
  }

  /** Returns where the claim belongs; empty where it has nothing to do with the group. */
  Placement of(Claim claim) {
    List<String> reasons = reasons(claim);
    if (!reasons.isEmpty()) {
      return new Placement(slots(claim), reasons, "");
    }
    if (claim.details() instanceof Details.Statement statement
        && kin.parents().contains(statement.speaker())) {
      String parent = statement.speaker();
      Slot slot = new Slot(StandingQuestion.WORDS, 9, "Said by " + parent + ", its parent");
      return new Placement(List.of(slot), List.of(parent + " is its parent"), parent);
    }
    return Placement.NONE;
  }

  private List<String> reasons(Claim claim) {
    List<String> reasons = new ArrayList<>();
    add(reasons, claim.subject().equals(group), "it is the subject");
    add(reasons, claim.voice().contains(group), "it says so");
    switch (claim.details()) {
      case Details.Tie tie -> {
        add(reasons, tie.object().equals(group), "the tie is to it");
        add(reasons, tie.via().equals(group), "the tie goes by way of it");
      }
      case Event event -> event(reasons, claim, event);
      case Details.Statement statement -> {
        add(reasons, statement.speaker().equals(group), "it is the speaker");
        add(reasons, statement.about().equals(group), "the words are about it");
      }
      case Details.Role role ->
          add(reasons, role.organisation().equals(group), "the post is in it");
      case Details.Founding founding ->
          add(
              reasons,
              founding.by().equals(group) || founding.from().contains(group),
              "it is named in this account");
      case Details.Targeting targeting ->
          add(reasons, targeting.targets().contains(group), "it is named as a target");
      case Details.Name _, Details.Characterisation _, Details.Strength _, Details.Presence _ -> {}
    }
    return reasons;
  }

  private void event(List<String> reasons, Claim claim, Event event) {
    add(reasons, event.actors().contains(group), "it is named as the doer");
    add(reasons, event.targets().contains(group), "it is named as the target");
    Stream.concat(Stream.of(claim.subject()), event.targets().stream())
        .filter(kin.members()::contains)
        .distinct()
        .forEach(person -> reasons.add(person + " is said to hold a post in it"));
  }

  private static void add(List<String> reasons, boolean holds, String reason) {
    if (holds) {
      reasons.add(reason);
    }
  }

  private List<Slot> slots(Claim claim) {
    boolean own = claim.subject().equals(group);
    return switch (claim.details()) {
      case Details.Name name -> own ? List.of(name(name)) : spoken(claim);
      case Details.Characterisation character ->
          own ? List.of(character(character.aspect())) : spoken(claim);
      case Details.Founding founding -> own ? List.of(founding(founding)) : with(claim.subject());
      case Details.Tie tie -> tie(claim, tie);
      case Details.Role role -> List.of(role(role));
      case Details.Strength _ ->
          own ? List.of(new Slot(StandingQuestion.STRENGTH, 1, "Numbers")) : spoken(claim);
      case Details.Presence presence -> own ? List.of(presence(presence)) : spoken(claim);
      case Event event -> EventFiling.slots(claim, event, kin);
      case Details.Targeting _ -> List.of(targeting(own));
      case Details.Statement statement -> statement(claim, statement);
    };
  }

  private static Slot name(Details.Name name) {
    return name.role().equals("meaning")
        ? new Slot(StandingQuestion.NATURE, 4, "What a name means")
        : new Slot(StandingQuestion.NATURE, 3, "Names");
  }

  private static Slot character(String aspect) {
    return switch (aspect) {
      case "ideology" -> new Slot(StandingQuestion.AIMS, 1, "Beliefs");
      case "aim" -> new Slot(StandingQuestion.AIMS, 2, "Aims");
      case "method" -> new Slot(StandingQuestion.METHODS, 2, "How it operates");
      case "recruitment" -> new Slot(StandingQuestion.METHODS, 3, "How it recruits");
      case "resources" -> new Slot(StandingQuestion.METHODS, 4, "How it pays for itself");
      case "assessment" -> new Slot(StandingQuestion.NATURE, 5, "How it is assessed");
      default -> new Slot(StandingQuestion.NATURE, 1, "What it is"); // type
    };
  }

  private static Slot founding(Details.Founding founding) {
    int rank = org.attest.model.Codebook.CHANGES.words().indexOf(founding.change());
    String title = founding.change().equals("founded") ? "How it was founded" : founding.change();
    return new Slot(
        StandingQuestion.FOUNDING,
        rank,
        title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1));
  }

  private List<Slot> tie(Claim claim, Details.Tie tie) {
    boolean own = claim.subject().equals(group);
    if (!own && !tie.object().equals(group)) {
      return List.of(ties("Between " + claim.subject() + " and " + tie.object()));
    }
    Slot slot = ties("With " + (own ? tie.object() : claim.subject()));
    if (own && BELONGING.contains(tie.relation())) {
      return List.of(new Slot(StandingQuestion.NATURE, 2, "What it belongs to"), slot);
    }
    return own && ORIGIN.contains(tie.relation())
        ? List.of(new Slot(StandingQuestion.FOUNDING, 8, "Out of whom, and sworn to whom"), slot)
        : List.of(slot);
  }

  private static List<Slot> with(String other) {
    return List.of(ties("With " + other));
  }

  static Slot ties(String title) {
    return new Slot(StandingQuestion.TIES, 1, title);
  }

  private static Slot role(Details.Role role) {
    return leads(role)
        ? new Slot(StandingQuestion.LEADERS, 1, "Leaders")
        : new Slot(StandingQuestion.LEADERS, 2, "Others who hold or held a post");
  }

  private static Slot presence(Details.Presence presence) {
    return switch (presence.mode()) {
      case "based" -> new Slot(StandingQuestion.PLACES, 1, "Based");
      case "cells" -> new Slot(StandingQuestion.PLACES, 3, "Cells");
      case "controls" -> new Slot(StandingQuestion.PLACES, 4, "Ground held or not held");
      case "lost" -> new Slot(StandingQuestion.PLACES, 5, "Ground lost");
      case "historical-region" -> new Slot(StandingQuestion.PLACES, 7, "Historical region");
      default -> new Slot(StandingQuestion.PLACES, 2, "Active"); // active
    };
  }

  private static Slot targeting(boolean own) {
    return own
        ? new Slot(StandingQuestion.METHODS, 1, "Targets")
        : new Slot(StandingQuestion.MEASURES, 5, "Attacks on it");
  }

  private List<Slot> statement(Claim claim, Details.Statement statement) {
    boolean speaks = statement.speaker().equals(group) || claim.subject().equals(group);
    if (!speaks) {
      return with(statement.speaker());
    }
    if (claim.negated()) {
      return List.of(new Slot(StandingQuestion.WORDS, 5, "What it did not say"));
    }
    return List.of(
        switch (statement.act()) {
          case "vow", "threaten", "warn" ->
              new Slot(StandingQuestion.WORDS, 1, "Vows, threats and warnings");
          case "accuse", "condemn", "criticise", "label" ->
              new Slot(StandingQuestion.WORDS, 2, "Accusations and criticism");
          case "deny", "refuse" -> new Slot(StandingQuestion.WORDS, 3, "Denials and refusals");
          default -> new Slot(StandingQuestion.WORDS, 4, "Other words"); // praise, demand …
        });
  }

  private static List<Slot> spoken(Claim claim) {
    return List.of(new Slot(StandingQuestion.WORDS, 6, "What it says of " + claim.subject()));
  }
}
