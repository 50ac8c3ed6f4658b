package org.attest.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attest.dossier.Relation;
import org.attest.dossier.Silence;
import org.attest.dossier.StandingQuestion;
import org.attest.model.Codebook;
import org.attest.model.Kind;
import org.attest.model.Status;

/** How the desk works, and what its words mean. */
final class HelpPage {

  private HelpPage() {}

  /** The codebook's words, with what they mean. */
  record Help(
      List<Word> kinds,
      List<Word> statuses,
      List<Word> relations,
      List<String> silences,
      List<String> questions,
      List<ListOf> lists,
      String measuredOn) {
    Help {
      kinds = List.copyOf(kinds);
      statuses = List.copyOf(statuses);
      relations = List.copyOf(relations);
      silences = List.copyOf(silences);
      questions = List.copyOf(questions);
      lists = List.copyOf(lists);
    }
  }

  /** A word, what it means, and how well it is read. */
  record Word(String word, String meaning, String measured) {}

  /** A closed list of the codebook. */
  record ListOf(String name, String words) {}

  static void show(Visit visit) {
    visit.show(
        "help.jte",
        "Help",
        "help",
        new Help(
            Stream.of(Kind.values())
                .map(kind -> new Word(kind.word(), meaning(kind), Measured.of(kind)))
                .toList(),
            Stream.of(Status.values())
                .map(status -> new Word(status.word(), meaning(status), ""))
                .toList(),
            Stream.of(Relation.values())
                .map(each -> new Word(each.word(), meaning(each), ""))
                .toList(),
            Stream.of(Silence.Kind.values()).map(Silence.Kind::words).toList(),
            Stream.of(StandingQuestion.values()).map(StandingQuestion::text).toList(),
            Stream.of(
                    Codebook.EVENT_TYPES,
                    Codebook.RELATIONS,
                    Codebook.MODES,
                    Codebook.ACTS,
                    Codebook.CHANGES,
                    Codebook.ASPECTS,
                    Codebook.NAME_ROLES)
                .map(each -> new ListOf(capital(each.name()), String.join(", ", each.words())))
                .toList(),
            Measured.on()));
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String meaning(Kind kind) {
    return switch (kind) {
      case NAME -> "what it is called, or what a name means";
      case CHARACTER ->
          "what it is: type, ideology, aim, method, recruitment, resources, assessment";
      case FOUNDING ->
          "it was set up, split, merged, was renamed, recognised, defeated or dissolved";
      case TIE -> "how it stands to another actor";
      case ROLE -> "a person’s post in an organisation";
      case STRENGTH -> "how many it numbers";
      case PRESENCE -> "where it is";
      case EVENT -> "something that happened at a time and place";
      case TARGETING -> "whom or what it attacks as a practice, without one event";
      case STATEMENT -> "what somebody says of, or to, somebody else, where the saying is the news";
    };
  }

  private static String meaning(Status status) {
    return switch (status) {
      case STATED -> "as fact, in the report’s own voice";
      case CLAIMED -> "by the doer: a claim of responsibility";
      case BLAMED -> "by somebody else: blamed, accused, suspected";
      case REPORTED -> "said by a named or unnamed source, or hedged";
      case DENIED -> "denied";
      case INTENDED -> "vowed, planned, threatened";
    };
  }

  private static String meaning(Relation relation) {
    return switch (relation) {
      case SAME -> "they agree";
      case MORE_PRECISE -> "they agree, and one tells more exactly";
      case OTHER_TIME -> "they speak of different times: both can hold";
      case OTHER_SCOPE -> "they count or name different things: both can hold";
      case SAME_ORIGIN -> "one is a copy of the other, or both cite one source: counted once";
      case CONFLICT -> "both cannot hold of the same thing at the same time";
    };
  }
}
