package org.attest.web.team;

import java.util.Locale;

/** What somebody may do at the desk; each may do what those before it may. */
public enum Role {
  /** Reads and exports. */
  READER,
  /** Adds reports and decides. */
  ANALYST,
  /** Grades sources, marks and forgets reports, sees the audit log. */
  ADMIN;

  /** Returns whether this role is enough where {@code least} is needed. */
  public boolean covers(Role least) {
    return compareTo(least) >= 0;
  }

  /** Returns the role as the team's file and the pages write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
