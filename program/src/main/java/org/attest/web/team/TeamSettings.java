package org.attest.web.team;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The team's file: which identity provider vouches for people, and which of its groups may do what.
 *
 * @param issuer the provider, exactly as its tokens call it
 * @param clientId as which the desk is known there
 * @param clientSecret what the desk proves that with; empty for a client that keeps no secret
 * @param scope what the desk asks for
 * @param rolesClaim where a token lists groups or roles; dots lead inward
 * @param groups which of these values give which role
 * @param session how long a sign-in lasts at most
 * @param idle how long it lasts without a request
 * @param recheck how long what the provider said of a person is believed before it is asked again
 * @param signInsPerMinute how often one network address may try to sign in
 * @param writesPerMinute how often one person may change something
 * @param requestsPerMinute how often one network address may ask for a page
 */
public record TeamSettings(
    URI issuer,
    String clientId,
    String clientSecret,
    String scope,
    String rolesClaim,
    Map<Role, Set<String>> groups,
    Duration session,
    Duration idle,
    Duration recheck,
    int signInsPerMinute,
    int writesPerMinute,
    int requestsPerMinute) {

  /** Copies the groups. */
  public TeamSettings {
    Map<Role, Set<String>> copy = new EnumMap<>(Role.class);
    groups.forEach((role, names) -> copy.put(role, Set.copyOf(names)));
    groups = Map.copyOf(copy);
  }

  /**
   * Reads the file.
   *
   * @throws IOException if it cannot be used; the message says what, in which line, and what to do
   */
  public static TeamSettings read(Path file) throws IOException {
    return new TeamFile(file).settings();
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "TeamSettings[" + issuer + ", " + clientId + "]";
  }
}
