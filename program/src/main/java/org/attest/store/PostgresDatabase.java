package org.attest.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A database of a PostgreSQL server. Writers of all processes wait for one lock, which ends with
 * the transaction: a writer that is killed leaves nothing behind.
 */
final class PostgresDatabase implements Database {

  /** Any number that nobody else takes for an advisory lock of the same database. */
  private static final long WRITING = 0x617474657374L;

  private static final int CONNECTIONS = 8;

  private final Place.Server place;
  private final Duration patience;
  private final HikariDataSource connections;

  private PostgresDatabase(Place.Server place, Duration patience, HikariDataSource connections) {
    this.place = place;
    this.patience = patience;
    this.connections = connections;
  }

  /** Opens the database, and brings an empty or older one up to date. */
  static PostgresDatabase open(Place.Server place, Duration patience) throws IOException {
    Database.quiet();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(place.jdbc());
    place.user().ifPresent(config::setUsername);
    place.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(patience.toMillis());
    // Compiling a query takes longer than running ours: half the time of a dossier.
    config.setConnectionInitSql("SET jit = off");
    config.addDataSourceProperty("ApplicationName", "attest");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    HikariDataSource connections;
    try {
      connections = new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new IOException("cannot reach " + place + ": " + reason(e), e);
    }
    PostgresDatabase database = new PostgresDatabase(place, patience, connections);
    try {
      int version = database.version();
      Database.check(version, place);
      if (version < SCHEMA) {
        database.migrate();
      }
      return database;
    } catch (SQLException | FlywayException e) {
      database.close();
      throw database.explained(e);
    } catch (IOException e) {
      database.close();
      throw e;
    }
  }

  private int version() throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet table =
          statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
        if (!table.next() || !table.getBoolean(1)) {
          return 0;
        }
      }
      try (ResultSet version =
          statement.executeQuery(
              "select coalesce(max(version::integer), 0) from flyway_schema_history where"
                  + " success")) {
        return version.next() ? version.getInt(1) : 0;
      }
    }
  }

  /** Flyway takes a lock of its own, so that two who come at once do not meet. */
  private void migrate() {
    Flyway.configure(PostgresDatabase.class.getClassLoader())
        .dataSource(connections)
        .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }

  @Override
  public <T> T read(Function<DSLContext, T> query) throws IOException {
    return run(query, "set transaction isolation level repeatable read read only");
  }

  @Override
  public <T> T write(Function<DSLContext, T> change) throws IOException {
    return run(
        change,
        "set local lock_timeout = " + patience.toMillis(),
        "select pg_advisory_xact_lock(" + WRITING + ")");
  }

  private <T> T run(Function<DSLContext, T> work, String... first) throws IOException {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      try {
        for (String statement : first) {
          execute(connection, statement);
        }
        T result = work.apply(DSL.using(connection, SQLDialect.POSTGRES, SETTINGS));
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      }
    } catch (SQLException | DataAccessException e) {
      throw explained(e);
    }
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (Statement work = connection.createStatement()) {
      work.execute(statement);
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void scrub() throws IOException {
    try (Connection connection = connections.getConnection()) {
      execute(connection, "vacuum");
    } catch (SQLException e) {
      throw explained(e);
    }
  }

  /** Returns an error that says what happened to the record and what to do. */
  private IOException explained(Exception cause) {
    String record = "the record at " + place;
    String state = state(cause);
    String message =
        switch (state) {
          case "55P03" ->
              record
                  + " is being written by another process; waited "
                  + patience.toSeconds()
                  + " s. Nothing was changed; try again when it has finished.";
          case "53100" ->
              "the disk of the server is full under "
                  + record
                  + ". What was acknowledged before is kept; free some space and run the command"
                  + " again.";
          case "42501", "25006" -> "no right to write " + record;
          case String other when other.startsWith("08") || other.startsWith("57P") ->
              record + " cannot be reached any more; what was acknowledged before is kept.";
          default -> record + ": " + reason(cause);
        };
    return new IOException(message, cause);
  }

  private static String state(@Nullable Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SQLException e && e.getSQLState() != null) {
        return e.getSQLState();
      }
    }
    return "";
  }

  /** The innermost reason, in one line. */
  private static String reason(Throwable cause) {
    Throwable inner = cause;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return String.valueOf(inner.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    connections.close();
  }
}
