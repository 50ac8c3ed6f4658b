package org.attest.web;

import org.attest.web.team.TeamSettings;

/** For whom a desk is opened. */
public sealed interface Opening {

  /**
   * For one person, on this machine only.
   *
   * @param port the port to listen on; 0 for any that is free
   * @param who the name that decisions are signed with
   */
  record Alone(int port, String who) implements Opening {}

  /**
   * For a team that signs in.
   *
   * @param settings the team's file
   * @param reach how other machines reach the desk
   */
  record Team(TeamSettings settings, Reach reach) implements Opening {}

  /** Returns the network address to listen on. */
  default String host() {
    return switch (this) {
      case Alone _ -> "127.0.0.1"; // other machines cannot reach this address
      case Team team -> team.reach().bind();
    };
  }

  /** Returns the port to listen on. */
  default int listenOn() {
    return switch (this) {
      case Alone alone -> alone.port();
      case Team team -> team.reach().port();
    };
  }
}
