package org.attest.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file: one writing connection behind a lock, and reading connections as they are
 * needed. Safe for threads; a second process waits its turn.
 */
final class SqliteDatabase implements Database {

  /**
   * Of each reader, as it needs them: SQLite's own 2 MB are read anew for every large group, and in
   * 32 MB the index of a million claims has no room beside them.
   */
  private static final int READING_KIBIBYTES = 128 * 1024;

  /** The ids of claims come in no order, so that a writer touches its whole index. */
  private static final int WRITING_KIBIBYTES = 128 * 1024;

  private final Path file;
  private final Duration patience;
  private final ReentrantLock writing = new ReentrantLock();
  private final ConcurrentLinkedDeque<Connection> readers = new ConcurrentLinkedDeque<>();
  private @Nullable Connection writer;

  private SqliteDatabase(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
  }

  /** Opens the file, makes it where there is none, and brings an older schema up to date. */
  static SqliteDatabase open(Path file, Duration patience) throws IOException {
    Database.quiet();
    SqliteDatabase database = new SqliteDatabase(file, patience);
    try {
      int version = database.version();
      Database.check(version, String.valueOf(file.getParent()));
      if (version < SCHEMA) {
        database.migrate();
      }
      return database;
    } catch (SQLException e) {
      database.close();
      throw database.explained(e);
    } catch (IOException e) {
      database.close();
      throw e;
    }
  }

  /** Returns the version of the file's schema without waking Flyway; 0 for a new file. */
  private int version() throws SQLException {
    if (!Files.exists(file)) {
      return 0;
    }
    Connection connection = connect(false);
    readers.push(connection);
    try (Statement statement = connection.createStatement()) {
      try (ResultSet table =
          statement.executeQuery(
              "select 1 from sqlite_master where name = 'flyway_schema_history'")) {
        if (!table.next()) {
          return 0;
        }
      }
      try (ResultSet version =
          statement.executeQuery(
              "select max(cast(version as integer)) from flyway_schema_history where success")) {
        return version.getInt(1);
      }
    }
  }

  /** Brings the schema up to date, one process at a time. */
  private void migrate() throws IOException {
    Path lock = file.resolveSibling("migration.lock");
    try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
        FileLock held = channel.lock()) {
      Objects.requireNonNull(held);
      Flyway.configure(SqliteDatabase.class.getClassLoader())
          .dataSource("jdbc:sqlite:" + file, null, null)
          .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
          .failOnMissingLocations(true)
          .load()
          .migrate();
      writeAhead();
    } catch (FlywayException | SQLException e) {
      throw explained(e);
    }
  }

  /** The file remembers this mode: readers never block, and are never blocked. */
  private void writeAhead() throws SQLException {
    try (Connection connection = connect(true);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
    }
  }

  private Connection connect(boolean write) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setBusyTimeout((int) patience.toMillis());
    config.setCacheSize(write ? -WRITING_KIBIBYTES : -READING_KIBIBYTES);
    config.setTransactionMode(write ? TransactionMode.IMMEDIATE : TransactionMode.DEFERRED);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  @Override
  public <T> T read(Function<DSLContext, T> query) throws IOException {
    Connection connection = readers.poll();
    try {
      if (connection == null) {
        connection = connect(false);
      }
      connection.setAutoCommit(false);
      T result = query.apply(context(connection));
      connection.rollback();
      connection.setAutoCommit(true);
      readers.push(connection);
      return result;
    } catch (SQLException | DataAccessException e) {
      closeQuietly(connection, e);
      throw explained(e);
    } catch (RuntimeException e) {
      closeQuietly(connection, e);
      throw e;
    }
  }

  @Override
  public <T> T write(Function<DSLContext, T> change) throws IOException {
    writing.lock();
    try {
      if (writer == null) {
        writer = connect(true);
      }
      writer.setAutoCommit(false);
      T result = change.apply(context(writer));
      writer.commit();
      // Else the driver begins the next transaction at once, and locks out other processes.
      writer.setAutoCommit(true);
      return result;
    } catch (SQLException | DataAccessException e) {
      rollBack(e);
      throw explained(e);
    } catch (RuntimeException e) {
      rollBack(e);
      throw e;
    } finally {
      writing.unlock();
    }
  }

  /** The pages are overwritten as rows go; what the log of writes still has goes with it. */
  @Override
  public void scrub() throws IOException {
    writing.lock();
    try (Connection connection = connect(true);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma wal_checkpoint(truncate)");
    } catch (SQLException e) {
      throw explained(e);
    } finally {
      writing.unlock();
    }
  }

  private void rollBack(Exception cause) {
    closeQuietly(writer, cause);
    writer = null;
  }

  private static DSLContext context(Connection connection) {
    return DSL.using(connection, SQLDialect.SQLITE, Database.SETTINGS);
  }

  /** Closing a connection rolls back what it had begun. */
  private static void closeQuietly(@Nullable Connection connection, Exception cause) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
  }

  /** Returns an error that says what happened to the record and what to do. */
  private IOException explained(Exception cause) {
    String record = "the record at " + file.getParent();
    String message =
        switch (code(cause)) {
          case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED ->
              record
                  + " is being written by another process; waited "
                  + patience.toSeconds()
                  + " s. Nothing was changed; try again when it has finished.";
          case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_SHMSIZE ->
              "the disk is full (or cannot be written) under "
                  + record
                  + ". What was acknowledged before is kept; free some space and run the command"
                  + " again.";
          case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_CANTOPEN, SQLITE_PERM ->
              record + " cannot be written or opened: check the rights of the folder.";
          case SQLITE_NOTADB, SQLITE_CORRUPT ->
              record + " is damaged or is no record (" + file.getFileName() + " cannot be read).";
          default -> record + ": " + cause.getMessage();
        };
    return new IOException(message, cause);
  }

  private static SQLiteErrorCode code(@Nullable Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException e) {
        return e.getResultCode();
      }
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }

  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      for (Connection reader; (reader = readers.poll()) != null; ) {
        reader.close();
      }
      if (writer != null) {
        writer.close();
        writer = null;
      }
    } catch (SQLException e) {
      throw explained(e);
    } finally {
      writing.unlock();
    }
  }
}
