package org.attest.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;

/** A real identity provider, Keycloak in its development mode, as a process of its own. */
final class Keycloak implements AutoCloseable {

  /** The build puts it there. */
  private static final Path ARCHIVE = Path.of("target/identity-provider/keycloak.zip");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Returns whether the build brought it. */
  static boolean isThere() {
    return Files.exists(ARCHIVE);
  }

  /** Unpacks it into a folder and starts it there; {@link #await} waits until it answers. */
  static Keycloak start(Path folder) throws IOException {
    Path home = unpack(folder);
    Path imports = Files.createDirectories(home.resolve("data/import"));
    try (InputStream realm = Keycloak.class.getResourceAsStream("keycloak-realm.json")) {
      Files.copy(realm, imports.resolve("newsroom-realm.json"));
    }
    int port = free();
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", home.resolve("bin/kc.sh").toString(), "start-dev"));
    command.addAll(List.of("--import-realm", "--db=dev-mem", "--log-level=warn"));
    command.addAll(List.of("--http-host=127.0.0.1", "--http-port=" + port));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/identity-provider/log.txt").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // It lives for a minute: quick compilation beats good compilation.
    builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "nobody");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "nothing");
    return new Keycloak(builder.start(), port);
  }

  private static Path unpack(Path folder) throws IOException {
    Path home = folder;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ARCHIVE))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path to = folder.resolve(entry.getName()).normalize();
        if (!to.startsWith(folder)) {
          throw new IOException("an entry leads out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(to);
        } else {
          Files.createDirectories(to.getParent());
          Files.copy(zip, to);
        }
        if (home.equals(folder)) {
          home = folder.resolve(Path.of(entry.getName()).getName(0).toString());
        }
      }
    }
    return home;
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + port + "/realms/newsroom";
  }

  /** Waits until it answers. */
  void await() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        if (!process.isAlive()) {
          throw new IOException("Keycloak ended; see target/identity-provider/log.txt");
        }
        try {
          if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException _) {
          // it does not listen yet
        }
        java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
      }
    }
    throw new IOException("Keycloak did not answer within " + PATIENCE);
  }

  /** Takes a person out of one group, and puts it into another where one is named. */
  void move(String account, String from, String to) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String token =
          JSON.readTree(
                  sent(
                      http,
                      HttpRequest.newBuilder(
                              URI.create(root() + "/realms/master/protocol/openid-connect/token"))
                          .header("Content-Type", "application/x-www-form-urlencoded")
                          .POST(
                              HttpRequest.BodyPublishers.ofString(
                                  "grant_type=password&client_id=admin-cli&username=nobody"
                                      + "&password=nothing"))))
              .path("access_token")
              .asString();
      String user = id(http, token, "/users?exact=true&username=" + account);
      String left = user + "/groups/" + id(http, token, "/groups?exact=true&search=" + from);
      sent(http, asked(token, "/users/" + left).DELETE());
      if (!to.isEmpty()) {
        String joined = user + "/groups/" + id(http, token, "/groups?exact=true&search=" + to);
        sent(http, asked(token, "/users/" + joined).PUT(HttpRequest.BodyPublishers.noBody()));
      }
    }
  }

  private String root() {
    return "http://127.0.0.1:" + port;
  }

  private HttpRequest.Builder asked(String token, String path) {
    return HttpRequest.newBuilder(URI.create(root() + "/admin/realms/newsroom" + path))
        .header("Authorization", "Bearer " + token);
  }

  private String id(HttpClient http, String token, String path) throws Exception {
    return JSON.readTree(sent(http, asked(token, path))).path(0).path("id").asString();
  }

  private static String sent(HttpClient http, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(answer.uri().getPath() + ": HTTP " + answer.statusCode());
    }
    return answer.body();
  }

  @Override
  public void close() {
    // the script has become, or has started, the server: both go
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
