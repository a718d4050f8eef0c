package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Saves under a client that never stops: ONNX Runtime's session and the tokenizer stay loaded, no
 * request is lost, and the code of earlier saves is collected.
 */
class ReloadIT {

  private static final int SAVES = Integer.getInteger("jlserve.saves", 20);
  private static final int SETUPS = 5;
  private static final String LINE = "return new Embedding(normalised(mean(tokens[0])));";
  private static final String SETUP = "void setup() throws IOException, OrtException {";
  private static final Pattern SERVING = Pattern.compile("Serving .* at (http://\\S+)");
  private static final Pattern VECTOR = Pattern.compile("\\{\"vector\":\\[([^,]+),.*");
  private static final Pattern LOADERS =
      Pattern.compile(
          "(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+dev\\.jlserve\\.server\\.reload\\.AppLoader$");

  @TempDir private Path folder;

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger answered = new AtomicInteger();
  private final List<String> lost = Collections.synchronizedList(new ArrayList<>());
  private volatile int newest = -1;
  private volatile boolean ended;
  private boolean over;

  @Test
  void theModelStaysLoaded() throws Exception {
    Path source = folder.resolve("Embedder.java");
    Path example = Path.of(ServedExample.path("embedder/Embedder.java"));
    String text = Files.readString(example);
    assertThat(text).contains(LINE, SETUP);
    Files.writeString(source, text);
    Files.copy(
        example.resolveSibling("Embedder.jlserve.lock"), folder.resolve("Embedder.jlserve.lock"));
    Files.createDirectories(ServedExample.cache());
    Process dev =
        ServedExample.command("dev", "--build", "-p", "0", source.toString())
            .redirectErrorStream(true)
            .start();
    Thread reader = Thread.ofPlatform().start(() -> read(dev));
    try {
      Matcher serving = SERVING.matcher(await(line -> SERVING.matcher(line).matches(), 1));
      assertThat(serving.matches()).isTrue();
      URI address = URI.create(serving.group(1) + "/embed");
      int first = firstReload(source, text);
      ProcessHandle app = dev.children().findFirst().orElseThrow();
      List<Thread> clients =
          List.of(
              Thread.ofPlatform().start(() -> ask(address)),
              Thread.ofPlatform().start(() -> ask(address)));
      List<Long> memory = new ArrayList<>();
      for (int save = 1; save <= SAVES; save++) {
        String said = save(source, text, first + save);
        assertThat(said)
            .startsWith("Reloaded in ")
            .endsWith("; kept environment, tokenizer, session");
        awaitAnswerOf(first + save + 1);
        memory.add(resident(app));
      }
      for (int save = 1; save <= SETUPS; save++) {
        String edited = text.replace(SETUP, SETUP + " assert %d > 0;".formatted(save));
        int number = first + SAVES + 2 * save - 1;
        assertThat(save(source, edited, number)).isEqualTo("setup() runs again: setup() changed");
        assertThat(await(ReloadIT::isAboutASave, number + 1)).matches("Reloaded in \\d+\\.\\d s");
        awaitAnswerOf(number + 1);
        memory.add(resident(app));
      }
      ended = true;
      for (Thread client : clients) {
        client.join();
      }
      System.out.printf(
          "%d saves, %d answers, resident %d kB after the first, %d kB after the last; %d setups, %d"
              + " kB after the last%n",
          SAVES,
          answered.get(),
          memory.get(0),
          memory.get(SAVES - 1),
          SETUPS,
          memory.get(memory.size() - 1));
      assertThat(lost).isEmpty();
      assertThat(app.isAlive()).isTrue();
      assertThat(dev.children()).containsExactly(app);
      assertThat(lines).noneMatch(line -> line.startsWith("Warning"));
      // That of the code that answers, and perhaps one that a thread had just left.
      assertThat(loaders(app)).isBetween(1, 2);
      assertThat(memory.get(SAVES - 1)).isLessThan(memory.get(SAVES / 3) * 5 / 4);
      // The first of them takes memory of another thread than the one that the process began with.
      assertThat(memory.get(memory.size() - 1)).isLessThan(memory.get(SAVES) * 9 / 8);
    } finally {
      ended = true;
      dev.destroy();
      dev.onExit().orTimeout(60, TimeUnit.SECONDS).join();
      reader.join();
    }
  }

  /** The number of the last line about it: dev may still read the sources that it started with. */
  private int firstReload(Path source, String text) throws Exception {
    if (save(source, text, 1).startsWith("Reloaded")) {
      return 1;
    }
    await(ReloadIT::isAboutASave, 2);
    return 2;
  }

  /** Saves an edit, and waits for the line about it. */
  private String save(Path source, String text, int number) throws Exception {
    String edit = "float[] v = normalised(mean(tokens[0])); v[0] = %d; return new Embedding(v);";
    Files.writeString(source, text.replace(LINE, edit.formatted(number + 1)));
    return await(ReloadIT::isAboutASave, number);
  }

  private static boolean isAboutASave(String line) {
    return line.startsWith("Reloaded in ") || line.startsWith("setup() runs again");
  }

  private void read(Process dev) {
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(dev.getInputStream(), StandardCharsets.UTF_8))) {
      out.lines()
          .forEach(
              line -> {
                synchronized (lines) {
                  lines.add(line);
                  lines.notifyAll();
                }
              });
    } catch (IOException | UncheckedIOException e) {
      // The process has ended.
    }
    synchronized (lines) {
      over = true;
      lines.notifyAll();
    }
  }

  /** The line that is so, of several the one of that number. */
  private String await(Predicate<String> wanted, int number) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    synchronized (lines) {
      while (true) {
        List<String> found = lines.stream().filter(wanted).toList();
        if (found.size() >= number) {
          return found.get(number - 1);
        }
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        assertThat(over || left <= 0).as(String.join("\n", lines)).isFalse();
        lines.wait(left);
      }
    }
  }

  private void ask(URI address) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"A man plays guitar.\"}"))
              .build();
      while (!ended) {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher vector = VECTOR.matcher(response.body());
        if (response.statusCode() != 200 || !vector.matches()) {
          lost.add(response.statusCode() + " " + response.body());
          continue;
        }
        answered.incrementAndGet();
        answer((int) Float.parseFloat(vector.group(1)));
      }
    } catch (IOException | InterruptedException e) {
      lost.add(e.toString());
    }
  }

  private synchronized void answer(int version) {
    newest = Math.max(newest, version);
    notifyAll();
  }

  private synchronized void awaitAnswerOf(int version) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (newest < version) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      assertThat(left).as("an answer of save " + version).isPositive();
      wait(left);
    }
  }

  private static long resident(ProcessHandle process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /** How many class loaders of saves there are after a collection. */
  private static int loaders(ProcessHandle process) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jcmd.waitFor()).as(histogram).isZero();
    Matcher count = LOADERS.matcher(histogram);
    assertThat(count.find()).as(histogram).isTrue();
    return Integer.parseInt(count.group(1));
  }
}
