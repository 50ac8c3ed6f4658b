package org.attest.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * An identity provider that says whatever a test wants, forgeries too. That the desk gets on with a
 * real one is {@link KeycloakTest}'s to show.
 */
final class TestProvider implements AutoCloseable {

  static final String CLIENT = "attest-desk";

  private final HttpServer http;
  private final RSAKey key;
  private final AtomicReference<String> token = new AtomicReference<>("");
  private final AtomicReference<String> asked = new AtomicReference<>("");
  private final AtomicInteger status = new AtomicInteger(200);

  private TestProvider(HttpServer http, RSAKey key) {
    this.http = http;
    this.key = key;
  }

  static TestProvider start() throws IOException, JOSEException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TestProvider provider =
        new TestProvider(http, new RSAKeyGenerator(2048).keyID("one").generate());
    http.createContext(
        "/.well-known/openid-configuration", exchange -> send(exchange, provider.metadata()));
    http.createContext(
        "/keys", exchange -> send(exchange, new JWKSet(provider.key.toPublicJWK()).toString()));
    http.createContext(
        "/token",
        exchange -> {
          provider.asked.set(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          send(
              exchange,
              "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\""
                  + provider.token.get()
                  + "\",\"refresh_token\":\"r\"}",
              provider.status.get());
        });
    http.start();
    return provider;
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    send(exchange, json, 200);
  }

  private static void send(HttpExchange exchange, String json, int status) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  String issuer() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private String metadata() {
    String issuer = issuer();
    return """
    {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token",
    "jwks_uri":"%s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
    "id_token_signing_alg_values_supported":["RS256"],"end_session_endpoint":"%s/end"}\
    """
        .formatted(issuer, issuer, issuer, issuer, issuer);
  }

  /** Returns what the desk last asked a token with. */
  String asked() {
    return asked.get();
  }

  /** Answers with this status from now on when it is asked for a token. */
  void answerWith(int code) {
    status.set(code);
  }

  /** Returns what a right token says. */
  JWTClaimsSet.Builder claims(String nonce, String group) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(CLIENT)
        .subject("sub-" + group)
        .claim("iat", now.getEpochSecond())
        .claim("exp", now.getEpochSecond() + 300)
        .claim("nonce", nonce)
        .claim("name", "Ada Lind")
        .claim("preferred_username", group)
        .claim("groups", List.of(group));
  }

  /** Gives out this token from now on, signed. */
  void give(JWTClaimsSet claims) throws JOSEException {
    give(claims, key, jwt -> jwt);
  }

  /** Gives out this token from now on, signed by another's key under the provider's key's name. */
  void giveForged(JWTClaimsSet claims) throws JOSEException {
    give(claims, new RSAKeyGenerator(2048).keyID("one").generate(), jwt -> jwt);
  }

  /** Gives out this token from now on, changed after it was signed. */
  void giveChanged(JWTClaimsSet claims, UnaryOperator<String> change) throws JOSEException {
    give(claims, key, change);
  }

  private void give(JWTClaimsSet claims, RSAKey by, UnaryOperator<String> change)
      throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
    jwt.sign(new RSASSASigner(by));
    token.set(change.apply(jwt.serialize()));
  }

  /** Returns the team's file for this provider. */
  String file(Map<String, String> more) {
    StringBuilder file = new StringBuilder();
    file.append("issuer = ").append(issuer()).append("\nclient-id = ").append(CLIENT);
    file.append("\nreader = readers\nanalyst = analysts\nadmin = admins\n");
    more.forEach((name, value) -> file.append(name).append(" = ").append(value).append('\n'));
    return file.toString();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
