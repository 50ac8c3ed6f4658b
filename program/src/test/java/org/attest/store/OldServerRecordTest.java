package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record on a server that has rows from before schema 16 is brought up to date. */
class OldServerRecordTest {

  private static final String BEFORE = "15";

  /** Each after those that it refers to; the tables of schema 15 that have no rows yet left out. */
  private static final List<String> TABLES =
      List.of(
          "document",
          "report_text",
          "reading",
          "claim",
          "claim_actor",
          "claim_voice",
          "miss",
          "actor_note",
          "decision");

  @TempDir Path folder;

  @Test
  void countsAndFindsWhatItsOldRowsHave() throws Exception {
    String server = Server.freshDatabase();
    String jdbc = "jdbc:" + server.replaceFirst("postgres:postgres@", "");
    Path folder = copyOfSchemaTwo();
    Path file = folder.resolve("record.sqlite");
    migrate("jdbc:sqlite:" + file, "sqlite");
    migrate(jdbc, "postgresql");
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + file);
        Connection to = DriverManager.getConnection(jdbc, "postgres", "postgres")) {
      for (String table : TABLES) {
        copy(from, to, table);
      }
    }

    try (Store old = Store.open(folder);
        Store brought = Store.open(Place.of(server))) {
      assertThat(brought.evidence(Filter.ALL)).hasSize(16).isEqualTo(old.evidence(Filter.ALL));
      assertThat(brought.documents()).isEqualTo(old.documents());
      assertThat(brought.documents()).extracting(DocumentEntry::claims).contains(10);
      assertThat(brought.actors()).hasSizeGreaterThan(3).isEqualTo(old.actors());
      List<String> places =
          old.evidence(Filter.ALL).stream()
              .flatMap(each -> ClaimPlaces.of(each.claim()).stream())
              .distinct()
              .toList();
      assertThat(places).isNotEmpty();
      for (String place : places) {
        assertThat(brought.at(place.toUpperCase(Locale.ROOT), Filter.ALL, 100))
            .as(place)
            .isNotEmpty()
            .isEqualTo(old.at(place, Filter.ALL, 100))
            .allSatisfy(each -> assertThat(ClaimPlaces.of(each.claim())).contains(place));
      }
      assertThat(brought.at("Nowhere", Filter.ALL, 100)).isEmpty();
    }
  }

  private Path copyOfSchemaTwo() throws IOException {
    Path from = Path.of("src/test/resources/records/schema-2");
    Path to = folder.resolve("old");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
    return to;
  }

  private static void migrate(String jdbc, String database) {
    Flyway.configure(OldServerRecordTest.class.getClassLoader())
        .dataSource(
            jdbc,
            database.equals("sqlite") ? null : "postgres",
            database.equals("sqlite") ? null : "postgres")
        .locations("classpath:db/migration/common", "classpath:db/migration/" + database)
        .target(BEFORE)
        .load()
        .migrate();
  }

  private static void copy(Connection from, Connection to, String table) throws SQLException {
    try (Statement select = from.createStatement();
        ResultSet rows = select.executeQuery("select * from " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      StringBuilder names = new StringBuilder();
      for (int i = 1; i <= columns; i++) {
        names.append(i == 1 ? "" : ", ").append(rows.getMetaData().getColumnName(i));
      }
      String marks = String.join(", ", Collections.nCopies(columns, "?"));
      try (PreparedStatement insert =
          to.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            insert.setObject(i, rows.getObject(i));
          }
          insert.executeUpdate();
        }
      }
    }
  }
}
