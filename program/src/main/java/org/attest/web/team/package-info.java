/**
 * A desk that a team signs in to: who somebody is, as an OpenID provider vouches for it, what each
 * may do, and how often.
 *
 * <p>{@link org.attest.web.team.TeamSettings} is the team's file, checked. {@link
 * org.attest.web.team.Provider} speaks to the identity provider: the authorization code flow of
 * OpenID Connect Core 1.0 with PKCE (RFC 7636), state and nonce. {@link org.attest.web.team.Logins}
 * keeps what a sign-in has to come back with.
 *
 * <p>Traps: nothing that a browser sends is believed before the provider's signature, issuer,
 * audience, expiry and nonce were checked; whoever has no role gets in nowhere.
 */
@NullMarked
package org.attest.web.team;

import org.jspecify.annotations.NullMarked;
