package dev.jlserve.server.app;

import dev.jlserve.store.file.JarContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a process whose AOT cache was made from other jars than those on its class path. The JVM
 * does not look, and runs the old code without a word (JDK-8377932).
 */
public final class AotCheck {

  private static final String JAR = "jar ";
  private static final int FIELDS = 4;

  private AotCheck() {}

  /**
   * Checks.
   *
   * @param key the file beside the AOT cache that lists the jars; null where no cache is used
   * @throws AppFailure if a jar is another one
   */
  public static void run(@Nullable String key) {
    if (key == null) {
      return;
    }
    Path list = Path.of(key);
    Path cache = list.resolveSibling("app.aot");
    if (!Files.exists(cache)) {
      return; // The JVM goes on without it.
    }
    String changed = changed(list);
    if (changed != null) {
      throw new AppFailure(
          cache
              + " was made from another "
              + changed
              + ", and this process would run the old code; run: "
              + LauncherSettings.build()
              + ", or delete "
              + cache);
    }
  }

  private static @Nullable String changed(Path list) {
    List<String> lines;
    try {
      lines = Files.readAllLines(list);
    } catch (IOException e) {
      return "build, since " + list.getFileName() + " cannot be read";
    }
    for (String line : lines) {
      if (line.startsWith(JAR)) {
        String[] fields = line.substring(JAR.length()).split(" ", FIELDS);
        if (fields.length < FIELDS || !fits(Path.of(fields[3]), fields[0], fields[1])) {
          return fields[fields.length - 1];
        }
      }
    }
    return null;
  }

  private static boolean fits(Path jar, String contents, String size) {
    try {
      return Long.toString(Files.size(jar)).equals(size) && JarContents.of(jar).equals(contents);
    } catch (IOException e) {
      return false;
    }
  }
}
