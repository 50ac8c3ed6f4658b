package org.attest.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium, spoken to by its own protocol (Chrome DevTools Protocol 1.3): what a person
 * does with a page, and everything that the browser complains of meanwhile.
 */
final class Chromium implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE_SECONDS = 120;
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private String session = "";

  /** Returns where Chromium is on this machine. */
  static Optional<Path> installed() {
    return Stream.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser with a new, empty profile. */
  static Chromium start() throws Exception {
    Path profile = Files.createTempDirectory("attest-chromium-");
    Process process =
        new ProcessBuilder(
                installed().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--lang=en-GB",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Chromium(process, profile);
  }

  private Chromium(Process process, Path profile) throws Exception {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address(process)), new Ear())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    String target =
        call("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asString();
    session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM")) {
      call(domain + ".enable", Map.of());
    }
  }

  private static String address(Process process) throws IOException {
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = err.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = err.readLine();
    }
    if (line == null) {
      throw new IOException("Chromium ended before it listened");
    }
    Thread.ofVirtual().start(() -> err.lines().forEach(_ -> {}));
    return line.substring(LISTENING.length());
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
      message.append(data);
      if (whole) {
        hear(JSON.readTree(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void hear(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt());
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    JsonNode told = message.path("params");
    switch (message.path("method").asString()) {
      case "Log.entryAdded" -> {
        JsonNode entry = told.path("entry");
        boolean ofAxe = entry.path("text").asString().contains("willReadFrequently");
        if (!entry.path("level").asString().equals("verbose") && !ofAxe) {
          complaints.add(entry.path("text").asString() + " " + entry.path("url").asString());
        }
      }
      case "Runtime.exceptionThrown" ->
          complaints.add(
              told.path("exceptionDetails").path("exception").path("description").asString("?"));
      case "Runtime.consoleAPICalled" -> {
        if (List.of("error", "warning", "assert").contains(told.path("type").asString())) {
          complaints.add("console: " + told.path("args"));
        }
      }
      case "Page.javascriptDialogOpening" -> {
        complaints.add("dialog: " + told.path("message").asString());
        var _ = send("Page.handleJavaScriptDialog", Map.of("accept", true));
      }
      default -> events.add(message);
    }
  }

  private CompletableFuture<JsonNode> send(String method, Map<String, ?> params) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    var message = JSON.createObjectNode();
    message.put("id", id);
    message.put("method", method);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    message.set("params", JSON.valueToTree(params));
    synchronized (this) {
      socket.sendText(message.toString(), true).join();
    }
    return answer;
  }

  /** Calls the browser and returns what it gives. */
  JsonNode call(String method, Map<String, ?> params) {
    try {
      JsonNode answer = send(method, params).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer.has("error")) {
        throw new IllegalStateException(method + ": " + answer.path("error"));
      }
      return answer.path("result");
    } catch (Exception e) {
      throw new IllegalStateException(method + " " + params + " failed", e);
    }
  }

  /** Opens an address and waits until the page is there. */
  void open(String address) {
    events.clear();
    call("Page.navigate", Map.of("url", address));
    awaitPage();
  }

  /** Waits until a new page has been loaded: after a click that leads to one. */
  void awaitPage() {
    await(() -> heard("Page.loadEventFired"), "the page");
    events.clear();
  }

  private boolean heard(String event) {
    return events.stream().anyMatch(each -> each.path("method").asString().equals(event));
  }

  /** Waits until something is so; asks the browser again and again, for two minutes at most. */
  void await(BooleanSupplier condition, String what) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited in vain for " + what + "; " + complaints);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(10_000_000L);
    }
  }

  /** Runs a script in the page and returns its value; a promise is waited for. */
  JsonNode run(String script) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of(
                "expression",
                script,
                "returnByValue",
                true,
                "awaitPromise",
                true,
                "userGesture",
                true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** Returns the text that the page shows, once it is there: a new page has no body at first. */
  String text() {
    await(
        () -> run("document.readyState === 'complete' && !!document.body").asBoolean(), "the text");
    return run("document.body.innerText").asString("");
  }

  /** Returns whether the page has an element. */
  boolean has(String selector) {
    return run("!!document.querySelector(" + quoted(selector) + ")").asBoolean();
  }

  /** Clicks an element that leads to a new page, and waits for it. */
  void follow(String selector) {
    events.clear();
    click(selector);
    awaitPage();
  }

  /** Clicks an element. */
  void click(String selector) {
    JsonNode clicked =
        run(
            "(() => { const e = document.querySelector("
                + quoted(selector)
                + "); if (!e) return false; e.scrollIntoView({block: 'center'}); e.click(); return"
                + " true; })()");
    if (!clicked.asBoolean()) {
      throw new IllegalStateException("nothing to click: " + selector + " in\n" + text());
    }
  }

  /** Types into a field, as a person would. */
  void type(String selector, String words) {
    run("{ const e = document.querySelector(" + quoted(selector) + "); e.focus(); e.select?.(); }");
    call("Input.insertText", Map.of("text", words));
  }

  /** Presses a key. */
  void press(String key) {
    for (String type : List.of("keyDown", "keyUp")) {
      boolean letter = key.length() == 1 && type.equals("keyDown");
      call(
          "Input.dispatchKeyEvent",
          letter
              ? Map.of("type", type, "key", key, "text", key)
              : Map.of(
                  "type",
                  type,
                  "key",
                  key,
                  "code",
                  key,
                  "windowsVirtualKeyCode",
                  code(key),
                  "text", // a button is pressed by the letter, a link by the key
                  key.equals("Enter") && type.equals("keyDown") ? "\r" : ""));
    }
  }

  private static int code(String key) {
    return switch (key) {
      case "Enter" -> 13;
      case "Tab" -> 9;
      case "Escape" -> 27;
      case "ArrowRight" -> 39;
      case "ArrowLeft" -> 37;
      case "ArrowDown" -> 40;
      default -> key.toUpperCase(java.util.Locale.ROOT).charAt(0);
    };
  }

  /** Sets the window's size in CSS pixels. */
  void size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Shows pages as on a dark machine, or on paper. */
  void look(String medium, String scheme) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Keeps a picture of the page, at most {@code height} CSS pixels of it; PNG or WebP by name. */
  void picture(Path file, int height) throws IOException {
    JsonNode size = call("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
    double tall = Math.min(height, size.path("height").asDouble());
    double wide = size.path("width").asDouble();
    Map<String, ?> clip = Map.of("x", 0, "y", 0, "width", wide, "height", tall, "scale", 1);
    boolean webp = file.toString().endsWith(".webp");
    JsonNode taken =
        call(
            "Page.captureScreenshot",
            webp
                ? Map.of(
                    "format", "webp", "quality", 70, "captureBeyondViewport", true, "clip", clip)
                : Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(taken.path("data").asString()));
  }

  /** Chooses files in a field for files. */
  void choose(String selector, List<Path> files) {
    JsonNode root = call("DOM.getDocument", Map.of()).path("root").path("nodeId");
    JsonNode node =
        call("DOM.querySelector", Map.of("nodeId", root.asInt(), "selector", selector))
            .path("nodeId");
    call(
        "DOM.setFileInputFiles",
        Map.of(
            "nodeId",
            node.asInt(),
            "files",
            files.stream().map(file -> file.toAbsolutePath().normalize().toString()).toList()));
  }

  /** Returns what the browser has complained of since the last call: errors, refusals, dialogs. */
  List<String> complaints() {
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    return heard;
  }

  static String quoted(String words) {
    return JSON.writeValueAsString(words);
  }

  @Override
  public void close() throws IOException {
    session = "";
    var _ = send("Browser.close", Map.of());
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      socket.abort();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        if (!file.toFile().delete()) {
          file.toFile().deleteOnExit(); // a helper of the browser may still hold it
        }
      }
    }
  }
}
