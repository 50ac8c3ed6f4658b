/**
 * Keeps the language models unpacked in a folder, and opens them for {@code text}.
 *
 * <p>Main type: {@link org.attest.models.LanguageModels}. The models come inside two Maven
 * artifacts (nlp4j-english 1.1.2 and the models of CoreNLP 4.5.10), compressed so that loading them
 * takes eighteen seconds; installing writes the five parts in use once, in a form that loads in
 * three. After that the artifacts are not needed on the class path.
 *
 * <p>Traps: the unpacked parts are Java-serialised objects. Whoever can write to the folder could
 * feed the program with other objects, so the folder belongs to its owner alone and every read goes
 * through the allow-list of {@link org.attest.text.SafeObjects}.
 */
@NullMarked
package org.attest.models;

import org.jspecify.annotations.NullMarked;
