package org.attest.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.ClaimFields;
import org.attest.model.Codebook;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Status;

/**
 * The fields of a claim as a form: what belongs together stands together, in the codebook's words,
 * and what is not told is folded away.
 */
final class Correction {

  private static final String DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
  private static final String DATE_HELP = "2021, 2021-08 or 2021-08-26; empty where it is not told";
  private static final String SEVERAL = "several are parted by “;”";
  private static final String WHOLE = "a whole number; empty where it is not told";

  private final Claim claim;
  private final Map<String, String> shown;
  private final Map<String, String> typed;
  private final Map<String, String> faults;

  private Correction(
      Claim claim,
      Map<String, String> shown,
      Map<String, String> typed,
      Map<String, String> faults) {
    this.claim = claim;
    this.shown = shown;
    this.typed = typed;
    this.faults = faults;
  }

  /** Fields that belong together: those that are told or were typed, and those that are not. */
  record Group(String legend, List<Field> told, List<Field> untold) {
    Group {
      told = List.copyOf(told);
      untold = List.copyOf(untold);
    }

    /** Returns in a few words what is folded away. */
    String folded() {
      return untold.stream()
          .map(field -> field.name().contains("holds") ? field.label() : field.stem())
          .distinct()
          .collect(joining(" · "));
    }
  }

  /**
   * A field.
   *
   * @param name its name in the codebook
   * @param label what it is called on the page
   * @param value what is in it
   * @param help what can be written in it; may be empty
   * @param pattern what a browser lets through; empty for anything
   * @param choices what it can be where that is a closed list
   * @param fault why what was typed cannot be; empty where nothing is wrong
   */
  record Field(
      String name,
      String label,
      String value,
      String help,
      String pattern,
      List<Choice> choices,
      String fault) {
    Field {
      choices = List.copyOf(choices);
    }

    private String stem() {
      return name.contains(".") ? name.replaceFirst("[.].*", "") : label.replaceFirst(":.*", "");
    }
  }

  /** One of a closed list. */
  record Choice(String value, String words) {}

  /** The order of the groups on the page. */
  private enum Part {
    WHAT("What it says"),
    WHO("Who"),
    WHEN("When"),
    WHERE("Where"),
    COUNT("How many"),
    SURE("Who says it, and how sure");

    private final String legend;

    Part(String legend) {
      this.legend = legend;
    }
  }

  /** Returns the form of a claim as it is shown. */
  static List<Group> of(Claim claim, Map<String, String> shown) {
    return new Correction(claim, shown, Map.of(), Map.of()).groups();
  }

  /** Returns the form as it was sent, with what is wrong beside each field. */
  static List<Group> refused(
      Claim claim,
      Map<String, String> shown,
      Map<String, String> typed,
      Map<String, String> faults) {
    return new Correction(claim, shown, typed, faults).groups();
  }

  /**
   * Tries what was typed, in whatever order it fits: a new least and a new most may only fit
   * together.
   *
   * @param typed the changed fields
   * @param faults takes, for each field that cannot have its value, why
   * @return the changed fields in an order in which each fits
   */
  static Map<String, String> tried(
      Claim shown, Map<String, String> typed, Map<String, String> faults) {
    Map<String, String> left = new LinkedHashMap<>(typed);
    Map<String, String> order = new LinkedHashMap<>();
    Claim claim = shown;
    boolean moved = true;
    while (moved && !left.isEmpty()) {
      moved = false;
      faults.clear();
      for (Map.Entry<String, String> each : List.copyOf(left.entrySet())) {
        try {
          claim = ClaimFields.with(claim, each.getKey(), each.getValue());
          order.put(each.getKey(), each.getValue());
          left.remove(each.getKey());
          moved = true;
        } catch (IllegalArgumentException e) {
          faults.put(each.getKey(), fault(each.getKey(), each.getValue(), e));
        }
      }
    }
    return order;
  }

  private static String fault(String field, String value, IllegalArgumentException e) {
    if (isDate(field)) {
      return "“" + Plain.line(value) + "” is no date. Write " + DATE_HELP + ".";
    } else if (isNumber(field) && value.matches("[0-9]{1,18}")) {
      return "The least would be more than the most.";
    } else if (isNumber(field)) {
      return "“" + Plain.line(value) + "” is no number. Write " + WHOLE + ".";
    }
    String words = e.getMessage();
    return words == null ? "This cannot be." : Plain.line(words);
  }

