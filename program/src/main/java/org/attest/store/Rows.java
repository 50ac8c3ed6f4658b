package org.attest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.attest.model.DocumentId;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Reads rows column by column, where jOOQ's records take too long, and the numbers of logs. */
final class Rows {

  /** Databases take only so many values in one statement. */
  private static final int AT_ONCE = 500;

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

  /** Returns the names in lists that are short enough to be asked for at once. */
  static List<List<String>> parts(Collection<DocumentId> documents) {
    List<String> names = documents.stream().map(DocumentId::value).toList();
    return IntStream.iterate(0, from -> from < names.size(), from -> from + AT_ONCE)
        .mapToObj(from -> names.subList(from, Math.min(names.size(), from + AT_ONCE)))
        .toList();
  }

  /** Returns the highest number in a column; 0 where the table is empty. */
  static long highest(DSLContext sql, TableField<?, Long> number) {
    Long highest = sql.select(DSL.max(number)).from(number.getTable()).fetchOneInto(Long.class);
    return highest == null ? 0 : highest;
  }
}
