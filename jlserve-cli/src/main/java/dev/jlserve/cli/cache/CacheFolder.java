package dev.jlserve.cli.cache;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.store.file.TemporaryNames;
import dev.jlserve.store.layout.CacheLayout;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The folder that {@code JLSERVE_CACHE_DIR} names. It exists.
 *
 * @param named the folder as the user wrote it
 * @param root its absolute path
 */
public record CacheFolder(Path named, Path root) {

  /** The environment variable that names it. */
  public static final String VARIABLE = CacheLayout.VARIABLE;

  private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]");

  private static final String HOME = "~/";

  private static final String SUGGESTED = "$HOME/.cache/jlserve";

  /** What the variable says, without space or line break around it; empty where it says nothing. */
  public static String named(Map<String, String> environment) {
    return environment.getOrDefault(VARIABLE, "").strip();
  }

  /**
   * The folder that an environment names.
   *
   * @throws CliException if it names none, or no folder
   */
  public static CacheFolder of(Map<String, String> environment) {
    String value = named(environment);
    if (value.isEmpty()) {
      throw new CliException(
          VARIABLE
              + " environment variable must be set. It names the folder that keeps requirements and"
              + " weights; make one and name it:",
          naming());
    }
    Path named = LocaleAdvice.path(value, VARIABLE + " directory does not exist");
    if (!FilePresence.exists(named)) {
      throw missing(value);
    }
    if (!Files.isDirectory(named)) {
      throw new CliException(VARIABLE + " is not a directory: " + value, ExitCode.FAULT);
    }
    Path root = named.toAbsolutePath().normalize();
    if (LINE_BREAK.matcher(root.toString()).find()) {
      throw new CliException(
          VARIABLE
              + " directory has a line break in its name, which a JVM's options cannot have: '"
              + root
              + "'. Name another one.",
          ExitCode.FAULT);
    }
    return new CacheFolder(named, root);
  }

  private static CliException missing(String value) {
    String reason = VARIABLE + " directory does not exist: " + value;
    return value.startsWith(HOME)
        ? new CliException(
            reason + ". A '~' in quotes is no home folder; write:",
            naming("$HOME/" + value.substring(HOME.length())))
        : new CliException(reason, List.of(ShellCommand.of("mkdir", "-p", value)));
  }

  /** The commands that make a folder and name it. */
  public static List<String> naming() {
    return naming(SUGGESTED);
  }

  private static List<String> naming(String folder) {
    return List.of("mkdir -p \"" + folder + "\"", "export " + VARIABLE + "=\"" + folder + "\"");
  }

  /** What to say where files have to be put here and cannot. */
  public CliException unwritable() {
    return new CliException(
        VARIABLE
            + " directory is not writable: "
            + named
            + ". Name one that is, or change its"
            + " permissions.",
        ExitCode.FAULT);
  }

  /** Whether files can be put here, which only trying tells. */
  public boolean isWritable() {
    try {
      // Another build may take it for left behind, and be faster.
      Files.deleteIfExists(Files.createFile(TemporaryNames.beside(root.resolve("writable"))));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Keeps other processes from taking what this one writes for something left behind.
   *
   * @throws CliException if the folder cannot be written
   */
  public void hold() {
    try {
      temporaryNames().hold();
    } catch (IOException e) {
      throw new CliException(
          VARIABLE + " directory cannot be written: " + named + " (" + e.getMessage() + ")",
          ExitCode.FAULT);
    }
  }

  /** Where everything lies in it. */
  public CacheLayout layout() {
    return new CacheLayout(root);
  }

  /** What is not complete yet is named by these. */
  public TemporaryNames temporaryNames() {
    return new TemporaryNames(layout().temporary());
  }

  /** The local repository of requirements. */
  public Path maven() {
    return layout().maven();
  }

  /** The run-time jars of all versions of jlserve. */
  public Path runtime() {
    return layout().runtime();
  }

  /** The builds of all apps. */
  public Path apps() {
    return layout().apps();
  }

  /** The builds of one app. */
  public Path app(String className) {
    return apps().resolve(folderName(className));
  }

  /** The lock that is held while an app is built. */
  public Path buildLock(String className) {
    return layout().temporary().resolve(folderName(className) + ".lock");
  }

  /** A path below the folder as it is written down, with {@code /}; it survives a move. */
  public String relative(Path inside) {
    return root.relativize(inside.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /** What a path that was written down leads to. */
  public Path resolve(String relative) {
    return root.resolve(relative);
  }

  /** Java reads a class path in the locale's encoding, so names in it stay within ASCII. */
  private static String folderName(String className) {
    StringBuilder name = new StringBuilder();
    className
        .chars()
        .forEach(
            c -> {
              if (c < 0x80) {
                name.append((char) c);
              } else {
                name.append(String.format("_u%04x", c));
              }
            });
    return name.toString();
  }
}
