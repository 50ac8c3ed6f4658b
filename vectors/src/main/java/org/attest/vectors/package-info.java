/**
 * The optional part that finds passages by their meaning: one small model, run on this machine.
 *
 * <p>Traps: the libraries beneath unpack native code into folders of their own; {@link
 * org.attest.vectors.BgeSmall} says where, and keeps them from asking anything of a network.
 */
@NullMarked
package org.attest.vectors;

import org.jspecify.annotations.NullMarked;
