package dev.jlserve.cli.assemble;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.lock.LockFile;
import dev.jlserve.cli.lock.LockedWeights;
import dev.jlserve.cli.record.BuildRecord;
import dev.jlserve.cli.record.RecordedBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lock of one app during one build: the file beside the source, or what the newest record says
 * where there is no file.
 */
final class AppLock {

  private final LockFile file;
  private final Optional<Lock> written;
  private final Lock baseline;
  private final boolean update;
  private final Console console;

  /**
   * Reads the lock.
   *
   * @param newest the app's newest build
   * @param update take nothing over
   */
  AppLock(LockFile file, Optional<RecordedBuild> newest, boolean update, Console console) {
    this.file = file;
    this.written = update ? file.readable() : file.read();
    this.update = update;
    Lock recorded = newest.map(RecordedBuild::record).map(BuildRecord::lock).orElse(Lock.NONE);
    Lock given = update ? Lock.NONE : written.orElse(recorded);
    this.baseline = given.withBases(Lock.NONE.bases());
    this.console = console;
  }

  /** What files must be; without base images, which are no matter of a build. */
  Lock baseline() {
    return baseline;
  }

  /**
   * The lock after a build. While the requirements are the same, entries stay that this build had
   * no use for: which poms of losing versions are read depends on what the resolver knows already.
   */
  Lock after(
      List<String> requirements, SortedMap<String, String> artifacts, List<LockedWeights> weights) {
    SortedMap<String, String> all = new TreeMap<>();
    if (baseline.requirements().equals(requirements)) {
      all.putAll(baseline.artifacts());
    }
    all.putAll(artifacts);
    return new Lock(requirements, all, weights);
  }

  /**
   * Writes the file if it says something else, and says so; a renewal that changed nothing too. The
   * file's base images stay.
   */
  void save(Lock built) {
    Lock lock = built.withBases(written.orElse(Lock.NONE).bases());
    if (lock.isEmpty() && !Files.exists(file.path())) {
      return;
    }
    if (written.filter(lock::equals).isPresent()) {
      if (update) {
        console.tell(Event.Step.of("lock", file.path() + " is up to date"));
      }
      return;
    }
    try {
      file.write(lock);
      console.tell(
          Event.Step.of(
              "lock",
              written
                  .map(old -> "Renewed " + file.path() + changes(old, lock))
                  .orElse("Wrote " + file.path() + "; commit it with the source")));
    } catch (IOException e) {
      console.tell(
          new Event.Note(
              file.path() + " cannot be written; the lock is kept in the cache folder only"));
    }
  }

  private static String changes(Lock old, Lock now) {
    List<String> changes = LockChanges.between(old, now);
    return changes.isEmpty() ? "" : ": " + String.join("; ", changes);
  }
}
