package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.attest.cli.SampleRecord;
import org.attest.web.team.TeamSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's desk with a certificate of its own. */
class TlsTest {

  private static final String PASSWORD = "opens-the-test";

  @TempDir private static Path folder;

  private static Path packed;
  private static Path chain;
  private static Path key;
  private static SSLContext trusting;

  /** Makes a certificate with the tool of the JDK, and the same again in PEM. */
  @BeforeAll
  static void certify() throws Exception {
    packed = folder.resolve("desk.p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "desk",
                "-keyalg",
                "EC",
                "-dname",
                "CN=desk",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                packed.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tool.waitFor()).as(said).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(packed)) {
      store.load(in, PASSWORD.toCharArray());
    }
    Certificate certificate = store.getCertificate("desk");
    chain = folder.resolve("chain.pem");
    Files.writeString(chain, pem("CERTIFICATE", certificate.getEncoded()));
    key = folder.resolve("key.pem");
    Files.writeString(
        key, pem("PRIVATE KEY", store.getKey("desk", PASSWORD.toCharArray()).getEncoded()));
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, new char[0]);
    trusted.setCertificateEntry("desk", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(null, trust.getTrustManagers(), null);
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(bytes), what);
  }

  @Test
  void speaksTlsWithAPackedCertificate() throws Exception {
    speaks(packed, Optional.empty(), PASSWORD);
  }

  @Test
  void speaksTlsWithAChainAndAKeyInPem() throws Exception {
    speaks(chain, Optional.of(key), "");
  }

  private static void speaks(Path certificate, Optional<Path> keyFile, String password)
      throws Exception {
    try (TestProvider provider = TestProvider.start()) {
      Path file = Files.writeString(folder.resolve("team.conf"), provider.file(Map.of()));
      Reach reach =
          new Reach(
              "127.0.0.1", 0, Optional.empty(), Optional.of(certificate), keyFile, password, false);
      try (TestDesk desk =
              TestDesk.of(SampleRecord.folder(), new Opening.Team(TeamSettings.read(file), reach));
          HttpClient http = HttpClient.newBuilder().sslContext(trusting).build()) {
        String own = "https://127.0.0.1:" + desk.port();
        assertThat(desk.address()).isEqualTo(own + "/");
        HttpResponse<String> page =
            http.send(
                HttpRequest.newBuilder(URI.create(own + "/login")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
            .startsWith("__Host-")
            .contains("; Secure");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThatThrownBy(() ->
                http.send(
                    HttpRequest.newBuilder(URI.create(desk.at("/signin"))).build(),
                    HttpResponse.BodyHandlers.ofString()))
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void saysWhatIsWrongWithACertificate() {
    assertThatThrownBy(() -> Tls.of(packed, Optional.empty(), "wrong"))
        .hasMessageContaining("desk.p12")
        .hasMessageContaining("ATTEST_KEYSTORE_PASSWORD");
    assertThatThrownBy(() -> Tls.of(chain, Optional.empty(), ""))
        .hasMessageContaining("no key “BEGIN PRIVATE KEY”")
        .hasMessageContaining("--key");
  }
}
