/**
 * What Attest keeps: documents, readings, claims and decisions, as values that never change.
 *
 * <p>This package knows nothing else. Its main types are {@link org.attest.model.Document}, {@link
 * org.attest.model.Claim} with its ten kinds of {@link org.attest.model.Details}, and {@link
 * org.attest.model.Reading}. What several claims say together is not here but in {@code dossier}.
 *
 * <p>Traps: offsets are UTF-16 units of the document's text; {@link org.attest.model.When} is no
 * more exact than its words; names inside claims are canonical, the surface form is in the quote.
 */
@NullMarked
package org.attest.model;

import org.jspecify.annotations.NullMarked;
