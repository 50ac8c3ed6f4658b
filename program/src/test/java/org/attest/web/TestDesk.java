package org.attest.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attest.Attest;
import org.attest.Setup;
import org.attest.TestModels;

/** A desk that tests open over a record of their own. */
final class TestDesk implements AutoCloseable {

  static final Setup MODELS =
      new Setup() {
        @Override
        public Path folder() {
          return TestModels.folder();
        }

        @Override
        public void unpacking() {}

        @Override
        public void loading() {}

        @Override
        public void unpacked(long done, long total) {}
      };

  private final Attest attest;
  private final Server server;

  private TestDesk(Attest attest, Server server) {
    this.attest = attest;
    this.server = server;
  }

  static TestDesk on(Path record) throws IOException {
    Attest attest = Attest.open(record);
    return new TestDesk(attest, Server.open(attest, 0, "R. Analyst", MODELS));
  }

  /** A desk that a team signs in to, spoken to in the clear on this machine. */
  static TestDesk of(Path record, Opening opening) throws IOException {
    return of(record.toString(), opening);
  }

  /** The same over a record in a folder or on a server. */
  static TestDesk of(String record, Opening opening) throws IOException {
    Attest attest = Attest.open(record);
    return new TestDesk(attest, Server.open(attest, opening, MODELS));
  }

  /** Returns what it answers. */
  List<Handlers.Route> routes() {
    return server.routes();
  }

  /** Returns an address that lets one browser in, once. */
  String address() {
    return server.address();
  }

  /** Returns the record, as the command line would see it. */
  Attest attest() {
    return attest;
  }

  /** Returns the address of a page. */
  String at(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() throws IOException {
    server.close();
    attest.close();
  }
}
