package org.attest.store;

import java.util.Locale;
import org.attest.model.Act;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was decided as one column of JSON, and reads it back. */
final class ActJson {

  /** What an older Attest left: the verdict on a claim, without more. */
  static final String EMPTY = "{}";

  private static final JsonMapper MAPPER = new JsonMapper();

  private ActJson() {}

  static String write(Act act) {
    return MAPPER.writeValueAsString(act);
  }

  static Act read(String word, String json) {
    return MAPPER.readValue(json, type(word.toLowerCase(Locale.ROOT)));
  }

  private static Class<? extends Act> type(String word) {
    return switch (word) {
      case "accept" -> Act.Accept.class;
      case "reject" -> Act.Reject.class;
      case "correct" -> Act.Correct.class;
      case "note" -> Act.Note.class;
      case "merge" -> Act.Merge.class;
      case "split" -> Act.Split.class;
      case "together" -> Act.Together.class;
      case "apart" -> Act.Apart.class;
      case "alias" -> Act.Alias.class;
      case "grade-source" -> Act.GradeSource.class;
      case "grade-report" -> Act.GradeReport.class;
      case "mark" -> Act.Mark.class;
      case "notice" -> Act.Notice.class;
      case "version" -> Act.Version.class;
      case "take-back" -> Act.TakeBack.class;
      case "void" -> Act.Lift.class;
      default -> throw new IllegalStateException("no decision is called '" + word + "'");
    };
  }
}
