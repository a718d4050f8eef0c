package dev.jlserve.cli.reload;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.MavenBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of an app as they were compiled: a later save changes nothing of them.
 *
 * @param app the app
 * @param contents its files
 */
record ReadSources(CompiledApp app, Map<Path, byte[]> contents) {

  /** The clock of a file system may be late. */
  private static final long LATE_MILLIS = 20;

  /**
   * Reads them; nothing if one was saved after the compiler had read it.
   *
   * @param checked when the compiler began, in milliseconds of the system's clock
   */
  static Optional<ReadSources> of(CompiledApp app, long checked) {
    Map<Path, byte[]> contents = new HashMap<>();
    long begun = app.sources().build().map(MavenBuild::begun).orElse(checked);
    try {
      for (Path file : app.sources().files()) {
        contents.put(file, Files.readAllBytes(file));
        if (Files.getLastModifiedTime(file).toMillis() > Math.min(checked, begun) - LATE_MILLIS) {
          return Optional.empty();
        }
      }
      return Optional.of(new ReadSources(app, contents));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What they tell of the state that {@code setup()} leaves; nothing if javac cannot read them. */
  Optional<SetupState> state() {
    try {
      return Optional.of(SetupState.of(AppLocator.parse(app.sources(), contents)));
    } catch (CliException e) {
      return Optional.empty();
    }
  }
}
