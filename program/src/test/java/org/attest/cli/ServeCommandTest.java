package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code attest serve} refuses before it opens anything, and what it says of it. */
class ServeCommandTest {

  @TempDir private Path folder;

  private Typed serve(String... options) {
    String[] words = new String[options.length + 1];
    words[0] = "serve";
    System.arraycopy(options, 0, words, 1, options.length);
    return Typed.on(folder.resolve("record"), words);
  }

  private String team() throws IOException {
    return Files.writeString(
            folder.resolve("team.conf"),
            """
            issuer = http://127.0.0.1:1
            client-id = attest
            reader = all
            """)
        .toString();
  }

  private void refused(Typed typed, String... words) {
    assertThat(typed.code()).isNotZero();
    assertThat(typed.err()).contains(words).doesNotContain("fault of Attest");
    assertThat(folder.resolve("record")).doesNotExist();
  }

  @Test
  void answersOtherMachinesForATeamOnly() {
    refused(serve("--bind", "0.0.0.0"), "give --team FILE too", "this machine only");
  }

  @Test
  void saysWhatToDoWhereThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Typed typed = serve("--port", "" + taken.getLocalPort());
      assertThat(typed.code()).isNotZero();
      assertThat(typed.err())
          .contains("cannot listen on 127.0.0.1 port " + taken.getLocalPort(), "--port")
          .doesNotContain("fault of Attest");
    }
  }

  @Test
  void sendsNoSessionOverANetworkInTheClear() throws IOException {
    refused(serve("--team", team(), "--bind", "0.0.0.0"), "needs --public-address");
    refused(
        serve(
            "--team", team(), "--bind", "0.0.0.0", "--public-address", "https://desk.example.org"),
        "in the clear",
        "--certificate",
        "--behind-proxy");
    refused(
        serve("--team", team(), "--public-address", "http://desk.example.org"), "not encrypted");
  }

  @Test
  void letsNobodyChooseTheNameThatATeamSignsWith() throws IOException {
    refused(serve("--team", team(), "--as", "Somebody"), "exclude each other");
  }

  @Test
  void saysWhichFileOfTheTeamIsMissing() {
    refused(
        serve("--team", folder.resolve("none.conf").toString()),
        "none.conf",
        "there is no such file");
  }

  @Test
  void saysThatTheProviderCannotBeReached() throws IOException {
    Typed typed = serve("--team", team());
    assertThat(typed.code()).isNotZero();
    assertThat(typed.err())
        .contains("the identity provider cannot be used", "http://127.0.0.1:1", "Check “issuer”");
  }
}
