/**
 * Every format that leaves Attest: claims as JSON lines, CSV and text; dossiers as text, Markdown,
 * HTML and JSON; explainers with their footnotes.
 *
 * <p>Not for deciding what is said: that is {@code dossier}. Its first type is {@link
 * org.attest.export.ClaimJson}.
 *
 * <p>Traps: report text is hostile until escaped; a quote may be shortened for the eye, but never
 * in a field that is called {@code quote} beside its offsets.
 */
@NullMarked
package org.attest.export;

import org.jspecify.annotations.NullMarked;
