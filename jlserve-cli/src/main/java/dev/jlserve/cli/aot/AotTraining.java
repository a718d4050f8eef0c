package dev.jlserve.cli.aot;

import dev.jlserve.cli.process.AppLaunch;
import dev.jlserve.cli.process.AppLauncher;
import dev.jlserve.store.signal.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Makes an AOT cache: one process is recorded, another makes the cache of what was recorded. */
public final class AotTraining {

  /**
   * Less than a cache and what it is made from take: the JVM names no reason when a disk is full.
   */
  private static final long ROOM = 50_000_000;

  /** What the JVM says first, whatever comes of it. */
  private static final String BEGINS = "Reading AOTConfiguration ";

  private final AotCache cache;
  private final AppLauncher launcher;

  /** The process that is recorded. */
  public interface Recorded {

    /**
     * Runs it to its end.
     *
     * @throws IOException with the reason if it did not come to its end
     */
    void with(List<String> jvmOptions) throws IOException;
  }

  /**
   * Creates the training for one app.
   *
   * @param launcher starts the second process
   */
  public AotTraining(AotCache cache, AppLauncher launcher) {
    this.cache = cache;
    this.launcher = launcher;
  }

  /**
   * Makes it.
   *
   * @param run runs the process to record, with the options that it is given
   * @param launch starts the app's process without options of its own that matter here
   * @param examples whether the process that is recorded answers the app's examples
   * @throws IOException with the reason if none was made
   */
  public void make(Recorded run, AppLaunch launch, boolean examples)
      throws IOException, InterruptedException {
    Path configuration = cache.part();
    Path made = cache.part();
    try {
      run.with(cache.record(configuration));
      if (!Files.exists(configuration)) {
        throw new IOException("the JVM has recorded nothing");
      }
      assemble(launch.with(cache.create(configuration, made)), made);
      cache.forget();
      cache.put(made, examples);
    } catch (IOException e) {
      Ending.stayIfBegun();
      long left = Files.getFileStore(launch.cache()).getUsableSpace();
      throw left < ROOM
          ? new IOException(
              String.format(Locale.ROOT, "the disk has only %.1f MB left", left / 1e6), e)
          : e;
    } finally {
      Files.deleteIfExists(configuration);
      Files.deleteIfExists(made);
    }
  }

  private void assemble(AppLaunch launch, Path made) throws IOException, InterruptedException {
    Process process = launcher.start(launch);
    try {
      String said;
      try (InputStream out = process.getInputStream()) {
        said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
      }
      int exit = process.waitFor();
      if (exit != 0 || !Files.exists(made)) {
        throw new IOException(
            "the JVM ended with "
                + exit
                + ": "
                + said.lines().filter(line -> !line.startsWith(BEGINS)).findFirst().orElse(""));
      }
    } finally {
      process.destroy();
    }
  }
}
