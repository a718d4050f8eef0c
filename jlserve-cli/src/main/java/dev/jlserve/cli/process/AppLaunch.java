package dev.jlserve.cli.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one start of the app's process needs.
 *
 * @param cache the cache folder, where the process is started
 * @param classPath the run-time jars, the app's jar, the requirements, in this order
 * @param jvmOptions options of the app's own, from {@code //RUNTIME_OPTIONS}
 * @param mainArguments the mode and its options, such as {@code serve --dev --port 8000}
 * @param purpose what the process is for
 */
public record AppLaunch(
    Path cache,
    List<Path> classPath,
    List<String> jvmOptions,
    List<String> mainArguments,
    Purpose purpose) {

  /** What a process is for; it decides about its streams and secrets. */
  public enum Purpose {
    /** stdin and stdout are pipes of a build, which fetches weights. */
    DOWNLOAD,
    /** stdin and stdout are pipes of a build. It runs as a serving one would. */
    VALIDATE,
    /**
     * stdout is a pipe that stderr goes to as well; the JVM makes an AOT cache and runs nothing, so
     * that the end of its stdin, a pipe too, ends it from outside.
     */
    ASSEMBLE,
    /** stdin is a pipe that ends with the parent, stdout is the parent's. */
    SERVE
  }

  /** Copies the lists. */
  public AppLaunch {
    classPath = List.copyOf(classPath);
    jvmOptions = List.copyOf(jvmOptions);
    mainArguments = List.copyOf(mainArguments);
  }

  /** The same start, with some more options. */
  public AppLaunch with(List<String> moreJvmOptions) {
    List<String> all = new ArrayList<>(jvmOptions);
    all.addAll(moreJvmOptions);
    return new AppLaunch(cache, classPath, all, mainArguments, purpose);
  }
}
