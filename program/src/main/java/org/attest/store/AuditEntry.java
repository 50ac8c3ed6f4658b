package org.attest.store;

import java.time.Instant;

/**
 * One line of the audit log: what somebody did at the desk, or was refused.
 *
 * @param id counted from 1
 * @param recorded when, in UTC
 * @param who by which name; empty where nobody was signed in
 * @param address the network address it came from
 * @param deed what sort of thing, in a word
 * @param outcome {@code done} or {@code refused}
 * @param detail on what, or why not; never the words of a report
 */
public record AuditEntry(
    long id,
    Instant recorded,
    String who,
    String address,
    String deed,
    String outcome,
    String detail) {}
