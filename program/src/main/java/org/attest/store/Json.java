package org.attest.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.attest.model.Basis;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Document.PageStart;
import org.attest.model.Kind;
import org.attest.model.Location;
import org.attest.model.Mention;
import org.attest.model.Span;
import org.attest.model.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the parts of the model that one column holds as JSON, and reads them back.
 *
 * <p>Details are written component by component, so a field that the model gains is kept without a
 * change here, and read as "not told" from rows that were written before it.
 */
final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<Kind, Class<?>> DETAILS = details();

  private Json() {}

  private static Map<Kind, Class<?>> details() {
    Map<Kind, Class<?>> classes = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      classes.put(
          kind,
          switch (kind) {
            case NAME -> Details.Name.class;
            case CHARACTER -> Details.Characterisation.class;
            case FOUNDING -> Details.Founding.class;
            case TIE -> Details.Tie.class;
            case ROLE -> Details.Role.class;
            case STRENGTH -> Details.Strength.class;
            case PRESENCE -> Details.Presence.class;
            case EVENT -> Details.Event.class;
            case TARGETING -> Details.Targeting.class;
            case STATEMENT -> Details.Statement.class;
          });
    }
    return classes;
  }

  static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }

  static String strings(List<String> values) {
    return array(values).toString();
  }

  static List<String> strings(String json) {
    return json.equals("[]") ? List.of() : stringList(parse(json));
  }

  static String boilerplate(List<Boilerplate> parts) {
    ArrayNode all = NODES.arrayNode();
    for (Boilerplate part : parts) {
      all.addArray().add(part.span().start()).add(part.span().end()).add(part.reason());
    }
    return all.toString();
  }

  static List<Boilerplate> boilerplate(String json) {
    List<Boilerplate> parts = new ArrayList<>();
    for (JsonNode part : parse(json)) {
      parts.add(new Boilerplate(span(part), part.path(2).asString()));
    }
    return parts;
  }

  /** Nothing for a file without pages, as most are. */
  static String pages(List<PageStart> pages) {
    ArrayNode all = NODES.arrayNode();
    pages.forEach(start -> all.addArray().add(start.at()).add(start.page()));
    return pages.isEmpty() ? "" : all.toString();
  }

  static List<PageStart> pages(String json) {
    List<PageStart> pages = new ArrayList<>();
    if (!json.isEmpty()) {
      parse(json)
          .forEach(start -> pages.add(new PageStart(start.path(0).asInt(), start.path(1).asInt())));
    }
    return pages;
  }

  static String spans(List<Span> spans) {
    ArrayNode all = NODES.arrayNode();
    spans.forEach(span -> all.addArray().add(span.start()).add(span.end()));
    return all.toString();
  }

  static List<Span> spans(String json) {
    List<Span> spans = new ArrayList<>();
    parse(json).forEach(node -> spans.add(span(node)));
    return spans;
  }

  static String mentions(List<Mention> mentions) {
    ArrayNode all = NODES.arrayNode();
    for (Mention mention : mentions) {
      ArrayNode one =
          all.addArray()
              .add(mention.span().start())
              .add(mention.span().end())
              .add(mention.name())
              .add(mention.type().name())
              .add(mention.how());
      mention.location().ifPresent(where -> one.add(location(where)));
    }
    return all.toString();
  }

  static List<Mention> mentions(String json) {
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode node : parse(json)) {
      mentions.add(
          new Mention(
              span(node),
              node.path(2).asString(),
              Mention.Type.valueOf(node.path(3).asString()),
              node.path(4).asString(),
              node.has(5) ? Optional.of(location(node.path(5))) : Optional.empty()));
    }
    return mentions;
  }

  private static ArrayNode location(Location where) {
    return NODES
        .arrayNode()
        .add(where.toponym().start())
        .add(where.toponym().end())
        .add(where.precision())
        .add(where.country())
        .add(where.admin1())
        .add(where.latitude())
        .add(where.longitude())
        .add(where.geonameId())
        .add(where.entry());
  }

  private static Location location(JsonNode node) {
    return new Location(
        span(node),
        node.path(2).asString(),
        node.path(3).asString(),
        node.path(4).asString(),
        node.path(5).asDouble(),
        node.path(6).asDouble(),
        node.path(7).asInt(),
        node.path(8).asString());
  }

  private static Span span(JsonNode node) {
    return new Span(node.path(0).asInt(), node.path(1).asInt());
  }

  static String details(Details details) {
    return write(details).toString();
  }

  static Details details(Kind kind, String json) {
    return (Details) read(Json.typeOf(kind), parse(json));
  }

  private static Class<?> typeOf(Kind kind) {
    Class<?> type = DETAILS.get(kind);
    if (type == null) {
      throw new IllegalStateException("no details for " + kind);
    }
    return type;
  }

  private static ObjectNode write(Object record) {
    ObjectNode fields = NODES.objectNode();
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        JsonNode value = value(accessor.invoke(record));
        if (value != null) {
          fields.set(component.getName(), value);
        }
      }
      return fields;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot write " + record, e);
    }
  }

  /** Returns the node of {@code value}; null for what is not told, which is not written. */
  private static @Nullable JsonNode value(Object value) {
    return switch (value) {
      case String words -> words.isEmpty() ? null : NODES.stringNode(words);
      case Boolean yes -> yes ? NODES.booleanNode(true) : null;
      case OptionalLong number -> number.isPresent() ? NODES.numberNode(number.getAsLong()) : null;
      case When when -> when.known() ? NODES.stringNode(when.text()) : null;
      case Basis basis -> NODES.stringNode(basis.name());
      case List<?> list -> list.isEmpty() ? null : array(list);
      case Count count -> count.equals(Count.NONE) ? null : write(count);
      default -> throw new IllegalStateException("no column format for " + value.getClass());
    };
  }

  private static ArrayNode array(List<?> values) {
    ArrayNode all = NODES.arrayNode();
    values.forEach(value -> all.add((String) value));
    return all;
  }

  /** How a record is made of the fields of a column: looked up once, because it is slow. */
  private record Shape(Constructor<?> constructor, List<RecordComponent> components) {

    static final ClassValue<Shape> OF =
        new ClassValue<>() {
          @Override
          protected Shape computeValue(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types =
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
              Constructor<?> constructor = type.getDeclaredConstructor(types);
              constructor.setAccessible(true);
              return new Shape(constructor, components);
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
            }
          }
        };
  }

  private static Object read(Class<?> type, JsonNode fields) {
    Shape shape = Shape.OF.get(type);
    Object[] values = new Object[shape.components().size()];
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = shape.components().get(i);
      values[i] =
          read(component.getGenericType(), component.getType(), fields.path(component.getName()));
    }
    try {
      return shape.constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + type.getSimpleName() + " " + fields, e);
    }
  }

  private static Object read(Type generic, Class<?> type, JsonNode node) {
    if (type == String.class) {
      return node.asString("");
    } else if (type == boolean.class) {
      return node.asBoolean(false);
    } else if (type == OptionalLong.class) {
      return node.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(node.asLong());
    } else if (type == When.class) {
      return When.of(node.asString(""));
    } else if (type == Basis.class) {
      return node.isMissingNode() ? Basis.UNKNOWN : Basis.valueOf(node.asString());
    } else if (type == Count.class) {
      return node.isMissingNode() ? Count.NONE : read(Count.class, node);
    } else if (generic instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] == String.class) {
      return stringList(node);
    }
    throw new IllegalStateException("no column format for " + generic);
  }

  private static List<String> stringList(JsonNode node) {
    if (node.isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    node.forEach(value -> values.add(value.asString()));
    return values;
  }
}
