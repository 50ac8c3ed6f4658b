/**
 * The one door: {@link org.attest.Attest} wires the parts together for the command line and the
 * web.
 */
@NullMarked
package org.attest;

import org.jspecify.annotations.NullMarked;
