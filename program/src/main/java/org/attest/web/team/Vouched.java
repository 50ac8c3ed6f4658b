package org.attest.web.team;

/**
 * Somebody for whom the provider vouches, and what it is asked with whether it still does.
 *
 * @param identity who it is
 * @param refreshToken the provider's word to ask again with; empty where it gave none
 */
public record Vouched(Identity identity, String refreshToken) {
  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "Vouched[" + identity + "]";
  }
}
