package org.attest.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The desk's certificate, as files bring it. */
final class Tls {

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final String ALIAS = "desk";

  private Tls() {}

  /**
   * Reads the certificate.
   *
   * @throws IOException if it cannot be used; the message says which file, and what to do
   */
  static SslContextFactory.Server of(Path certificate, Optional<Path> key, String password)
      throws IOException {
    try {
      KeyStore store =
          certificate.toString().toLowerCase(Locale.ROOT).matches(".*\\.(p12|pfx)")
              ? packed(certificate, password)
              : pem(certificate, key);
      SslContextFactory.Server tls = new SslContextFactory.Server();
      tls.setKeyStore(store);
      tls.setKeyStorePassword(password);
      tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
      tls.setSniRequired(false);
      return tls;
    } catch (GeneralSecurityException e) {
      throw new IOException(
          certificate + ": this certificate cannot be used: " + e.getMessage(), e);
    }
  }

  /** Makes what listens with this certificate. */
  static ServerConnector connector(
      Server server, HttpConfiguration http, SslContextFactory.Server tls, Opening opening) {
    HttpConfiguration secure = new HttpConfiguration(http);
    // Which names are the desk's own is checked by the door, also where there is no TLS.
    secure.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector = new ServerConnector(server, tls, new HttpConnectionFactory(secure));
    connector.setHost(opening.host());
    connector.setPort(opening.listenOn());
    return connector;
  }

  private static KeyStore packed(Path file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
      return store;
    } catch (IOException e) {
      throw new IOException(
          file
              + ": this PKCS #12 file cannot be opened ("
              + e.getMessage()
              + "); its password is taken from the environment variable ATTEST_KEYSTORE_PASSWORD",
          e);
    }
  }

  private static KeyStore pem(Path certificate, Optional<Path> key)
      throws IOException, GeneralSecurityException {
    Collection<? extends Certificate> chain =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(certificate)));
    if (chain.isEmpty()) {
      throw new IOException(certificate + ": there is no certificate in it");
    }
    Path keyFile = key.orElse(certificate);
    Matcher found = KEY.matcher(Files.readString(keyFile, StandardCharsets.US_ASCII));
    if (!found.find()) {
      throw new IOException(
          keyFile
              + ": there is no key “BEGIN PRIVATE KEY” in it. Name the key's file by --key; an"
              + " older form is converted by: openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, new char[0]);
    byte[] bytes = Base64.getMimeDecoder().decode(found.group(1));
    store.setKeyEntry(ALIAS, key(bytes, keyFile), new char[0], chain.toArray(new Certificate[0]));
    return store;
  }

  private static PrivateKey key(byte[] bytes, Path file)
      throws IOException, GeneralSecurityException {
    for (String kind : List.of("RSA", "EC", "EdDSA")) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(bytes));
      } catch (java.security.spec.InvalidKeySpecException _) {
        // a key of another kind: the next is tried
      }
    }
    throw new IOException(file + ": this is no key of the kinds RSA, EC or EdDSA");
  }
}
