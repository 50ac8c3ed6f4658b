package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.attest.web.team.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

  private static Reach reach(String bind, String address, String certificate, boolean proxy) {
    return new Reach(
        bind,
        8080,
        address.isEmpty() ? Optional.empty() : Optional.of(Addresses.origin(address)),
        certificate.isEmpty() ? Optional.empty() : Optional.of(Path.of(certificate)),
        Optional.empty(),
        "",
        proxy);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0,'','',false,needs --public-address",
    "0.0.0.0,http://127.0.0.1,'',false,in the clear",
    "0.0.0.0,https://desk.example.org,'',false,--certificate",
    "127.0.0.1,https://desk.example.org,'',false,begins with https",
    "127.0.0.1,http://localhost:8080,c.pem,false,TLS is on",
    "127.0.0.1,https://desk.example.org,c.pem,true,exclude each other",
  })
  void refusesWhatWouldBeUnsafe(
      String bind, String address, String certificate, boolean proxy, String words) {
    assertThatThrownBy(() -> reach(bind, address, certificate, proxy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  @Test
  void knowsUnderWhichAddressItIsOpened() {
    assertThat(reach("127.0.0.1", "", "", false).origin(81))
        .isEqualTo(URI.create("http://127.0.0.1:81"));
    assertThat(reach("127.0.0.1", "", "c.pem", false).origin(444))
        .isEqualTo(URI.create("https://127.0.0.1:444"));
    assertThat(reach("0.0.0.0", "https://Desk.Example.org:443/", "", true).origin(81))
        .isEqualTo(URI.create("https://desk.example.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk.example.org",
        "http://desk.example.org",
        "https://desk.example.org/path",
        "https://desk.example.org?x=1",
        "https://user@desk.example.org",
        "ftp://desk.example.org",
      })
  void takesNothingForAnAddressThatIsNone(String words) {
    assertThatThrownBy(() -> Addresses.origin(words)).isInstanceOf(IllegalArgumentException.class);
  }
}
