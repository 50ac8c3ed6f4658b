package org.attest.lexicon;

import java.io.InputStream;

/**
 * A file of lexicon entries, to be laid over the built-in ones.
 *
 * @param name what to call the file in messages
 * @param json its bytes, an array of entries; read once and closed
 */
public record LexiconSource(String name, InputStream json) {}
