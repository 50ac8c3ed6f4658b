package org.attest;

import org.attest.model.DocumentId;

/**
 * A place in a report that a search found.
 *
 * @param document the report
 * @param source the report as one line for the eye: publisher, date, title, name
 * @param passage the words found and some around them
 * @param near whether it is near in meaning only, and has other words
 */
public record Hit(DocumentId document, String source, String passage, boolean near) {}
