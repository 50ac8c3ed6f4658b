/**
 * What was read, in the form that the scorers of other people's measuring sets take.
 *
 * <p>A mapping and no second reader: what a set wants and the reading does not tell is left out.
 * Main types: {@link org.attest.bench.Muc4}, {@link org.attest.bench.Geoparsing}. Trap: incidents
 * name victims; what is made here goes into the file the caller names, for a scorer, and never into
 * a record.
 */
@NullMarked
package org.attest.bench;

import org.jspecify.annotations.NullMarked;
