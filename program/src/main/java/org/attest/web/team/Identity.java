package org.attest.web.team;

/**
 * Somebody who signed in, as the provider vouches for it.
 *
 * @param subject the provider's own, lasting name for the person
 * @param signature what decisions are signed with
 * @param role what the person may do
 */
public record Identity(String subject, String signature, Role role) {
  /**
   * Refuses nobody.
   *
   * @throws IllegalArgumentException if a name is blank
   */
  public Identity {
    if (subject.isBlank() || signature.isBlank()) {
      throw new IllegalArgumentException("somebody without a name: " + subject);
    }
  }
}
