package org.attest.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.web.Opening;
import org.attest.web.Reach;
import org.attest.web.Server;
import org.attest.web.team.Addresses;
import org.attest.web.team.TeamSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the web desk. */
@Command(
    name = "serve",
    header = "Opens the desk: the record as pages in your browser.",
    description = {
      "",
      "Prints one address. It works on this machine only, and lets one browser in, once;",
      "press Enter for another address. Ctrl-C closes the desk. Nothing leaves this machine.",
      "",
      "With --team, people sign in with accounts of your organisation (OpenID Connect), and",
      "what each may do follows from groups there. The guide tells how: “A desk for a team”.",
      ""
    },
    footer = {
      "",
      "  attest serve",
      "  attest serve --port 8080 --as \"R. Analyst\"",
      "  attest serve --team team.conf --bind 0.0.0.0 --port 443 \\",
      "    --public-address https://desk.example.org --certificate chain.pem --key key.pem"
    },
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {

  private static final String PASSWORD = "ATTEST_KEYSTORE_PASSWORD";

  private final Main main;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port to listen on (default: any that is free).")
  private int port;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "The name that decisions are signed with (default: your name on this machine).")
  private @Nullable String who;

  @Option(
      names = "--team",
      arity = "0..1",
      paramLabel = "FILE",
      fallbackValue = "team.conf",
      description = {
        "Let a team sign in. The file names the identity provider and who may do what",
        "(default: team.conf)."
      })
  private @Nullable Path team;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description = "Team: the network address to listen on (default: this machine only).")
  private @Nullable String bind;

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description = "Team: under which address people open the desk; no other is answered.")
  private @Nullable String publicAddress;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = {
        "Team: the certificate, as a chain in PEM or as a .p12 file, whose password is taken",
        "from the environment: " + PASSWORD + "."
      })
  private @Nullable Path certificate;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "Team: the certificate's key in PEM, where another file holds it.")
  private @Nullable Path key;

  @Option(
      names = "--behind-proxy",
      description = {
        "Team: a proxy of yours ends TLS and stands before the desk; what it says of a request",
        "(X-Forwarded-For, -Host, -Proto) is believed."
      })
  private boolean behindProxy;

  ServeCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Opening opening = opening();
    Attest.loadNames();
    try (Stop stop = Stop.onInterrupt();
        Attest attest = Attest.open(main.record(), main.own());
        Server server = Server.open(attest, opening, new Models(main, meter()))) {
      main.screen().line("The desk of " + main.shownRecord() + " is open at");
      main.screen().line("  " + server.address());
      main.screen().line(hint(opening));
      main.flush();
      if (opening instanceof Opening.Alone) {
        moreAddresses(server);
      }
      stop.await();
      main.screen()
          .line("Closing. The page and the report in hand are finished, for 20 seconds at most.");
      main.flush();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static String hint(Opening opening) {
    return switch (opening) {
      case Opening.Alone _ ->
          "The address lets one browser in. Enter: another address. Ctrl-C: close.";
      case Opening.Team _ -> "Your team signs in there. Ctrl-C: close.";
    };
  }

  private Opening opening() throws IOException {
    if (port < 0 || port > 65_535) {
      throw new Refusal("--port is a number up to 65535, and not " + port);
    }
    if (team == null) {
      if (bind != null
          || publicAddress != null
          || certificate != null
          || key != null
          || behindProxy) {
        throw new Refusal(
            "--bind, --public-address, --certificate, --key and --behind-proxy are for a desk that"
                + " a team signs in to: give --team FILE too. Without it the desk answers this"
                + " machine only.");
      }
      return new Opening.Alone(
          port, who == null ? Objects.toString(System.getProperty("user.name"), "analyst") : who);
    }
    if (who != null) {
      throw new Refusal(
          "--as and --team exclude each other: in a team, who signed in signs the decisions.");
    }
    return new Opening.Team(TeamSettings.read(team), reach());
  }

  private Reach reach() {
    try {
      Optional<URI> address = Optional.ofNullable(publicAddress).map(Addresses::origin);
      return new Reach(
          bind == null ? "127.0.0.1" : bind,
          port,
          address,
          Optional.ofNullable(certificate),
          Optional.ofNullable(key),
          Optional.ofNullable(System.getenv(PASSWORD)).orElse(""),
          behindProxy);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  private Meter meter() {
    return new Meter(main.err(), Console.isTerminal(), "reading", "reports");
  }

  private void moreAddresses(Server server) {
    Thread.ofVirtual()
        .start(() -> {
          try (BufferedReader lines =
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
              main.screen().line("  " + server.address());
              main.flush();
            }
          } catch (IOException _) {
            // no terminal: nobody asks for another address
          }
        });
  }
}
