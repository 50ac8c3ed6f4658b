/**
 * Full text over the passages of the reports and the quotes of the claims; Lucene lives only here.
 *
 * <p>{@link org.attest.search.Index} is derived from the record and can be thrown away at any time:
 * it remembers which state of the record it was made of, and whoever opens it brings it up to date.
 *
 * <p>Traps: the index keeps no text of its own that the record has not; scores are for ordering one
 * answer, and mean nothing from one search to the next.
 */
@NullMarked
package org.attest.search;

import org.jspecify.annotations.NullMarked;
