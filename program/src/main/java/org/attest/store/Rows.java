package org.attest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;

/** Reads rows column by column: for queries of thousands, where jOOQ's records take too long. */
final class Rows {

  private Rows() {}

  /** Makes a value of the row that a result stands on. */
  @FunctionalInterface
  interface Reader<T> {
    /** Returns the value; columns are counted from 1. */
    T of(ResultSet row) throws SQLException;
  }

  static <T> List<T> of(ResultQuery<?> query, Reader<T> reader) {
    List<T> values = new ArrayList<>();
    try (ResultSet rows = query.fetchResultSet()) {
      while (rows.next()) {
        values.add(reader.of(rows));
      }
      return values;
    } catch (SQLException e) {
      throw new DataAccessException("cannot read rows", e);
    }
  }
}
