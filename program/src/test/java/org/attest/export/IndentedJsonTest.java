package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class IndentedJsonTest {

  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  private static final List<String> WORDS =
      List.of("", "a", "“Żaba”", "say \"no\"", "\\", "\n\r\t\b\f", "\u0000\u001f\u007f", "😀", "/");

  @Test
  void writesEveryTreeAsJacksonDoes() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      JsonNode tree = tree(random, 0);
      IndentedJson json = new IndentedJson(1);
      json.tree(tree);
      assertThat(json.written())
          .as("tree %d", i)
          .isEqualTo(JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
    }
  }

  @Test
  void writesPropertiesAsTheirTree() {
    IndentedJson json = new IndentedJson(0);
    json.startObject();
    json.property("words", "three");
    json.property("number", -3L);
    json.property("share", 0.25);
    json.property("whole", 1.0);
    json.property("true", true);
    json.name("list");
    json.startArray();
    json.string("a");
    json.startObject();
    json.endObject();
    json.endArray();
    json.endObject();
    ObjectNode tree = JACKSON.createObjectNode();
    tree.put("words", "three").put("number", -3).put("share", 0.25).put("whole", 1.0);
    tree.put("true", true).putArray("list").add("a").addObject();
    assertThat(json.written())
        .isEqualTo(JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
  }

  @Test
  void writesPartsWhereTheyAreAdded() {
    IndentedJson json = new IndentedJson(0);
    json.startObject();
    json.name("parts");
    json.startArray();
    List<IndentedJson> parts = List.of(json.part(0), json.part(0));
    for (IndentedJson part : parts.reversed()) {
      part.startObject();
      part.property("word", "a \"b\"");
      part.endObject();
    }
    parts.forEach(json::add);
    json.endArray();
    json.property("after", true);
    json.endObject();
    ObjectNode tree = JACKSON.createObjectNode();
    ArrayNode list = tree.putArray("parts");
    list.addObject().put("word", "a \"b\"");
    list.addObject().put("word", "a \"b\"");
    tree.put("after", true);
    assertThat(json.written())
        .isEqualTo(JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
  }

  private static JsonNode tree(Random random, int depth) {
    ObjectNode node = JACKSON.createObjectNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      String name = "n" + i + word(random);
      switch (random.nextInt(depth > 40 ? 5 : 8)) {
        case 0 -> node.put(name, word(random));
        case 1 -> node.put(name, random.nextLong());
        case 2 -> node.put(name, Math.round(random.nextDouble() * 1000) / 1000.0);
        case 3 -> node.put(name, random.nextBoolean());
        case 4 -> node.putNull(name);
        case 5 -> list(node.putArray(name), random, depth);
        default -> node.set(name, tree(random, depth + 1));
      }
    }
    return node;
  }

  private static void list(ArrayNode list, Random random, int depth) {
    for (int i = random.nextInt(4); i > 0; i--) {
      if (random.nextBoolean()) {
        list.add(word(random));
      } else {
        list.add(tree(random, depth + 1));
      }
    }
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
