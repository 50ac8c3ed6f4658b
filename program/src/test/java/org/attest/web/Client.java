package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks to a desk without a browser, so that a test can say what a browser never would. */
final class Client {

  private static final Pattern TOKEN =
      Pattern.compile("<meta name=\"attest-token\" content=\"(\\w+)\">");

  private final HttpClient http = HttpClient.newHttpClient();
  private final TestDesk desk;
  private String cookie = "";

  Client(TestDesk desk) {
    this.desk = desk;
  }

  /** Gets a page again and again until it no longer has the words, as its own script would. */
  String getWithout(String path, String words) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    String page = get(path).body();
    while (page.contains(words)) {
      assertThat(System.nanoTime()).as(path + " without “" + words + "”").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(100);
      page = get(path).body();
    }
    return page;
  }

  /** Goes in by a fresh address. */
  Client enter() throws Exception {
    HttpResponse<String> entered = get(desk.address().substring(desk.at("").length()));
    cookie = entered.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    return this;
  }

  HttpResponse<String> get(String path) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.at(path)));
    return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
  }

  /** Returns a file as it is sent. */
  HttpResponse<byte[]> bytes(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk.at(path))).header("Cookie", cookie).build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  /** Sends a form; {@code headers} are pairs of name and value. */
  HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(desk.at(path)))
            .header("Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** Returns the secret that the desk's own pages send with every change. */
  String token() throws Exception {
    Matcher matcher = TOKEN.matcher(get("/ask").body());
    if (!matcher.find()) {
      throw new IllegalStateException("no token on the page");
    }
    return matcher.group(1);
  }

  /** Asks for the first page under another host's name, and returns the first line that comes. */
  String asHost(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
      String request =
          "GET / HTTP/1.1\r\nHost: "
              + host
              + "\r\nCookie: "
              + cookie
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return answer.lines().findFirst().orElse("");
    }
  }
}
