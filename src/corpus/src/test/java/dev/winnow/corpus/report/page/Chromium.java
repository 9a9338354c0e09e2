package dev.winnow.corpus.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One page of a headless Chromium, driven by the DevTools protocol over the JDK's own web socket:
 * drivers bring a browser or a server of their own.
 */
final class Chromium {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 30;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> replies = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private int calls;

  /**
   * Starts {@code chromium}, or what the environment variable CHROMIUM names; throws without it.
   */
  Chromium(Path folder) throws IOException, InterruptedException {
    String command = System.getenv().getOrDefault("CHROMIUM", "chromium");
    process =
        new ProcessBuilder(
                command,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    HttpClient client = HttpClient.newHttpClient();
    socket =
        client.newWebSocketBuilder().buildAsync(pageOf(client, port(folder)), new Inbox()).join();
    for (String domain : List.of("Page", "Network", "Runtime")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** Calls a method of the protocol and waits for its answer. */
  JsonNode call(String method, Map<String, Object> parameters)
      throws IOException, InterruptedException {
    int id = ++calls;
    String message =
        JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(message, true).join();
    JsonNode reply = replies.poll(SECONDS, TimeUnit.SECONDS);
    if (reply == null || reply.path("id").asInt() != id || reply.has("error")) {
      throw new IOException(method + ": " + reply);
    }
    return reply.path("result");
  }

  /** The value of a script in the page, awaited if it is a promise. */
  JsonNode value(String script) throws IOException, InterruptedException {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IOException(result.toString());
    }
    return result.path("result").path("value");
  }

  /** Opens a file and waits until it is loaded and drawn. */
  void open(Path file) throws IOException, InterruptedException {
    events.clear();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    value(
        """
        new Promise(done => {
          const drawn = () => requestAnimationFrame(() => requestAnimationFrame(done));
          document.readyState === 'complete' ? drawn() : addEventListener('load', drawn);
        })
        """);
  }

  /** The parameters of the events of this name since the page was opened. */
  List<JsonNode> events(String name) {
    return events.stream()
        .filter(event -> event.path("method").asText().equals(name))
        .map(event -> event.path("params"))
        .toList();
  }

  /** Ends the browser. */
  void stop() throws InterruptedException {
    socket.abort();
    process.destroy();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private int port(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 10 && process.isAlive(); i++) {
      if (Files.exists(file) && !Files.readAllLines(file).isEmpty()) {
        return Integer.parseInt(Files.readAllLines(file).get(0));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    process.destroyForcibly();
    throw new IOException(Files.readString(folder.resolve("chromium.log")));
  }

  private static URI pageOf(HttpClient client, int port) throws IOException, InterruptedException {
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    String answer = client.send(list, HttpResponse.BodyHandlers.ofString()).body();
    for (JsonNode target : JSON.readTree(answer)) {
      if (target.path("type").asText().equals("page")) {
        return URI.create(target.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new IOException("no page in " + answer);
  }

  private final class Inbox implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        JsonNode node;
        try {
          node = JSON.readTree(message.toString());
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        message.setLength(0);
        if (node.has("id")) {
          replies.add(node);
        } else {
          events.add(node);
        }
      }
      from.request(1);
      return null;
    }
  }
}
