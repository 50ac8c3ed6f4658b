package org.attest.reading;

import org.attest.model.Count;
import org.attest.model.Span;

/**
 * Words or figures that give a number, with what hedges it.
 *
 * @param span where the number stands in the document, hedge included ("at least 13")
 * @param core where the figure alone stands ("13")
 * @param count the number
 * @param money the amount as written where it is money ("$5m"), else empty
 */
record NumberExpression(Span span, Span core, Count count, String money) {}
