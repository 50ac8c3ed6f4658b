/**
 * Document to claims: {@link org.attest.reading.Reader} and the small passes it runs in order.
 *
 * <p>The order: sentences and tokens, names (lexicon, alias grammar, tagger, gazetteer), syntax,
 * times and numbers, who "the group" is, who says what, claims by rule, and what was seen and not
 * understood. Each pass reads what the passes before it found and changes none of it. What the
 * rules know about English is in the resources {@code rules/*.json}, each rule with an example that
 * must match and one that must not.
 *
 * <p>Not here: what several claims say together ({@code dossier}), and where text comes from
 * ({@code intake}). Nothing here asks a clock, a disk or a network, or writes a log.
 *
 * <p>Traps: token indices count inside one sentence, spans count in the document; a name is one
 * token however many words it has; "subject" is the actor a claim is about and "agent" the doer in
 * the syntax.
 */
@NullMarked
package org.attest.reading;

import org.jspecify.annotations.NullMarked;
