/**
 * Turns a document's text into sentences, tokens and syntax, each with its exact place.
 *
 * <p>Not for meaning: this package knows no groups and no claims, and it opens no files; {@code
 * models} hands it opened streams. Main types: {@link org.attest.text.Tokeniser} cuts the text,
 * {@link org.attest.text.Parser} builds a {@link org.attest.text.Sentence} of {@link
 * org.attest.text.Token}s, {@link org.attest.text.NameTagger} marks names.
 *
 * <p>Relations, whatever the parser calls them itself, in the manner of Universal Dependencies 1:
 *
 * <ul>
 *   <li>{@code root}: the head of the sentence; a copula stays head ({@code is} root)
 *   <li>{@code nsubj}, {@code nsubjpass}, {@code csubj}, {@code csubjpass}: subjects; a passive one
 *       is always {@code …pass}; in "there are fighters" the fighters are {@code nsubj}
 *   <li>{@code dobj}, {@code iobj}: objects; "gave <i>them</i> weapons" is {@code iobj}
 *   <li>{@code attr}, {@code acomp}: what a copula says of its subject: noun, adjective
 *   <li>{@code xcomp}: a complement without its own subject: "failed to <i>hold</i>", also "called
 *       them <i>rebels</i>", "considers it a <i>threat</i>" (with {@code dobj} it)
 *   <li>{@code ccomp}: a clause as object: "said they <i>left</i>"
 *   <li>{@code advcl}, {@code acl}, {@code relcl}: clauses on a verb, on a noun, relative
 *   <li>{@code nmod}: a noun with a preposition, on its governor; the preposition is its {@code
 *       case} child; the doer of a passive is {@code nmod} with case "by"
 *   <li>{@code appos}, {@code poss}, {@code amod}, {@code compound}, {@code det}, {@code nummod}:
 *       parts of a noun phrase; 's is {@code case} on the owner
 *   <li>{@code conj}, {@code cc}: every further member of a list and its "and" hang on the first
 *   <li>{@code advmod}, {@code neg}: adverbs; "not", "never" and "no" are {@code neg}
 *   <li>{@code tmod}, {@code npadvmod}: a bare noun as adverb: "last <i>month</i>", other measures
 *   <li>{@code aux}, {@code auxpass}, {@code mark}, {@code prt}: auxiliaries; subordinators and the
 *       infinitive's "to"; particles
 *   <li>{@code expl}, {@code parataxis}, {@code punct}, {@code dep}: "there"; loosely added clause;
 *       punctuation and footnote marks; anything else
 * </ul>
 *
 * <p>Traps: a parse is a good guess (about nine of ten relations that claims need), never a fact;
 * lists of many members, "considers X Y" and nested quotes are where it errs most. Lemmas are lower
 * case, of names too. All offsets are UTF-16 units of the document.
 */
@NullMarked
package org.attest.text;

import org.jspecify.annotations.NullMarked;
