package org.attest.export;

import org.attest.dossier.StandingQuestion;

/** The standing questions as a newsroom would put them of one group. */
final class Headings {

  private Headings() {}

  static String of(StandingQuestion question, Naming group) {
    String name = group.words();
    String is = group.plural() ? "are " : "is ";
    String does = group.plural() ? "do " : "does ";
    String it = group.pronoun().words();
    return switch (question) {
      case NATURE -> "What " + is + name + "?";
      case FOUNDING -> "How did " + name + " come about?";
      case LEADERS -> "Who leads " + name + "?";
      case AIMS -> "What " + does + name + " want?";
      case STRENGTH -> "How strong " + is + name + "?";
      case PLACES -> "Where " + is + name + " to be found?";
      case ATTACKS -> "Which attacks are laid to " + name + "?";
      case METHODS -> "Whom " + does + name + " target, and how " + does + it + " work?";
      case TIES -> "How " + does + name + " stand to others?";
      case WORDS -> "What has been said in " + group.owns() + " name?";
      case MEASURES -> "What have others done about " + name + "?";
      case DISPUTES -> "Where else do the reports differ?";
    };
  }
}
