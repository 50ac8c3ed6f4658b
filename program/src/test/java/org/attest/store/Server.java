package org.attest.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL that the tests start themselves, once for all of them. */
public final class Server {

  /** A busy machine takes more than the ten seconds that it is given otherwise. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Server() {}

  /** Returns the address of a new, empty database. */
  public static String freshDatabase() {
    String name = "record" + NUMBER.incrementAndGet();
    try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make a database", e);
    }
    return "postgresql://postgres:postgres@localhost:" + Started.SERVER.getPort() + "/" + name;
  }

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