  private List<Group> groups() {
    Map<Part, List<Field>> told = new LinkedHashMap<>();
    Map<Part, List<Field>> untold = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : shown.entrySet()) {
      Field field = field(each.getKey(), each.getValue());
      boolean empty = field.value().isEmpty() || field.value().equals("false");
      boolean folded = empty && field.fault().isEmpty() && !isChief(each.getKey());
      (folded ? untold : told)
          .computeIfAbsent(part(each.getKey()), _ -> new ArrayList<>())
          .add(field);
    }
    return Stream.of(Part.values())
        .filter(part -> told.containsKey(part) || untold.containsKey(part))
        .map(part ->
            new Group(
                part.legend,
                told.getOrDefault(part, List.of()),
                untold.getOrDefault(part, List.of())))
        .toList();
  }

  /** Shown also where it is empty: what a correction most often has to give. */
  private static boolean isChief(String field) {
    return switch (field) {
      case "date", "place", "actor", "target", "targets", "low", "high", "negated" -> true;
      default -> false;
    };
  }

  private Field field(String name, String value) {
    return new Field(
        name,
        label(name),
        typed.getOrDefault(name, Plain.line(value)),
        help(name),
        isDate(name) ? DATE : isNumber(name) ? "[0-9]{1,18}" : "",
        choices(name),
        faults.getOrDefault(name, ""));
  }

  private static String last(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }

  private static boolean isDate(String field) {
    return switch (field) {
      case "date", "said", "holds.from", "holds.to" -> true;
      default -> false;
    };
  }

  private static boolean isNumber(String field) {
    return last(field).equals("low") || last(field).equals("high");
  }

  private static Part part(String field) {
    return switch (field) {
      case "date", "date_text", "date_basis", "holds.from", "holds.to", "holds.approx", "said" ->
          Part.WHEN;
      case "place" -> Part.WHERE;
      case "voice", "status", "negated" -> Part.SURE;
      case "victims", "unit", "trend" -> Part.COUNT;
      case "subject", "by", "from", "object", "via", "person", "organisation" -> Part.WHO;
      case "actor", "target", "targets", "speaker", "about" -> Part.WHO;
      case String other when isNumber(other) -> Part.COUNT;
      case String other when other.endsWith("_text") || other.endsWith("approx") -> Part.COUNT;
      default -> Part.WHAT;
    };
  }

  private static String label(String field) {
    return switch (field) {
      case "holds.from" -> "true from";
      case "holds.to" -> "true until";
      case "holds.approx" -> "only vaguely told";
      case "said" -> "said on";
      case "date" -> "day of the event";
      case "date_text" -> "the day in the report’s words";
      case "date_basis" -> "the day is";
      case "voice" -> "voice: who says it";
      case "negated" -> "the words deny it";
      case "subject" -> "subject: whom it is about";
      case "actor" -> "actor: who did it";
      case "via" -> "by way of";
      case "by" -> "by whom";
      case "from" -> "out of what";
      case "object" -> "object: the other";
      case "amount" -> "sum of money";
      case String other when other.contains(".") ->
          other.substring(0, other.indexOf('.')) + ", " + count(last(other));
      case String other -> part(other) == Part.COUNT ? count(other) : other.replace('_', ' ');
    };
  }

  private static String count(String word) {
    return switch (word) {
      case "low" -> "at least";
      case "high" -> "at most";
      case "low_text" -> "at least, in words";
      case "high_text" -> "at most, in words";
      case "approx" -> "only about";
      default -> word;
    };
  }

  private static String help(String field) {
    if (isDate(field)) {
      return DATE_HELP;
    } else if (isNumber(field)) {
      return WHOLE;
    }
    return switch (field) {
      case "place", "actor", "target", "targets", "from" -> SEVERAL;
      case "voice" ->
          "empty where it is the report’s own voice; a source quoting a source: the outer first, "
              + SEVERAL;
      case "victims" -> "a category, never a private person’s name";
      case String other when other.endsWith("_text") && !other.equals("date_text") ->
          "as the report has it: “dozens”, “several thousand”";
      default -> "";
    };
  }

  private List<Choice> choices(String field) {
    return switch (field) {
      case "negated", "holds.approx" -> yesOrNo();
      case String other when last(other).equals("approx") -> yesOrNo();
      case "date_basis" -> words(Stream.of(Basis.values()).map(Basis::word).toList());
      case "status" -> words(Stream.of(Status.values()).map(Status::word).toList());
      case "type" -> words(claim.kind() == Kind.EVENT ? Codebook.EVENT_TYPES.words() : List.of());
      case "relation" -> words(Codebook.RELATIONS.words());
      case "mode" -> words(Codebook.MODES.words());
      case "act" -> words(Codebook.ACTS.words());
      case "change" -> words(Codebook.CHANGES.words());
      case "aspect" -> words(Codebook.ASPECTS.words());
      case "role" ->
          words(claim.details() instanceof Details.Name ? Codebook.NAME_ROLES.words() : List.of());
      default -> List.of();
    };
  }

  private static List<Choice> yesOrNo() {
    return List.of(new Choice("false", "no"), new Choice("true", "yes"));
  }

  private static List<Choice> words(List<String> words) {
    return words.stream().map(word -> new Choice(word, word)).toList();
  }
}
