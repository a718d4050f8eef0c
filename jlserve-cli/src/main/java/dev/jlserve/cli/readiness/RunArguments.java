package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.process.ArgumentFile;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.StartMode;
import dev.jlserve.store.protocol.StartProperty;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The argument file with which {@code java @run.args} serves an app, started from the cache folder;
 * so the folder may be moved.
 */
public final class RunArguments {

  private RunArguments() {}

  /**
   * Writes it anew where that makes a difference.
   *
   * @param aot the options that use an AOT cache
   * @throws CliException if it cannot be written
   */
  public static void save(CacheFolder cache, CompiledApp app, List<String> aot) {
    List<String> options = new ArrayList<>(app.jvmOptions());
    options.addAll(aot);
    String text = text(cache, app.classPath(), options);
    try {
      if (!Files.exists(app.runArgs()) || !Files.readString(app.runArgs()).equals(text)) {
        AtomicFile.write(app.runArgs(), text);
      }
    } catch (IOException e) {
      throw new CliException(
          app.runArgs() + " cannot be written: " + e.getMessage(), ExitCode.FAULT);
    }
  }

  /**
   * The file's text.
   *
   * @param classPath below the cache folder
   * @param jvmOptions those of the app, and what else the JVM is to be told
   */
  public static String text(CacheFolder cache, List<Path> classPath, List<String> jvmOptions) {
    List<String> arguments = new ArrayList<>();
    arguments.add(StartProperty.CACHE.option("."));
    arguments.add("--enable-native-access=ALL-UNNAMED");
    arguments.add("-XX:ErrorFile=tmp/hs_err_pid%p.log");
    arguments.addAll(jvmOptions);
    arguments.add("-cp");
    arguments.add(
        classPath.stream().map(cache::relative).collect(Collectors.joining(File.pathSeparator)));
    arguments.add(StartMode.MAIN_CLASS);
    arguments.add(StartMode.SERVE.word());
    return ArgumentFile.text(arguments);
  }
}
