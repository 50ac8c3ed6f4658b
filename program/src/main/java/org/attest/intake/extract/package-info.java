/**
 * What takes the text out of PDF and Word files.
 *
 * <p>Such files come from strangers, and the libraries that read them are large. So they are read
 * in a process of its own, with little memory and a time limit: {@link
 * org.attest.intake.extract.ExtractorProcess} is the side of Attest, {@link
 * org.attest.intake.extract.ExtractorMain} the other side. Bytes go over, and a text or a reason
 * comes back ({@link org.attest.intake.extract.Extraction}). Nothing in a file is run, and nothing
 * that it names is fetched.
 *
 * <p>Traps: what a file gives must not hang on the machine (its fonts, its language, its speed), so
 * that {@code verify} takes out the same text everywhere. A change to how a text is taken out needs
 * a new name in {@link org.attest.intake.extract.FileKind}.
 */
@NullMarked
package org.attest.intake.extract;

import org.jspecify.annotations.NullMarked;
