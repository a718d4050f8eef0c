package dev.jlserve.cli.build;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.process.ArgumentFile;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The argument file with which {@code java @run.args} serves an app, started from the cache folder;
 * so the folder may be moved.
 */
final class RunArguments {

  private static final String MAIN = "dev.jlserve.server.Main";

  private RunArguments() {}

  static String text(CacheFolder cache, List<Path> classPath, List<String> jvmOptions) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Djlserve.cache=.");
    arguments.add("--enable-native-access=ALL-UNNAMED");
    arguments.addAll(jvmOptions);
    arguments.add("-cp");
    arguments.add(
        classPath.stream().map(cache::relative).collect(Collectors.joining(File.pathSeparator)));
    arguments.add(MAIN);
    arguments.add("serve");
    return ArgumentFile.text(arguments);
  }
}
