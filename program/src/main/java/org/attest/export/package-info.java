/**
 * Every format that leaves Attest: claims as JSON lines, CSV and text; dossiers as text, Markdown,
 * HTML and JSON; explainers with their footnotes.
 *
 * <p>Not for deciding what is said: that is {@code dossier}. Main types are {@link
 * org.attest.export.ClaimJson}, {@link org.attest.export.DossierExport} and {@link
 * org.attest.export.Explainer}.
 *
 * <p>Traps: report text is hostile until escaped; a quote may be shortened for the eye, but never
 * in a field that is called {@code quote} beside its offsets.
 */
@NullMarked
package org.attest.export;

import org.jspecify.annotations.NullMarked;
