package org.attest.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.attest.web.team.Addresses;

/**
 * How other machines reach a team's desk.
 *
 * @param bind the network address to listen on
 * @param port the port to listen on; 0 for any that is free
 * @param publicAddress under which address people open it; empty for this machine's own
 * @param certificate a chain of certificates in PEM, or a PKCS #12 file; empty without TLS
 * @param key the key in PEM; empty where the certificate's file holds it
 * @param password what opens a PKCS #12 file; may be empty
 * @param behindProxy whether a proxy stands before it, whose X-Forwarded headers are believed
 */
public record Reach(
    String bind,
    int port,
    Optional<URI> publicAddress,
    Optional<Path> certificate,
    Optional<Path> key,
    String password,
    boolean behindProxy) {

  /**
   * Refuses what would send sessions over a network in the clear.
   *
   * @throws IllegalArgumentException with what is wrong and what to do
   */
  public Reach {
    boolean loopback = Addresses.isLoopback(bind);
    if (!loopback && publicAddress.isEmpty()) {
      throw new IllegalArgumentException(
          "--bind "
              + bind
              + " needs --public-address, under which people open the desk, such as"
              + " https://desk.example.org");
    }
    if (!loopback && certificate.isEmpty() && !behindProxy) {
      throw new IllegalArgumentException(
          "--bind "
              + bind
              + " would send sessions over the network in the clear. Give --certificate FILE (and"
              + " --key FILE), or put a proxy that ends TLS before the desk and say"
              + " --behind-proxy.");
    }
    if (certificate.isPresent() && behindProxy) {
      throw new IllegalArgumentException(
          "--certificate and --behind-proxy exclude each other: one of the two ends TLS");
    }
    boolean https = publicAddress.map(each -> each.getScheme().equals("https")).orElse(false);
    if (publicAddress.isPresent() && https != (certificate.isPresent() || behindProxy)) {
      throw new IllegalArgumentException(
          https
              ? "--public-address begins with https: give --certificate FILE, or --behind-proxy"
              : "--public-address begins with http, but TLS is on: write https");
    }
  }

  /** Returns the address under which people open the desk, once it listens on a port. */
  URI origin(int listening) {
    String scheme = certificate.isPresent() ? "https://" : "http://";
    return publicAddress.orElseGet(() -> Addresses.origin(scheme + "127.0.0.1:" + listening));
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "Reach[" + bind + ":" + port + ", " + publicAddress + "]";
  }
}
