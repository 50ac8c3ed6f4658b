/**
 * What persons decided, folded over what the machine read.
 *
 * <p>Pure: {@link org.attest.review.Standing} tells which decisions of a log stand; {@link
 * org.attest.review.Fold} shows a claim as they make it. Nothing here stores anything.
 *
 * <p>Traps: the order is the log's, never the clock's; a decision may hold on to a claim by its
 * place and content after a newer reader has read the report again; a decision that fits nothing
 * any more is not an error, it is listed.
 */
@NullMarked
package org.attest.review;

import org.jspecify.annotations.NullMarked;
