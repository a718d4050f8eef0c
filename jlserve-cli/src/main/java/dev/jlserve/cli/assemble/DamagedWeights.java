package dev.jlserve.cli.assemble;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.PresenceCheck;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hashes the weights of an app's newest build where that is asked for. What is wrong is named, or
 * deleted: the download step looks at sizes alone, so it has to be gone to be fetched.
 */
record DamagedWeights(BuildRecords records, CacheFolder cache, Console console) {

  /**
   * Looks for them.
   *
   * @throws CliException if there are any and they are not to be fetched anew, or one cannot be
   *     deleted
   */
  void find(String className, BuildRequest request) {
    boolean fetch = request.has(BuildOption.FORCE);
    if (!fetch && !request.has(BuildOption.VERIFY)) {
      return;
    }
    PresenceCheck presence = new PresenceCheck(cache, true);
    SortedMap<Path, String> damaged = new TreeMap<>();
    records
        .newest(className)
        .ifPresent(build -> damaged.putAll(presence.damagedWeights(build.record())));
    if (!damaged.isEmpty() && !fetch) {
      throw new CliException(
          "Not what was downloaded: "
              + String.join("\n  ", damaged.values())
              + "\nTo fetch it anew:",
          List.of(ShellCommand.ofApp("build", request.app().toString(), List.of("--force"))));
    }
    damaged.keySet().forEach(this::delete);
  }

  private void delete(Path file) {
    try {
      // The hub's files are links; what is damaged is what they lead to.
      Files.delete(file.toRealPath());
      console.tell(Event.Step.of("refetch", "Fetching anew: " + file));
    } catch (IOException e) {
      throw new CliException(
          file + " is damaged and cannot be deleted: " + e.getMessage(), ExitCode.FAULT);
    }
  }
}
