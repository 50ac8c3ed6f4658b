/**
 * Questions in English, answered from claims and exact quotes, or met with one of four silences.
 *
 * <p>Its one door is {@link org.attest.answer.Answerer}; it takes a {@link
 * org.attest.answer.Question} with the {@link org.attest.model.Evidence} and {@link
 * org.attest.answer.Passage}s at hand and returns an {@link org.attest.answer.Answer}. Not for
 * searching a record: who asks brings the evidence. Not for judging who is right: an answer names
 * the speakers and leaves it there.
 *
 * <p>The kinds of question and what is known about words are resources ({@code questions.json},
 * {@code words.json}), each kind with questions that it must and must not take. Traps: the first
 * kind whose pattern fits takes the question, so that order matters; a sentence that no claim
 * stands on answers only where the asked-for sort of value stands in it.
 */
@NullMarked
package org.attest.answer;

import org.jspecify.annotations.NullMarked;
