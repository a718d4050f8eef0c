package dev.jlserve.server.reload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jlserve.server.app.AppStart;
import dev.jlserve.server.app.BootstrapLoader;
import dev.jlserve.server.app.StepRunner;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.server.types.CompiledApp;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.store.protocol.Message;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** An app in this JVM whose code is replaced as {@code dev} has it replaced. */
final class ReloadedApp implements AutoCloseable {

  /** So that a busy machine has seconds where a user's has a quarter of one. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final BlockingQueue<Message.OfReload> messages = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Reloads reloads;
  private final AppServer server;
  private final WeakReference<ClassLoader> first;

  private ReloadedApp(Path jar, Duration patience) throws IOException {
    HttpSettings settings = HttpSettings.loopback(HttpLimits.DEFAULT);
    this.reloads = new Reloads(jar, settings, messages::add, patience);
    this.first = new WeakReference<>(reloads.loader());
    this.server = start(BootstrapLoader.load(reloads.loader()), settings);
  }

  private <A> AppServer start(AppBootstrap<A> bootstrap, HttpSettings settings) {
    byte[] openapi = BootstrapLoader.openapi(reloads.loader());
    A app = AppStart.setUp(bootstrap, Map.of(), StepRunner.PLAIN);
    AppServer started = AppStart.open(bootstrap, app, openapi, settings, error -> {});
    reloads.begin(
        started,
        bootstrap,
        app,
        Duration.ofSeconds(1),
        new SetupAgain(Map.of(), StepRunner.PLAIN, Duration.ofMinutes(1)));
    return started;
  }

  static ReloadedApp start(Path jar) throws IOException {
    return start(jar, PATIENCE);
  }

  /** Starts one whose calls, and whose {@code close()}, are waited for as long as that. */
  static ReloadedApp start(Path jar, Duration patience) throws IOException {
    return new ReloadedApp(jar, patience);
  }

  /** Compiles an app and packs it. */
  static Path jar(Path folder, String name, String annotation, String members) throws IOException {
    Path classes = CompiledApp.of(annotation, members).classes();
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  /**
   * Copies a jar with a text in its classes replaced by another of that length, which takes less
   * time than to compile.
   */
  static Path edited(Path jar, String text, String other) throws IOException {
    Path copy = jar.resolveSibling("edited-" + jar.getFileName());
    try (JarFile in = new JarFile(jar.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy))) {
      for (JarEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new JarEntry(entry.getName()));
        byte[] content = in.getInputStream(entry).readAllBytes();
        out.write(new String(content, ISO_8859_1).replace(text, other).getBytes(ISO_8859_1));
      }
    }
    return copy;
  }

  /** Asks to keep the model. */
  void ask(Path jar) {
    ask(jar, Optional.empty());
  }

  /** Asks to set it up again, if there is a reason. */
  void ask(Path jar, Optional<String> reason) {
    reloads.hear(new Message.Reload(jar.toString(), reason));
  }

  /** Has the code replaced, and waits for what is said about it. */
  Message.OfReload reload(Path jar) throws InterruptedException {
    ask(jar);
    return message();
  }

  Message.OfReload message() throws InterruptedException {
    Message.OfReload message = messages.poll(60, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no message");
    }
    return message;
  }

  /** What an endpoint responds. */
  CompletableFuture<HttpResponse<String>> post(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"text\":\"a\"}"))
            .build(),
        BodyHandlers.ofString());
  }

  String get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path)).build(),
            BodyHandlers.ofString())
        .body();
  }

  /** The loader of the first code. */
  WeakReference<ClassLoader> first() {
    return first;
  }

  /** Calls {@code close()} of the instance that answers. */
  void closeApp() throws Exception {
    reloads.close();
  }

  @Override
  public void close() {
    server.stop(Duration.ofMillis(100), Duration.ofMillis(100));
  }
}
