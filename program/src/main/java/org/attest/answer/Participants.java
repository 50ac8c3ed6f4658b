package org.attest.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Claim;
import org.attest.model.Details;

/**
 * Who stands where in a claim, by canonical names.
 *
 * @param subject whom the claim is about
 * @param doers who acts, holds, leads or is led
 * @param speakers who says it
 * @param others on whom or what it acts, and whom it names besides
 */
record Participants(
    String subject, List<String> doers, List<String> speakers, List<String> others) {

  static Participants of(Claim claim) {
    List<String> speakers = new ArrayList<>(claim.voice());
    List<String> doers = new ArrayList<>();
    List<String> others = new ArrayList<>();
    switch (claim.details()) {
      case Details.Founding founding -> {
        doers.add(claim.subject());
        others.add(founding.by());
        others.addAll(founding.from());
      }
      case Details.Tie tie -> {
        doers.add(claim.subject());
        others.add(tie.object());
        others.add(tie.via());
      }
      case Details.Role role -> {
        doers.add(role.organisation());
        others.add(role.person());
      }
      case Details.Event event -> {
        doers.addAll(event.actors());
        others.addAll(event.targets());
      }
      case Details.Targeting targeting -> {
        doers.add(claim.subject());
        others.addAll(targeting.targets());
      }
      case Details.Statement statement -> {
        doers.add(statement.speaker());
        speakers.add(statement.speaker());
        others.add(statement.about());
      }
      case Details.Name _, Details.Characterisation _, Details.Strength _, Details.Presence _ ->
          doers.add(claim.subject());
    }
    return new Participants(claim.subject(), named(doers), named(speakers), named(others));
  }

  private static List<String> named(List<String> names) {
    return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
  }

  List<String> all() {
    return Stream.of(List.of(subject), doers, speakers, others)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Returns whether an actor stands on a side of the claim. */
  boolean has(String actor, QuestionType.Side side) {
    return switch (side) {
      case SUBJECT -> subject.equals(actor) || doers.contains(actor);
      case DOER -> doers.contains(actor) || subject.equals(actor);
      case SPEAKER -> speakers.contains(actor) || subject.equals(actor) || doers.contains(actor);
      case ANY -> all().contains(actor);
    };
  }
}
