package org.attest.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.attest.dossier.Withheld;
import org.attest.model.Evidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Claims as CSV (RFC 4180, CRLF), one row each, all kinds in one table.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
 * Injection"); so CSV is for reading and counting, and JSON lines are the exact form. Lists are
 * joined with "; ".
 */
public final class ClaimCsv {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "doc",
          "publisher",
          "published",
          "kind",
          "subject",
          "status",
          "negated",
          "voice",
          "holds_from",
          "holds_to",
          "holds_approx",
          "said",
          "quote",
          "start",
          "end",
          "page",
          "form",
          "role",
          "aspect",
          "text",
          "change",
          "by",
          "from",
          "object",
          "relation",
          "via",
          "person",
          "post",
          "organisation",
          "low",
          "high",
          "low_text",
          "high_text",
          "approx",
          "unit",
          "trend",
          "mode",
          "place",
          "type",
          "date",
          "date_text",
          "date_basis",
          "actor",
          "target",
          "targets",
          "killed_low",
          "killed_high",
          "killed_low_text",
          "killed_high_text",
          "wounded_low",
          "wounded_high",
          "wounded_low_text",
          "wounded_high_text",
          "captives_low",
          "captives_high",
          "captives_low_text",
          "captives_high_text",
          "victims",
          "weapon",
          "amount",
          "speaker",
          "about",
          "act",
          "content",
          "review",
          "rule",
          "reader");

  private ClaimCsv() {}

  /** Returns the table with its header, rows in the order given. */
  public static String write(Collection<Evidence> claims) {
    return write(claims, Withheld.NOTHING);
  }

  /** Returns the table, and where something was left out, a last row without id that says so. */
  public static String write(Collection<Evidence> claims, Withheld withheld) {
    return header() + rows(claims) + (withheld.any() ? row(withheld) : "");
  }

  /** Returns the header, which is the first row. */
  public static String header() {
    return written(List.of(COLUMNS));
  }

  /** Returns the rows without the header, in the order given. */
  public static String rows(Collection<Evidence> claims) {
    return written(claims.stream().map(ClaimCsv::row).toList());
  }

  /** Returns the row that says how much was left out. */
  public static String row(Withheld withheld) {
    return written(
        List.of(
            COLUMNS.stream()
                .map(column -> column.equals("text") ? withheld.words() : "")
                .toList()));
  }

  private static String written(List<List<String>> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return out.toString();
  }

  /** Returns whether this is such a table, by its header. */
  public static boolean isTable(String content) {
    return content.startsWith(String.join(",", COLUMNS.subList(0, 5)) + ",");
  }

  /**
   * Returns the rows of a table without its header.
   *
   * @throws IllegalArgumentException if a row has not as many cells as there are columns, or the
   *     columns are others
   */
  public static List<List<String>> rows(String content) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(content)) {
      csv.forEach(row -> rows.add(row.getFields()));
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("no table can be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from memory", e);
    }
    if (rows.isEmpty() || !rows.getFirst().equals(COLUMNS)) {
      throw new IllegalArgumentException("the columns are not those of a table of claims");
    }
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).size() != COLUMNS.size()) {
        throw new IllegalArgumentException(
            "row %d has %d cells, and the table has %d columns"
                .formatted(i + 1, rows.get(i).size(), COLUMNS.size()));
      }
    }
    return List.copyOf(rows.subList(1, rows.size()));
  }

  /** Returns what a row says of the review of its claim. */
  public static String review(List<String> row) {
    return row.get(COLUMNS.indexOf("review"));
  }

  /** Returns where a row differs from the claim's, its review aside: "quote is …". */
  public static List<String> differing(List<String> row, Evidence evidence) {
    List<String> own = row(evidence);
    List<String> other = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (!own.get(i).equals(row.get(i)) && !COLUMNS.get(i).equals("review")) {
        other.add(COLUMNS.get(i) + " is " + (own.get(i).isEmpty() ? "empty" : own.get(i)));
      }
    }
    return other;
  }

  private static List<String> row(Evidence evidence) {
    ObjectNode claim = ClaimJsonWriter.claim(evidence.claim());
    claim.put("publisher", evidence.source().publisher().value());
    claim.put("published", evidence.source().published().value());
    claim.put("page", evidence.source().page(evidence.claim().quote().span()));
    claim.put("review", evidence.review().name().toLowerCase(Locale.ROOT));
    return COLUMNS.stream().map(column -> harmless(cell(claim, column))).toList();
  }

  private static String cell(ObjectNode claim, String column) {
    int split = column.indexOf('_');
    String outer = split < 0 ? "" : column.substring(0, split);
    return switch (outer) {
      case "holds", "killed", "wounded", "captives" ->
          value(claim.path(outer).path(column.substring(split + 1)));
      default -> value(claim.path(column)); // the codebook's own field
    };
  }

  private static String value(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(JsonNode::asString)
          .collect(Collectors.joining("; "));
    }
    return node.isValueNode() && !node.isNull() ? node.asString() : "";
  }

  private static String harmless(String cell) {
    String shown = Shown.visible(cell);
    String start = shown.stripLeading();
    boolean formula = !start.isEmpty() && "=+-@|%\uFFFD".indexOf(start.charAt(0)) >= 0;
    return formula ? "'" + shown : shown;
  }
}
