/**
 * The record: a folder with one SQLite file (documents, readings, claims, decisions; rows are added
 * and never changed) and the untouched bytes of every report.
 *
 * <p>SQL lives only here, and so does the layout of the folder. {@link org.attest.store.Store} is
 * the record; {@link org.attest.store.Filter} says which claims are asked for; {@link
 * org.attest.store.Verifier} checks that nothing in it has changed.
 *
 * <p>Traps: what {@link org.attest.store.Store#add} has returned is on the disk; a document whose
 * name is taken by other bytes gets another name, and its claims other ids; the classes in {@code
 * db} are generated from the migrations at build time.
 */
@NullMarked
package org.attest.store;

import org.jspecify.annotations.NullMarked;
