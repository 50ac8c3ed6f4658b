package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.attest.dossier.Dossier;
import org.attest.dossier.Kinship;
import org.attest.dossier.Times;
import org.attest.dossier.Withheld;
import org.attest.model.Tlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds explainers as JSON against the schema that the program is shipped with. */
class ExplainerSchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Schema SCHEMA = schema();

  @ParameterizedTest
  @MethodSource("org.attest.export.GoldenExplainerTest#accepted")
  void everyExplainerThatAnEditorAcceptedKeepsToIt(
      String group, Explainer.Length length, String asOf) {
    JsonNode written = JSON.readTree(GoldenExplainerTest.explainer(group, length, asOf).json());

    assertThat(written.path("sentences")).isNotEmpty();
    assertThat(faults(written)).isEmpty();
  }

  @Test
  void aContradictionKeepsToIt() {
    JsonNode written = taliban();

    assertThat(written.path("sentences").valueStream().map(each -> each.path("text").asString()))
        .anySatisfy(words -> assertThat(words).startsWith("These two contradict each other"));
    assertThat(faults(written)).isEmpty();
  }

  @Test
  void aGroupWithoutClaimsKeepsToIt() {
    JsonNode written =
        JSON.readTree(
            Explainer.of(
                    Dossier.of("Salt Road", List.of()),
                    Explainer.Length.LONG,
                    Explainer.Context.NONE)
                .json());

    assertThat(written.path("sentences")).isEmpty();
    assertThat(written.path("silences")).isNotEmpty();
    assertThat(faults(written)).isEmpty();
  }

  @Test
  void whatIsLeftOutForItsMarkKeepsToIt() {
    LocalDate day = LocalDate.of(2021, 8, 31);
    Times times = new Times(Optional.of(day), Optional.of(day), Optional.of(day));
    Dossier dossier =
        Dossier.of("Taliban", GoldenExplainerTest.evidence(), times, true, Kinship.NONE)
            .with(new Withheld(3, Tlp.AMBER_STRICT));
    JsonNode written =
        JSON.readTree(Explainer.of(dossier, Explainer.Length.LONG, Explainer.Context.NONE).json());

    assertThat(written.path("withheld").asInt()).isEqualTo(3);
    assertThat(written.path("up_to").asString()).isEqualTo("amber+strict");
    assertThat(written.path("at").asString()).isEqualTo("2021-08-31");
    assertThat(faults(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema", "group", "reviewed_only", "sentences", "silences", "notes"})
  void whatLacksAFieldIsRefused(String field) {
    assertThat(faults(broken(root -> root.remove(field))))
        .hasSize(1)
        .first()
        .asString()
        .contains(field);
  }

  @Test
  void aFieldThatItDoesNotNameIsRefused() {
    assertThat(faults(broken(root -> root.put("score", 1)))).isNotEmpty();
    assertThat(faults(broken(root -> first(root, "sentences").put("score", 1)))).isNotEmpty();
    assertThat(faults(broken(root -> first(root, "silences").put("score", 1)))).isNotEmpty();
    assertThat(faults(broken(root -> first(root, "notes").put("score", 1)))).isNotEmpty();
  }

  @Test
  void valuesThatCannotBeAreRefused() {
    assertThat(faults(broken(root -> root.put("schema", "urn:attest:explainer:2")))).isNotEmpty();
    assertThat(faults(broken(root -> root.put("as_of", "last summer")))).isNotEmpty();
    assertThat(faults(broken(root -> root.put("withheld", 3)))).isNotEmpty();
    assertThat(faults(broken(root -> first(root, "sentences").putArray("notes")))).isNotEmpty();
    assertThat(faults(broken(root -> first(root, "sentences").putArray("claims").add("c1"))))
        .isNotEmpty();
    assertThat(faults(broken(root -> first(root, "silences").put("silence", "hushed up"))))
        .isNotEmpty();
    assertThat(faults(broken(root -> first(root, "notes").put("start", -1)))).isNotEmpty();
    assertThat(faults(broken(root -> first(root, "notes").put("hash", "none")))).isNotEmpty();
    assertThat(faults(broken(root -> first(root, "notes").put("published", "27 August"))))
        .isNotEmpty();
  }

  @Test
  void everyFieldIsDescribed() {
    JsonNode schema = JSON.readTree(resource());

    described(schema);
    schema.path("$defs").forEach(ExplainerSchemaTest::described);
  }

  private static void described(JsonNode object) {
    assertThat(object.path("description").asString("")).isNotBlank();
    if (object.path("type").asString("").equals("object")) {
      assertThat(object.path("additionalProperties").asBoolean(true)).isFalse();
      assertThat(object.path("properties")).isNotEmpty();
    }
    object
        .path("properties")
        .forEach(field -> assertThat(field.path("description").asString("")).isNotBlank());
  }

  private static JsonNode taliban() {
    return JSON.readTree(
        GoldenExplainerTest.explainer("Taliban", Explainer.Length.SHORT, "").json());
  }

  private static JsonNode broken(Consumer<ObjectNode> how) {
    ObjectNode root = (ObjectNode) taliban();
    how.accept(root);
    return root;
  }

  private static ObjectNode first(ObjectNode root, String list) {
    return (ObjectNode) root.path(list).path(0);
  }

  private static List<String> faults(JsonNode written) {
    return SCHEMA.validate(written).stream().map(Object::toString).toList();
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.readTree(resource()));
  }

  private static byte[] resource() {
    try (InputStream in =
        Objects.requireNonNull(ExplainerJson.class.getResourceAsStream("explainer.schema.json"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
