package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load from wrk, with 32 keep-alive connections. */
final class Wrk {

  private static final Pattern TOTAL =
      Pattern.compile("^total (\\d+) failed (\\d+)$", Pattern.MULTILINE);

  private Wrk() {}

  /**
   * Requests per second of CPU time of the server's process.
   *
   * @param body the file with the request's body
   * @throws IllegalStateException if there was any answer but a 200
   */
  static double perCpuSecond(
      ServerProcess server, String path, Path body, Workspace workspace, int seconds)
      throws IOException, InterruptedException {
    return perCpuSecond(server, path, List.of(body.toString()), workspace, seconds);
  }

  /**
   * The same for a request with binary tensors.
   *
   * @param jsonLength how many bytes of the body are JSON
   */
  static double perCpuSecond(
      ServerProcess server,
      String path,
      Path body,
      int jsonLength,
      Workspace workspace,
      int seconds)
      throws IOException, InterruptedException {
    List<String> arguments = List.of(body.toString(), Integer.toString(jsonLength));
    return perCpuSecond(server, path, arguments, workspace, seconds);
  }

  private static double perCpuSecond(
      ServerProcess server, String path, List<String> arguments, Workspace workspace, int seconds)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "wrk",
                "-t2",
                "-c32",
                "-d" + seconds,
                "-s",
                workspace.root().resolve("benchmarks/apps/post.lua").toString(),
                "http://127.0.0.1:" + server.port() + path,
                "--"));
    command.addAll(arguments);
    Path log = workspace.log();
    double before = server.cpuSeconds();
    Process wrk = workspace.start(workspace.command(command, log));
    if (!wrk.waitFor(seconds + 30, TimeUnit.SECONDS)) {
      wrk.destroyForcibly();
    }
    double used = server.cpuSeconds() - before;
    String printed = Files.readString(log);
    Matcher total = TOTAL.matcher(printed);
    if (!total.find() || !total.group(2).equals("0")) {
      throw new IllegalStateException("wrk met errors; it printed:\n" + printed);
    }
    return Integer.parseInt(total.group(1)) / used;
  }
}
