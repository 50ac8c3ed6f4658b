package org.attest.web;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser at a team's desk that keeps cookies and follows nothing by itself. */
final class TeamClient {

  private static final Pattern TOKEN =
      Pattern.compile("<meta name=\"attest-token\" content=\"(\\w+)\">");

  private final HttpClient http = HttpClient.newHttpClient();
  private final TestDesk desk;
  private final Map<String, String> cookies = new TreeMap<>();

  TeamClient(TestDesk desk) {
    this.desk = desk;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.at(path)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(desk.at(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.replaceFirst(";.*", "").split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }

  /** Begins to sign in and returns what the provider is asked. */
  Map<String, String> begin() throws Exception {
    String to = get("/login?back=/sources").headers().firstValue("Location").orElseThrow();
    return Arrays.stream(URI.create(to).getRawQuery().split("&", -1))
        .map(each -> each.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                (first, _) -> first,
                LinkedHashMap::new));
  }

  /** Signs in as somebody of a group. */
  TeamClient signIn(TestProvider provider, String group) throws Exception {
    Map<String, String> asked = begin();
    provider.give(provider.claims(asked.getOrDefault("nonce", ""), group).build());
    HttpResponse<String> back = get("/callback?code=c&state=" + asked.getOrDefault("state", ""));
    if (back.statusCode() != 302) {
      throw new IllegalStateException(back.statusCode() + " " + back.body());
    }
    return this;
  }

  /** Returns the secret that the desk's own pages send with every change. */
  String token() throws Exception {
    Matcher matcher = TOKEN.matcher(get("/ask").body());
    if (!matcher.find()) {
      throw new IllegalStateException("no token on the page");
    }
    return matcher.group(1);
  }
}
