package org.attest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.When;
import org.attest.reading.Incident;
import org.attest.reading.Incident.Certainty;
import org.attest.reading.Incident.Location;
import org.attest.reading.Incident.Organisation;
import org.attest.reading.Incident.Victim;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class Muc4Test {

  private static final String LINE =
      "{\"docid\": \"D1\", \"text\": \"A text.\", \"date_iso\": \"1989-06-12\"}";

  private static Incident attack(String date, Victim victim) {
    return new Incident(
        Incident.Type.ATTACK,
        Incident.Stage.DONE,
        List.of("gunmen"),
        List.of(new Organisation("ELN", "National Liberation Army", false, Certainty.CLAIMED)),
        Certainty.STATED,
        List.of(victim),
        List.of(),
        List.of(),
        List.of(new Location("Arauca", "CO", "Arauca", true)),
        When.of(date),
        0,
        0);
  }

  private static JsonNode templates(Incident... incidents) {
    return JsonMapper.shared()
        .readTree(new Muc4(_ -> List.of(incidents)).line(LINE))
        .path("templates");
  }

  @Test
  void mapsAnIncidentToATemplate() {
    JsonNode found = templates(attack("1989-06-10", new Victim("a trader", false, false)));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).path("incident_type").asString()).isEqualTo("attack");
    assertThat(found.get(0).path("date").asString()).isEqualTo("10 JUN 89");
    assertThat(found.get(0).path("perp_confidence").get(0).path("value").get(0).asString())
        .isEqualTo("CLAIMED OR ADMITTED");
    assertThat(found.get(0).path("victim_name")).isEmpty();
  }

  @Test
  void placesAnIncidentInItsCountry() {
    JsonNode found = templates(attack("1989-06-10", new Victim("a trader", false, false)));

    assertThat(found.get(0).path("location").asString()).isEqualTo("COLOMBIA: ARAUCA");
  }

  @Test
  void leavesOutWhatHappenedElsewhere() {
    Incident abroad =
        new Incident(
            Incident.Type.ATTACK,
            Incident.Stage.DONE,
            List.of("gunmen"),
            List.of(),
            Certainty.STATED,
            List.of(new Victim("a trader", false, false)),
            List.of(),
            List.of(),
            List.of(new Location("Bucharest", "RO", "Bucharest", true)),
            When.unknown(),
            0,
            0);
    String line =
        new Muc4(_ -> List.of(abroad))
            .line("{\"docid\": \"D1\", \"text\": \"From Romania.\", \"date_iso\": \"1989-06-12\"}");

    assertThat(JsonMapper.shared().readTree(line).path("templates")).isEmpty();
  }

  @Test
  void leavesOutWhatHurtOnlyTheArmed() {
    assertThat(templates(attack("1989-06-10", new Victim("two soldiers", false, true)))).isEmpty();
  }

  @Test
  void leavesOutWhatIsLongPast() {
    assertThat(templates(attack("1985", new Victim("a trader", false, false)))).isEmpty();
  }

  @Test
  void leavesOutSumsOfManyAttacks() {
    Incident sum =
        new Incident(
            Incident.Type.ATTACK,
            Incident.Stage.DONE,
            List.of(),
            List.of(),
            Certainty.STATED,
            List.of(new Victim("about 12,000 people", false, false)),
            List.of(),
            List.of(),
            List.of(),
            When.unknown(),
            0,
            0);

    assertThat(templates(sum)).isEmpty();
  }

  @Test
  void leavesOutPeopleOfSomeSortKilledNobodySaysWhereOrWhen() {
    Incident generic =
        new Incident(
            Incident.Type.ATTACK,
            Incident.Stage.DONE,
            List.of(),
            List.of(),
            Certainty.STATED,
            List.of(new Victim("labor leaders", false, false)),
            List.of(),
            List.of(),
            List.of(),
            When.unknown(),
            0,
            0);

    assertThat(templates(generic)).isEmpty();
  }

  @Test
  void leavesOutShellsThatFellNobodySaysOnWhat() {
    assertThat(templates(bombing("rockets"))).isEmpty();
    assertThat(templates(bombing("bomb"))).hasSize(1);
  }

  private static Incident bombing(String weapon) {
    return new Incident(
        Incident.Type.BOMBING,
        Incident.Stage.DONE,
        List.of(),
        List.of(),
        Certainty.STATED,
        List.of(),
        List.of(),
        List.of(weapon),
        List.of(),
        When.unknown(),
        0,
        0);
  }

  @Test
  void keepsTheDocumentWithoutTemplates() {
    assertThat(new Muc4(_ -> List.of()).line(LINE))
        .isEqualTo("{\"docid\":\"D1\",\"templates\":[]}");
  }
}
