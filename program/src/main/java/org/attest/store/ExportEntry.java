package org.attest.store;

import java.time.Instant;

/**
 * One line of the log of exports.
 *
 * @param id counted from 1
 * @param recorded when, in UTC
 * @param who who took it out
 * @param what what it is: a dossier of whom, held to what
 * @param form the format's name
 * @param target the file it was written to, or where it went
 * @param tlp the strictest mark that was let out, as a word; empty where all was
 * @param withheld how many claims were held back for their marks
 * @param size how many bytes it has
 * @param hash SHA-256 of the bytes
 */
public record ExportEntry(
    long id,
    Instant recorded,
    String who,
    String what,
    String form,
    String target,
    String tlp,
    int withheld,
    long size,
    String hash) {}
