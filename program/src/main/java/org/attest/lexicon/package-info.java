/**
 * What Attest knows of names before it reads: who acts (armed groups, forces, governments,
 * organisations) and where (the gazetteer).
 *
 * <p>Actors: {@link org.attest.lexicon.Lexicon} holds every {@link org.attest.lexicon.Actor} and
 * finds their names in a text as {@link org.attest.lexicon.ActorMatch}. The data are JSON resources
 * below {@code actors/}; {@code docs/lexicon.md} tells the format and how to add a group. Names
 * that a report itself introduces are learnt in {@code reading}, not here.
 *
 * <p>Traps: one form may name several actors, and then all of them stay candidates until {@link
 * org.attest.lexicon.Lexicon#resolve} finds a reason; acronyms are matched as they are written,
 * because "IS" is also a verb; an entry's {@code source} is what was opened for it, or "unchecked".
 */
@NullMarked
package org.attest.lexicon;

import org.jspecify.annotations.NullMarked;
