package org.attest.dossier;

import java.util.Optional;
import java.util.Set;
import org.attest.dossier.Finding.Side;
import org.attest.model.Claim;
import org.attest.model.Details.Tie;

/** Compares two ties between the same two actors, told from either side. */
final class TieComparison {

  private static final Set<String> MUTUAL =
      Set.of("ally-of", "cooperates-with", "rival-of", "fights", "linked-to");
  private static final Set<String> HOSTILE = Set.of("fights", "rival-of");
  private static final Set<String> BELONGING = Set.of("part-of", "affiliate-of", "allegiance-to");
  private static final Set<String> HELPING = Set.of("ally-of", "cooperates-with");

  private TieComparison() {}

  static Optional<Finding> of(Claim a, Claim b) {
    Tie first = (Tie) a.details();
    Tie second = (Tie) b.details();
    boolean straight = Comparer.sameSubject(a, b) && first.object().equals(second.object());
    boolean mirrored =
        a.subject().equals(second.object())
            && b.subject().equals(first.object())
            && MUTUAL.contains(first.relation())
            && MUTUAL.contains(second.relation());
    return straight || mirrored ? Optional.of(relations(first, second)) : Optional.empty();
  }

  private static Finding relations(Tie a, Tie b) {
    if (a.relation().equals(b.relation())) {
      return sameRelation(a, b);
    }
    String both = words(a) + " and " + words(b);
    boolean hostile = HOSTILE.contains(a.relation());
    if (hostile != HOSTILE.contains(b.relation())) {
      return mixed(hostile ? b : a, both);
    }
    if (hostile) {
      return Finding.finer(only("fights", a, b), both + ": both tell of enmity");
    }
    if (a.relation().equals("splinter-of") || b.relation().equals("splinter-of")) {
      return Finding.otherTime(both + ": before and after a split");
    }
    if (a.relation().equals("linked-to") || b.relation().equals("linked-to")) {
      return Finding.finer(only("linked-to", b, a), "both tell of a link; one says of which kind");
    }
    boolean like = alike(BELONGING, a, b) || alike(HELPING, a, b);
    return like
        ? Finding.same(both + ": both tell of one kind of tie")
        : Finding.otherScope(both + " can both hold");
  }

  private static Finding sameRelation(Tie a, Tie b) {
    if (a.via().equals(b.via())) {
      return Finding.same("both tell of " + words(a));
    }
    Side side = Side.where(!a.via().isEmpty(), !b.via().isEmpty());
    return side == Side.NEITHER
        ? Finding.otherScope("by way of " + a.via() + ", and by way of " + b.via())
        : Finding.finer(side, "one also says by way of whom");
  }

  private static Finding mixed(Tie friendly, String both) {
    if (!friendly.via().isEmpty()) {
      return Finding.otherScope(
          "one speaks of a link by way of " + friendly.via() + ", the other of direct enmity");
    }
    return switch (friendly.relation()) {
      case "linked-to", "splinter-of", "sponsored-by" ->
          Finding.otherScope(both + " can both hold");
      default -> Finding.conflict(both + " cannot both hold at one time");
    };
  }

  /** Returns the relation as words that can be the subject of a sentence. */
  private static String words(Tie tie) {
    return switch (tie.relation()) {
      case "affiliate-of" -> "being its affiliate";
      case "ally-of" -> "being its ally";
      default -> words(tie, "it");
    };
  }

  /** Returns the relation to somebody, as words that can be the subject of a sentence. */
  static String words(Tie tie, String other) {
    return switch (tie.relation()) {
          case "part-of" -> "being part of ";
          case "affiliate-of" -> "being an affiliate of ";
          case "allegiance-to" -> "having sworn allegiance to ";
          case "ally-of" -> "being an ally of ";
          case "cooperates-with" -> "working with ";
          case "rival-of" -> "being at odds with ";
          case "fights" -> "fighting ";
          case "splinter-of" -> "having broken away from ";
          case "sponsored-by" -> "being sponsored by ";
          default -> "being linked to "; // linked-to
        }
        + other;
  }

  private static Side only(String relation, Tie a, Tie b) {
    return Side.where(a.relation().equals(relation), b.relation().equals(relation));
  }

  private static boolean alike(Set<String> family, Tie a, Tie b) {
    return family.contains(a.relation()) && family.contains(b.relation());
  }
}
