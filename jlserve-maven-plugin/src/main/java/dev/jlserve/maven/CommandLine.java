package dev.jlserve.maven;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/** Runs the command line as a process, with this one's input, output and environment. */
final class CommandLine {

  private static final String OFFLINE = "--offline";

  /** The commands that hash files, and the options that have others do it. */
  private static final Set<String> HASHING = Set.of("build", "image", "--build", "--verify");

  private final Path java;
  private final Path jar;
  private final boolean offline;
  private final List<String> options;

  /**
   * Runs one jar.
   *
   * @param offline whether Maven may use no network, and so the command neither
   * @param options what the user gave for the command
   */
  CommandLine(Path java, Path jar, boolean offline, List<String> options) {
    this.java = java;
    this.jar = jar;
    this.offline = offline;
    this.options = options;
  }

  /**
   * Runs a command to its end.
   *
   * @param app the description of the app
   * @param own options that the goal adds where the user did not; {@code --offline} counts only
   *     where Maven is offline
   * @throws MojoFailureException with what the command says, if it fails
   */
  void run(String command, Path app, List<String> own) throws MojoFailureException {
    start(command, app, own).await(() -> {});
  }

  /** Starts a command. */
  LiveCommand start(String command, Path app, List<String> own) throws MojoFailureException {
    try {
      Process process =
          new ProcessBuilder(words(command, app, own))
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(Redirect.INHERIT)
              .start();
      return new LiveCommand(command, process);
    } catch (IOException e) {
      throw new MojoFailureException("jlserve cannot be started: " + e.getMessage(), e);
    }
  }

  List<String> words(String command, Path app, List<String> own) {
    List<String> words = new ArrayList<>(List.of(java.toString()));
    // The code of the quick compiler hashes at a tenth of the speed.
    if (!hashes(command, own)) {
      words.add("-XX:TieredStopAtLevel=1");
    }
    words.add("-Djlserve.parent=" + ProcessHandle.current().pid());
    words.addAll(List.of("-jar", jar.toString(), command, app.toString()));
    own.stream()
        .filter(option -> !options.contains(option))
        .filter(option -> offline || !option.equals(OFFLINE))
        .forEach(words::add);
    words.addAll(options);
    return words;
  }

  private boolean hashes(String command, List<String> own) {
    return HASHING.contains(command)
        || Stream.concat(own.stream(), options.stream()).anyMatch(HASHING::contains);
  }
}
