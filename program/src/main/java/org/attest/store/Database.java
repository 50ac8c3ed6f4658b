package org.attest.store;

import java.io.IOException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;

/**
 * Where the rows lie. What reads and writes them is the same on every database; only how a
 * connection is had differs. Safe for threads; one writes at a time, in any process.
 */
sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {

  /** The version of the newest migration; a test holds it to the files. */
  int SCHEMA = 17;

  /** The same statements for every database. */
  Settings SETTINGS =
      new Settings()
          .withRenderSchema(false)
          .withRenderQuotedNames(RenderQuotedNames.NEVER)
          .withRenderNameCase(RenderNameCase.LOWER_IF_UNQUOTED)
          .withExecuteLogging(false);

  /** Runs {@code query} on one consistent state of the record. */
  <T> T read(Function<DSLContext, T> query) throws IOException;

  /** Runs {@code change} as one transaction that is on the disk when this returns. */
  <T> T write(Function<DSLContext, T> change) throws IOException;

  /** Overwrites what deleted rows have left behind, as far as the database can. */
  void scrub() throws IOException;

  @Override
  void close() throws IOException;

  /** Keeps jOOQ from greeting. */
  static void quiet() {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  /** Refuses a schema that this build does not know. */
  static void check(int version, Object record) throws IOException {
    if (version > SCHEMA) {
      throw new IOException(
          "the record at %s was written by a newer Attest (schema %d, this one knows %d); it was not touched. Use that Attest."
              .formatted(record, version, SCHEMA));
    }
  }
}
