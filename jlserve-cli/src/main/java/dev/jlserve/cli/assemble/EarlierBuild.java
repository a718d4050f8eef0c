package dev.jlserve.cli.assemble;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.readiness.OwnFiles;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.PresenceCheck;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.cli.source.Sources;
import java.util.Optional;

/**
 * Finds an earlier build that a new one would only repeat: of the same inputs, with the same lock,
 * and with all that it put into the cache still there. Jars are read whole, weights if asked for.
 */
record EarlierBuild(
    BuildRecords records, CacheFolder cache, Sources sources, boolean verifyWeights) {

  Optional<RecordedBuild> intact(String className, InputFingerprint inputs, Lock lock) {
    return records.find(className, inputs).built().filter(build -> isIntact(build, lock));
  }

  private boolean isIntact(RecordedBuild build, Lock lock) {
    return build.record().lock().equals(lock)
        && new PresenceCheck(cache, true).jarFault(build.record()).isEmpty()
        && new PresenceCheck(cache, verifyWeights).weightsFault(build.record()).isEmpty()
        && new OwnFiles(cache, sources).changes(build.record(), verifyWeights).isEmpty();
  }
}
