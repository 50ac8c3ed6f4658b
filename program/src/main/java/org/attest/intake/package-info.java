/**
 * How bytes become documents: decoding, taking the text out, marking what is no report, and what is
 * known of a file, each thing with its basis.
 *
 * <p>{@link org.attest.intake.Intake} is the door; {@link org.attest.intake.MetaFile} reads what
 * the user knows of the files. It touches no disk: bytes come in, a {@link
 * org.attest.model.Document} or a reason goes out. The rules for boilerplate are data, in {@code
 * boilerplate.json}.
 *
 * <p>Traps: a text is never rewritten, only marked, so the spans of a plain-text file are those of
 * the decoded file; a change to how a text is taken out needs a new name for its extractor, and the
 * old one stays, because {@code verify} takes every text out again.
 */
@NullMarked
package org.attest.intake;

import org.jspecify.annotations.NullMarked;
