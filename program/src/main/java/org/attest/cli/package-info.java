/**
 * The command line: what a person types, what a person reads back.
 *
 * <p>The only package that prints. Each command is a class of its own; it asks {@link
 * org.attest.Attest} and shows the answer. Not for deciding anything about a report. Main types are
 * {@link org.attest.cli.Main} and {@link org.attest.cli.Screen}.
 *
 * <p>Traps: a report's text is hostile to a terminal until {@link org.attest.cli.Screen} has
 * printed it; results go to standard output, and progress, warnings and errors to standard error,
 * so that a pipe sees only results.
 */
@NullMarked
package org.attest.cli;

import org.jspecify.annotations.NullMarked;
