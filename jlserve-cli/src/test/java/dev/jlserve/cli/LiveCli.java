package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that goes on running: its lines are awaited, its app is asked over HTTP. */
public final class LiveCli implements AutoCloseable {

  private static final Pattern SERVING = Pattern.compile("Serving .* at (http://\\S+)");
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(120);

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> lines = new ArrayList<>();
  private int streams = 2;
  private int read;

  private LiveCli(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().start(() -> collect(process.getInputStream()));
    Thread.ofPlatform().daemon().start(() -> collect(process.getErrorStream()));
  }

  /** Starts a command. */
  public static LiveCli start(ProcessBuilder command) throws IOException {
    return new LiveCli(command.start());
  }

  private void collect(InputStream stream) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.lines().forEach(this::add);
    } catch (IOException | UncheckedIOException ended) {
      // The process's end closes its streams.
    }
    synchronized (this) {
      streams--;
      notifyAll();
    }
  }

  private synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  /** Waits for a line that was not awaited before; fails with all lines if none comes. */
  public synchronized String await(Predicate<String> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT;
    while (true) {
      while (read < lines.size()) {
        String line = lines.get(read++);
        if (wanted.test(line)) {
          return line;
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (streams == 0 || left <= 0) {
        throw new AssertionError("the line did not come:\n" + String.join("\n", lines));
      }
      wait(left);
    }
  }

  /** Waits until an app is served, and says where. */
  public URI awaitServing() throws InterruptedException {
    Matcher serving = SERVING.matcher(await(line -> SERVING.matcher(line).matches()));
    assertThat(serving.matches()).isTrue();
    return URI.create(serving.group(1));
  }

  /** All lines so far. */
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** Posts a body. */
  public HttpResponse<String> post(URI address, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Posts a name, and goes on. */
  public CompletableFuture<HttpResponse<String>> posted(URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"Ada\"}"))
            .build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  /** Posts a body; the response comes as a stream. */
  public InputStream open(URI address, String body) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofInputStream())
        .body();
  }

  /** Gets a document. */
  public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  /** The process of the command. */
  public Process process() {
    return process;
  }

  /** The process of the app. */
  public ProcessHandle app() {
    List<ProcessHandle> children = process.children().toList();
    assertThat(children).hasSize(1);
    return children.get(0);
  }

  /** Sends a signal, such as {@code INT}, to the command alone. */
  public void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Waits for the end of the command, and for the last of what it printed. */
  public int exitCode() throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the command ends").isTrue();
    awaitLastLines();
    return process.exitValue();
  }

  private synchronized void awaitLastLines() throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT;
    while (streams > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      assertThat(left).as("what the command printed ends").isPositive();
      wait(left);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
