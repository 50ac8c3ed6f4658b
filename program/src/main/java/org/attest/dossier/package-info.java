/**
 * What the claims about one group say together: gathered under the standing questions, compared,
 * ordered, held to three times. Pure, and the same for every order of its input.
 *
 * <p>Not for wording ({@code export}) or for free questions ({@code answer}). Main types are {@link
 * org.attest.dossier.Dossier}, {@link org.attest.dossier.Comparison} and {@link
 * org.attest.dossier.Times}.
 *
 * <p>Traps: nothing here changes a claim; a comparison is computed and never stored; a newer claim
 * never retires an older one; the number of origins is shown and never turned into truth.
 */
@NullMarked
package org.attest.dossier;

import org.jspecify.annotations.NullMarked;
