package dev.jlserve.benchmarks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A contender's process at a free port, with the processes that it starts. */
final class ServerProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int STOP_LIMIT_S = 30;
  private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)$", Pattern.MULTILINE);

  private final Process process;
  private final long started;
  private final int port;
  private final Path log;

  private ServerProcess(Process process, long started, int port, Path log) {
    this.process = process;
    this.started = started;
    this.port = port;
    this.log = log;
  }

  /**
   * Starts it at a free port, on loopback alone.
   *
   * @param workspace where its cache folder and its log are
   */
  static ServerProcess start(Contender contender, Workspace workspace) throws IOException {
    int port = freePort();
    Path log = workspace.log();
    ProcessBuilder builder = workspace.command(contender.command().apply(port), log);
    builder.environment().put("JLSERVE_PORT", Integer.toString(port));
    builder.environment().put("JLSERVE_HOST", "127.0.0.1");
    long started = System.nanoTime();
    return new ServerProcess(workspace.start(builder), started, port, log);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** Milliseconds from the process's start to its first 200. */
  double awaitFirstAnswer() throws IOException {
    return millisUntil("Hello, Ada!", started);
  }

  /** Milliseconds from a {@link System#nanoTime} to the first 200 that contains the text. */
  double millisUntil(String text, long since) throws IOException {
    try {
      return (Greeting.await(port, text, process::isAlive, START_LIMIT) - since) / 1e6;
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          e.getMessage() + "; it printed:\n" + Files.readString(log), e);
    }
  }

  /** Waits for the port to open, which jlserve does once {@code setup()} has returned. */
  void awaitPort() throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try {
        new KeptConnection(port).close();
        return;
      } catch (ConnectException e) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    throw new IllegalStateException("port " + port + " is closed:\n" + Files.readString(log));
  }

  /** CPU time of this one process, user and system, as {@code /proc/<pid>/stat} has it. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** Resident memory of this one process, as {@code /proc/<pid>/status} has it, in MB. */
  double residentMegabytes() throws IOException {
    return status("VmRSS") / 1000;
  }

  /** Resident memory of this process and of those that it started, in MB. */
  double residentMegabytesOfAll() throws IOException {
    double all = residentMegabytes();
    for (ProcessHandle child : process.descendants().toList()) {
      all += status(child.pid(), "VmRSS") / 1000;
    }
    return all;
  }

  /** Threads of this one process, without virtual ones. */
  double threads() throws IOException {
    return status("Threads");
  }

  /** Files, sockets and the like that this one process has open. */
  double fileDescriptors() throws IOException {
    try (Stream<Path> open = Files.list(proc("fd"))) {
      return open.count();
    }
  }

  private double status(String field) throws IOException {
    return status(process.pid(), field);
  }

  private static double status(long pid, String field) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith(field + ":")) {
        return Double.parseDouble(line.replaceAll("\\D", ""));
      }
    }
    throw new IllegalStateException("no " + field);
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  /** The objects that a full collection, made for it, leaves in the heap, in MB. */
  double liveMegabytes() throws IOException, InterruptedException {
    String printed = jcmd("GC.class_histogram");
    Matcher total = TOTAL.matcher(printed);
    if (!total.find()) {
      throw new IllegalStateException(printed);
    }
    return Double.parseDouble(total.group(1)) / 1e6;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process jcmd =
        new ProcessBuilder(program, Long.toString(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String printed = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return printed;
  }

  /** Asks the process to end and waits for it and for those that it started. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    process.destroy();
    for (ProcessHandle one : all) {
      try {
        one.onExit().get(STOP_LIMIT_S, TimeUnit.SECONDS);
      } catch (Exception e) {
        System.err.println("did not end in " + STOP_LIMIT_S + " s: " + one.info());
        one.destroyForcibly();
      }
    }
  }
}
