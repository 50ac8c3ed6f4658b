package org.attest.cli;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A figure to reach.
 *
 * @param name what is measured
 * @param required what must be reached
 * @param aim what would be good
 * @param scale 100 where the field writes per cent, else 1
 * @param peer what others reach, and who; empty where nobody measured
 * @param tally reads what the scorer counted from its JSON
 */
record Goal(
    String name,
    double required,
    double aim,
    double scale,
    String peer,
    Function<JsonNode, Tally> tally) {

  /** A set of its own, both sample explainers' originals. */
  static final List<Goal> SEEDS =
      List.of(
          goal("F1", 0.66, 0.78, "second annotation, like set: 0.74", counts("overall")),
          goal("precision", 0.68, 0.78, "", precision("overall")));

  /** Reports on other groups. */
  static final List<Goal> DEV =
      List.of(
          goal("core F1", 0.50, 0.68, "second annotation: 0.74", counts("core")),
          goal("core precision", 0.58, 0.66, "second annotation: 0.66", precision("core")));

  /** On claims that match the annotators'. */
  static final List<Goal> MATCHED =
      List.of(
          matched("status, gold other than stated", 0.85, 0.95, "0.98"),
          matched("voice, gold has one", 0.80, 0.95, "1.0"),
          matched("negation, gold negated", 0.80, 1, "1.0"),
          matched("holds", 0.70, 0.85, "0.87"),
          matched("said", 0.95, 1, "1.0"),
          matched("event date", 0.75, 0.90, "0.92"));

  /** Answers to questions. */
  static final List<Goal> ANSWERS =
      List.of(
          goal(
              "right and supported",
              0.70,
              0.90,
              "",
              share("answered, right and supported by a good citation")),
          goal("refusal precision", 0.85, 0.95, "", share("refusal precision")),
          goal("refusal recall", 0.85, 0.95, "", share("refusal recall")),
          goal("citation precision", 0, 0, "", share("citation precision")));

  /** Attacks. */
  static final List<Goal> MUC4 =
      List.of(
          new Goal(
              "template F1",
              38,
              48,
              100,
              "tuned 4-billion-parameter model: 44.5",
              ratio("GTT", "micro")),
          new Goal("relevance F1", 80, 88, 100, "", ratio("relevance", "strict")),
          new Goal(
              "perpetrator confidence F1",
              22,
              35,
              100,
              "GE 1992, sealed part: 27.4",
              ratio("slots", "perp_confidence", "end_to_end")),
          new Goal("lift over always 'fact'", 0, 10, 100, "", Goal::lift));

  /** Who said what. */
  static final List<Goal> ATTRIBUTION =
      List.of(goal("relation F1, lenient", 0.55, 0.73, "second human: 0.73", counts("AR lenient")));

  /** Returns what is to be reached on a geoparsing corpus. */
  static List<Goal> places(double required, double aim, String peer) {
    return List.of(goal("F1 within 161 km", required, aim, peer, counts("end-to-end F1@161")));
  }

  private static Goal goal(
      String name, double required, double aim, String peer, Function<JsonNode, Tally> tally) {
    return new Goal(name, required, aim, 1, peer, tally);
  }

  private static Goal matched(String field, double required, double aim, String peer) {
    return goal(field, required, aim, "second annotation: " + peer, share("matched", field));
  }

  /** The scorers write the same counts under two names. */
  private static Function<JsonNode, Tally> counts(String... path) {
    return json -> {
      JsonNode at = at(json, path);
      double right = at.path("tp").asDouble();
      double given = at.path(at.has("system") ? "system" : "sys").asDouble();
      return new Tally(right, given, right, at.path("gold").asDouble());
    };
  }

  private static Function<JsonNode, Tally> precision(String... path) {
    return json -> {
      Tally all = counts(path).apply(json);
      return new Tally(all.right(), all.given(), all.right(), all.given());
    };
  }

  private static Function<JsonNode, Tally> ratio(String... path) {
    return json -> {
      JsonNode at = at(json, path);
      return new Tally(
          at.path("p_num").asDouble(),
          at.path("p_den").asDouble(),
          at.path("r_num").asDouble(),
          at.path("r_den").asDouble());
    };
  }

  private static Function<JsonNode, Tally> share(String... path) {
    return json -> {
      JsonNode at = at(json, path);
      return at.path("value").isNumber()
          ? Tally.share(at.path("value").asDouble(), at.path("n").asDouble())
          : Tally.NONE;
    };
  }

  private static Tally lift(JsonNode json) {
    JsonNode at = at(json, "slots", "perp_confidence");
    double gain =
        at.path("accuracy").asDouble() - at.path("always_FACT_on_the_same_pairs").asDouble();
    return Tally.share(gain, at.path("n").asDouble());
  }

  private static JsonNode at(JsonNode json, String... path) {
    JsonNode at = json;
    for (String name : path) {
      at = at.path(name);
    }
    return at;
  }
}
