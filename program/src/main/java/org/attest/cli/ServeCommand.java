package org.attest.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.web.Server;
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
      ""
    },
    footer = {"", "  attest serve", "  attest serve --port 8080 --as \"R. Analyst\""},
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {

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
      defaultValue = "${sys:user.name}",
      description = "The name that decisions are signed with (default: ${DEFAULT-VALUE}).")
  private String who = "";

  ServeCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Attest.loadNames();
    try (Stop stop = Stop.onInterrupt();
        Attest attest = Attest.open(main.record());
        Server server = Server.open(attest, port, who, new Models(main, meter()))) {
      main.screen().line("The desk of " + main.shownRecord() + " is open at");
      main.screen().line("  " + server.address());
      main.screen().line("The address lets one browser in. Enter: another address. Ctrl-C: close.");
      main.flush();
      moreAddresses(server);
      stop.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
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
