package org.attest.web.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamSettingsTest {

  private static final String GOOD =
      """
      # who may do what
      issuer = https://login.example.org/realms/desk
      client-id = attest
      reader = newsroom, interns
      admin = leads
      """;

  @TempDir private Path folder;

  private TeamSettings read(String words) throws IOException {
    Path file = folder.resolve("team.conf");
    Files.writeString(file, words);
    return TeamSettings.read(file);
  }

  @Test
  void readsWhoMayDoWhat() throws IOException {
    TeamSettings settings = read(GOOD);
    assertThat(settings.groups().get(Role.READER)).isEqualTo(Set.of("newsroom", "interns"));
    assertThat(settings.groups().get(Role.ADMIN)).isEqualTo(Set.of("leads"));
    assertThat(settings.rolesClaim()).isEqualTo("groups");
  }

  @Test
  void takesTheSecretFromAFileOfItsOwn() throws IOException {
    Files.writeString(folder.resolve("secret"), "s3cret\n");
    TeamSettings settings = read(GOOD + "client-secret-file = secret\nidle-minutes = 30");
    assertThat(settings.clientSecret()).isEqualTo("s3cret");
    assertThat(settings.idle()).isEqualTo(Duration.ofMinutes(30));
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "issuer = login.example.org        | line 1  | write it as https://",
        "issuer = http://login.example.org | line 1  | not encrypted",
        "isuer = https://login.example.org | line 1  | there is no setting “isuer”",
        "just words                        | line 1  | name = value",
        "idle-minutes = soon               | line 1  | a whole number from 1 to 1440",
        "client-secret-file = nowhere      | line 1  | put the client's secret into it",
      })
  void saysWhatIsWrongAndWhere(String line, String where, String what) {
    String rest = GOOD.replaceAll("(?m)^" + line.replaceFirst(" =.*", "") + " =.*\n", "");
    assertThatThrownBy(() -> read(line + "\n" + rest))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("team.conf, " + where)
        .hasMessageContaining(what);
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> read("client-id = attest\nreader = all"))
        .hasMessageContaining("“issuer” is missing");
    assertThatThrownBy(() -> read("issuer = https://a.example.org\nreader = all"))
        .hasMessageContaining("“client-id” is missing");
    assertThatThrownBy(() -> read("issuer = https://a.example.org\nclient-id = attest"))
        .hasMessageContaining("no group may do anything");
    assertThatThrownBy(() -> TeamSettings.read(folder.resolve("none.conf")))
        .hasMessageContaining("there is no such file")
        .hasMessageContaining("A desk for a team");
  }
}
