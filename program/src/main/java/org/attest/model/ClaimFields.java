package org.attest.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of a claim as text, by their names in the codebook: {@code subject}, {@code status},
 * {@code place}, {@code killed.low} …
 *
 * <p>Several values are parted by {@code "; "}; a number or date that is not told is empty.
 */
public final class ClaimFields {

  private static final String BETWEEN = "; ";
  private static final Set<String> ACTORS =
      Set.of(
          "subject",
          "by",
          "from",
          "object",
          "via",
          "person",
          "organisation",
          "actor",
          "target",
          "targets",
          "speaker",
          "about");

  private ClaimFields() {}

  /** Returns every field that this claim can have, the untold ones empty, in a fixed order. */
  public static Map<String, String> of(Claim claim) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("subject", claim.subject());
    details((Record) claim.details(), "", fields);
    fields.put("voice", String.join(BETWEEN, claim.voice()));
    fields.put("status", claim.status().word());
    fields.put("negated", String.valueOf(claim.negated()));
    fields.put("holds.from", claim.holds().from().text());
    fields.put("holds.to", claim.holds().to().text());
    fields.put("holds.approx", String.valueOf(claim.holds().approximate()));
    fields.put("said", claim.said().text());
    return fields;
  }

  private static void details(Record record, String before, Map<String, String> fields) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String name = before + name(component);
      Object value = value(component, record);
      if (value instanceof Count count) {
        details(count, component.getName().equals("count") ? "" : name + ".", fields);
      } else {
        fields.put(name, text(value));
      }
    }
  }

  /** The codebook has singular names for lists, all but the targets of a practice. */
  private static String name(RecordComponent component) {
    return switch (component.getName()) {
      case "places" -> "place";
      case "actors" -> "actor";
      case "targets" ->
          component.getDeclaringRecord() == Details.Event.class ? "target" : "targets";
      case "approximate" -> "approx";
      case String other -> other.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    };
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case List<?> list -> String.join(BETWEEN, list.stream().map(Object::toString).toList());
      case When when -> when.text();
      case OptionalLong number -> number.isPresent() ? String.valueOf(number.getAsLong()) : "";
      case Basis basis -> basis.word();
      default -> value.toString();
    };
  }

  /** Returns whether the values of a field are names of actors. */
  public static boolean namesActors(String field) {
    return ACTORS.contains(field);
  }

  /**
   * Returns the claim, by the same id, with another value in one field.
   *
   * @throws IllegalArgumentException if the claim has no such field, or the field cannot have the
   *     value; the message says what it could be
   */
  public static Claim with(Claim claim, String field, String value) {
    if (!of(claim).containsKey(field)) {
      throw new IllegalArgumentException(
          "claims of the kind %s have no field '%s'; they have: %s"
              .formatted(claim.kind().word(), field, String.join(", ", of(claim).keySet())));
    }
    Holds holds = claim.holds();
    return claim.read(
        field.equals("subject") ? value : claim.subject(),
        (Details) details((Record) claim.details(), "", field, value),
        field.equals("voice") ? list(value) : claim.voice(),
        field.equals("status") ? status(value) : claim.status(),
        field.equals("negated") ? yes(value) : claim.negated(),
        new Holds(
            field.equals("holds.from") ? When.of(value) : holds.from(),
            field.equals("holds.to") ? When.of(value) : holds.to(),
            field.equals("holds.approx") ? yes(value) : holds.approximate()),
        field.equals("said") ? When.of(value) : claim.said());
  }

  private static Record details(Record record, String before, String field, String text) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = before + name(components[i]);
      Object value = value(components[i], record);
      values[i] =
          value instanceof Count count
              ? details(
                  count, components[i].getName().equals("count") ? "" : name + ".", field, text)
              : name.equals(field) ? parsed(components[i].getType(), text) : value;
    }
    return made(record.getClass(), components, values);
  }

  private static Record made(
      Class<? extends Record> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof IllegalArgumentException refused
          ? refused
          : new IllegalStateException("cannot make " + type.getSimpleName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type.getSimpleName(), e);
    }
  }

  private static Object parsed(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    } else if (type == List.class) {
      return list(text);
    } else if (type == When.class) {
      return When.of(text);
    } else if (type == boolean.class) {
      return yes(text);
    } else if (type == OptionalLong.class) {
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(whole(text));
    } else if (type == Basis.class) {
      return Basis.of(text);
    }
    throw new IllegalStateException("no field of a claim is a " + type);
  }

  private static long whole(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("'" + text + "' is no whole number, such as 1200");
    }
    return Long.parseLong(text);
  }

  /** Returns the values of a field that has several. */
  public static List<String> list(String text) {
    return Stream.of(text.split(";")).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private static Status status(String word) {
    try {
      return Status.of(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no status is called '%s'; choose from: %s"
              .formatted(
                  word, String.join(", ", Stream.of(Status.values()).map(Status::word).toList())),
          e);
    }
  }

  private static boolean yes(String text) {
    return switch (text) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw new IllegalArgumentException("neither yes nor no: '" + text + "'");
    };
  }
}
