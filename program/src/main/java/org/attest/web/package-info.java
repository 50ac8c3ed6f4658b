/**
 * The web desk: pages rendered on the server, over {@link org.attest.Desk}.
 *
 * <p>{@link org.attest.web.Server} starts it. Every request passes {@link org.attest.web.Guard}
 * first: whose it is, and whether another site sent it. A page is a handler that makes a view (a
 * record of words, ready to be shown) and a template in {@code src/main/jte} that lays it out; what
 * has to be decided is decided before the template.
 *
 * <p>Traps: report text is only ever shown through {@link org.attest.web.Plain}; a template never
 * writes unescaped; there is no inline script or style, so a colour is a class and not a style.
 */
@NullMarked
package org.attest.web;

import org.jspecify.annotations.NullMarked;
