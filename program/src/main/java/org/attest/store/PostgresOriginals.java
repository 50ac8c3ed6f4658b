package org.attest.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The bytes as rows of the database, so that all who share a record share them. */
final class PostgresOriginals implements Originals {

  private static final Table<Record> ORIGINAL = DSL.table(DSL.name("original"));
  private static final Field<String> HASH = DSL.field(DSL.name("hash"), SQLDataType.VARCHAR);
  private static final Field<byte[]> CONTENT = DSL.field(DSL.name("content"), SQLDataType.BLOB);

  private final PostgresDatabase database;

  PostgresOriginals(PostgresDatabase database) {
    this.database = database;
  }

  @Override
  public void put(String hash, byte[] bytes) throws IOException {
    database.write(sql ->
        sql.insertInto(ORIGINAL, HASH, CONTENT)
            .values(hash, bytes)
            .onConflict(HASH)
            .doNothing()
            .execute());
  }

  @Override
  public byte[] get(String hash) throws IOException {
    return database
        .read(sql -> sql.select(CONTENT).from(ORIGINAL).where(HASH.eq(hash)).fetchOptional(CONTENT))
        .orElseThrow(() -> new NoSuchFileException("original " + hash));
  }

  @Override
  public void bury(String hash, DSLContext change) {
    change.deleteFrom(ORIGINAL).where(HASH.eq(hash)).execute();
  }

  /** Does nothing: the change that put them aside took them away. */
  @Override
  public void remove(String hash) {}

  @Override
  public List<String> aside() {
    return List.of();
  }

  @Override
  public void putBack(String hash) {}
}
