package dev.jlserve.server;

import dev.jlserve.spi.AppBootstrap;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@link Main} in a JVM of its own, with a bootstrap of the tests on its class path. */
final class ServerProcess implements AutoCloseable {

  private static final long PATIENCE = 60;

  private final Process process;
  private final Thread reader;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> err;
  private final StringBuffer errText = new StringBuffer();

  private ServerProcess(Process process) {
    this.process = process;
    reader =
        new Thread(
            () -> {
              try (BufferedReader out =
                  new BufferedReader(
                      new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                out.lines().forEach(lines::add);
              } catch (IOException | UncheckedIOException e) {
                // The process has ended.
              }
            });
    reader.start();
    // Not in the common pool, which may have one thread, and which HttpClient needs.
    err = CompletableFuture.runAsync(this::readErr, task -> new Thread(task).start());
  }

  private void readErr() {
    char[] some = new char[8192];
    try (Reader text = new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)) {
      for (int length = text.read(some); length >= 0; length = text.read(some)) {
        errText.append(some, 0, length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it; options before {@code --} are the JVM's. */
  static ServerProcess start(Path folder, Class<?> bootstrap, String... args) throws IOException {
    return start(folder, bootstrap, Map.of(), args);
  }

  static ServerProcess start(
      Path folder, Class<?> bootstrap, Map<String, String> environment, String... args)
      throws IOException {
    return start(List.of(), folder, bootstrap, environment, args);
  }

  /** Starts it with so many file descriptors. */
  static ServerProcess startWithin(
      int descriptors,
      Path folder,
      Class<?> bootstrap,
      Map<String, String> environment,
      String... args)
      throws IOException {
    List<String> limit =
        List.of("sh", "-c", "ulimit -n " + descriptors + " && exec \"$@\"", "limited");
    return start(limit, folder, bootstrap, environment, args);
  }

  /** Starts it with a standard error that nobody reads. */
  static ServerProcess startUnread(
      Path folder, Class<?> bootstrap, Map<String, String> environment, String... args)
      throws IOException {
    List<String> unread =
        List.of("sh", "-c", "mkfifo unread && exec \"$@\" 2<>unread", "with-unread");
    return start(unread, folder, bootstrap, environment, args);
  }

  /** Writes what names the bootstrap, in a folder for the class path; returns that folder. */
  static Path index(Path folder, Class<?> bootstrap) throws IOException {
    Path index = folder.resolve("index");
    Files.createDirectories(index.resolve("META-INF/jlserve"));
    if (bootstrap != null) {
      Files.writeString(index.resolve(AppBootstrap.INDEX), bootstrap.getName() + "\n");
    }
    Files.writeString(index.resolve("META-INF/jlserve/openapi.json"), "{\"openapi\":\"3.1.0\"}");
    return index;
  }

  private static ServerProcess start(
      List<String> before,
      Path folder,
      Class<?> bootstrap,
      Map<String, String> environment,
      String... args)
      throws IOException {
    Path index = index(folder, bootstrap);
    List<String> command = new ArrayList<>(before);
    command.addAll(ServerJvm.SHARED.command());
    command.addAll(List.of("-cp", ServerJvm.SHARED.classPath() + File.pathSeparator + index));
    List<String> given = List.of(args);
    int split = given.indexOf("--");
    command.addAll(given.subList(0, Math.max(0, split)));
    command.add("dev.jlserve.server.Main");
    command.addAll(given.subList(split + 1, given.size()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.equals("PORT") || name.startsWith("JLSERVE_"));
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The next line of its standard output. */
  String line() throws InterruptedException {
    String line = lines.poll(PATIENCE, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("no further line; alive: " + process.isAlive());
    }
    return line;
  }

  /** The port that the banner names. A call that came before it may have written lines. */
  int port() throws InterruptedException {
    String banner = line();
    while (!banner.startsWith("Serving ")) {
      banner = line();
    }
    return Integer.parseInt(banner.substring(banner.lastIndexOf(':') + 1));
  }

  /** What is left of its standard output, once it has ended. */
  List<String> rest() throws InterruptedException {
    // What it wrote last may not have been read when it ends.
    reader.join(TimeUnit.SECONDS.toMillis(PATIENCE));
    List<String> rest = new ArrayList<>();
    lines.drainTo(rest);
    return rest;
  }

  OutputStream input() {
    return process.getOutputStream();
  }

  /** Writes a line to its standard input. */
  void tell() throws IOException {
    input().write('\n');
    input().flush();
  }

  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-s", name, Long.toString(process.pid())).start().waitFor();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("still running");
    }
    return process.exitValue();
  }

  /** All of its standard error, once it has ended. */
  String err() throws Exception {
    err.get(PATIENCE, TimeUnit.SECONDS);
    return errText.toString();
  }

  /** Waits for a line on its standard error. */
  void awaitErr(String line) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (errText.indexOf(line + "\n") < 0) {
      if (process.waitFor(5, TimeUnit.MILLISECONDS) || System.nanoTime() - end > 0) {
        throw new AssertionError("no line '" + line + "' in: " + errText);
      }
    }
  }

  @Override
  public void close() {
    // It may write to the folder of the test until it has ended.
    process.destroyForcibly();
    process.onExit().join();
  }
}
