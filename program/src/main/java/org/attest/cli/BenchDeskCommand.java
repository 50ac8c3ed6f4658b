package org.attest.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Desk;
import org.attest.GroupLine;
import org.attest.model.DocumentId;
import org.attest.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the pages of the desk. */
@Command(
    name = "desk",
    header = "Measures every page of the desk over a record: time and size.",
    description = {
      "",
      "Asks for each page as a browser on this machine would, again and again, for the groups with",
      "most claims, and prints the first time, the median, the 95th percentile and the size as"
          + " sent.",
      "After the first page it waits until the desk of a large record has made itself ready.",
      "The last lines are of first visits alone: pages up to a day that nothing has made before.",
      "A page whose dossier takes longer comes in two parts; the last column is when it is whole.",
      "The record is only read.",
      ""
    },
    sortOptions = false)
final class BenchDeskCommand implements Callable<Integer> {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/dossier?group=%s",
          "/strength?group=%s",
          "/attacks?group=%s",
          "/areas?group=%s",
          "/ties?group=%s",
          "/people?group=%s",
          "/statements?group=%s",
          "/measures?group=%s",
          "/part?group=%s&question=5&part=Numbers",
          "/changes?group=%s",
          "/rests?group=%s",
          "/explainer?group=%s",
          "/dossier?group=%s&as-of=2021-08-27",
          "/ask?q=How+many+fighters+does+%s+have%%3F",
          "/search?q=%s",
          "/report?id=%s",
          "/review?group=%s",
          "/sources",
          "/log",
          "/add",
          "/help",
          "/why?claim=%s",
          "/record",
          "/misses");

  /** Asked of each group once, so that nothing of it was made before. */
  private static final List<String> FIRST_VISITS =
      List.of(
          "/dossier?group=%s&as-of=2021-08-28",
          "/attacks?group=%s&as-of=2021-08-29",
          "/explainer?group=%s&as-of=2021-08-30",
          "/rests?group=%s&as-of=2021-08-31");

  private static final int ACCEPTED = 202;

  private final Main main;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "20",
      description = "How often each page is asked for (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--groups",
      paramLabel = "N",
      defaultValue = "5",
      description = "For how many groups (default: ${DEFAULT-VALUE}).")
  private int groups;

  BenchDeskCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open();
        Server server = Server.open(attest, 0, "bench", new Models(main, meter()));
        HttpClient browser = HttpClient.newHttpClient()) {
      Desk desk = attest.desk();
      List<String> names = desk.groups().stream().limit(groups).map(GroupLine::name).toList();
      List<String> reports =
          desk.reports().stream()
              .limit(groups)
              .map(report -> report.source().document().value())
              .toList();
      List<String> claims = new ArrayList<>();
      for (String report : reports) {
        desk.claims(new DocumentId(report)).stream()
            .limit(1)
            .forEach(each -> claims.add(each.claim().id().value()));
      }
      String cookie = enter(browser, server.address());
      main.screen()
          .line(
              "%-42s %9s %9s %9s %9s %9s"
                  .formatted("page", "first ms", "p50 ms", "p95 ms", "kB sent", "whole p95"));
      for (String page : PAGES) {
        List<String> asked =
            page.contains("report?") ? reports : page.contains("claim=") ? claims : names;
        line(browser, server.port(), cookie, page, asked);
        if (page.equals("/")) {
          ready(server);
        }
      }
      List<String> more = desk.groups().stream().limit(rounds + 1).map(GroupLine::name).toList();
      main.screen().line("  (each of the %d most told groups once)".formatted(more.size()));
      for (String page : FIRST_VISITS) {
        line(browser, server.port(), cookie, page, more);
      }
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** Waits, as whoever reads the first page does, for what the desk makes beforehand. */
  private void ready(Server server) throws InterruptedException {
    long start = System.nanoTime();
    server.awaitWarm();
    main.screen()
        .line(
            "%-42s %9.1f".formatted("  (made ready meanwhile)", (System.nanoTime() - start) / 1e6));
    main.flush();
  }

  private Meter meter() {
    return new Meter(main.err(), Console.isTerminal(), "reading", "reports");
  }

  private static String enter(HttpClient browser, String address)
      throws IOException, InterruptedException {
    return browser
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  private void line(HttpClient browser, int port, String cookie, String page, List<String> asked)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    List<Double> whole = new ArrayList<>();
    double first = 0;
    int most = 0;
    for (int round = 0; round <= rounds; round++) {
      String value =
          asked.isEmpty()
              ? ""
              : URLEncoder.encode(asked.get(round % asked.size()), StandardCharsets.UTF_8);
      Browser at = new Browser(browser, port, cookie);
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = at.get(page.formatted(value));
      double taken = since(start);
      if (answer.statusCode() == ACCEPTED) {
        at.get("/gathered?" + answer.uri().getRawQuery());
        answer = at.get(page.formatted(value));
      }
      most = Math.max(most, answer.body().length);
      if (round == 0) {
        first = taken;
      } else {
        times.add(taken);
        whole.add(since(start));
      }
    }
    Collections.sort(times);
    Collections.sort(whole);
    main.screen()
        .line(
            String.format(
                Locale.ROOT,
                "%-42s %9.1f %9.1f %9.1f %9.1f %9.1f",
                page.replace("%s", "…").replace("%%", "%"),
                first,
                part(times, 0.5),
                part(times, 0.95),
                most / 1000.0,
                part(whole, 0.95)));
    main.flush();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  /** Asks as a browser on this machine would. */
  private record Browser(HttpClient client, int port, String cookie) {
    HttpResponse<byte[]> get(String page) throws IOException, InterruptedException {
      URI address = URI.create("http://127.0.0.1:" + port + page);
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Cookie", cookie)
              .header("Accept-Encoding", "gzip")
              .build();
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new IOException(address + " gave " + answer.statusCode());
      }
      return answer;
    }
  }

  private static double part(List<Double> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
  }
}
