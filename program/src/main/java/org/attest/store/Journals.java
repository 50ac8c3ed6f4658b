package org.attest.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The logs beside that of decisions: of imports, of exports and of who did what. */
public final class Journals {

  private final Database database;

  Journals(Database database) {
    this.database = database;
  }

  /** Notes that a file was not taken in, and why. */
  public void refuse(String file, String reason, Instant recorded) throws IOException {
    database.write(
        sql -> Log.add(sql, recorded, Nul.shown(file), "refused", "", Nul.shown(reason)));
  }

  /** Returns the log of imports in the order of the log. */
  public List<ImportEntry> imports() throws IOException {
    return database.read(Log::all);
  }

  /** Returns the files that were refused, in the order of the log. */
  public List<ImportEntry> refusals() throws IOException {
    return imports().stream().filter(line -> line.outcome().equals("refused")).toList();
  }

  /** Adds a line to the log of exports; the number that it carries does not count. */
  public long export(ExportEntry entry) throws IOException {
    Nul.refuse("who exports", entry.who());
    Nul.refuse("what is exported", entry.what() + entry.target());
    return database.write(sql -> Exports.add(sql, entry));
  }

  /** Returns the log of exports in the order of the log. */
  public List<ExportEntry> exports() throws IOException {
    return database.read(Exports::all);
  }

  /** Adds a line to the audit log; the number that it carries does not count. */
  public long audit(AuditEntry entry) throws IOException {
    Nul.refuse("who is noted", entry.who());
    Nul.refuse("what is noted", entry.detail() + entry.address());
    return database.write(sql -> AuditLog.add(sql, entry));
  }

  /** Returns the last lines of the audit log, the latest first. */
  public List<AuditEntry> audits(int most) throws IOException {
    return database.read(sql -> AuditLog.latest(sql, most));
  }
}
