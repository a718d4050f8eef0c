package dev.jlserve.cli.record;

import static java.util.Objects.requireNonNull;

import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.lock.Lock;
import java.util.List;
import java.util.Optional;

/**
 * What one build did, as {@code build.json} says it. Paths in it are relative to the cache folder.
 *
 * @param format 1
 * @param app the app's binary name
 * @param simpleName the app's simple name
 * @param jlserve the version that built it
 * @param jdk the Java that built it
 * @param built when, in ISO 8601
 * @param inputs what the build depended on
 * @param jars the jars of the requirements, in class path order
 * @param processors the jars of the project's annotation processors, in the order of their path
 * @param lock what the lock said then
 * @param weights the weights that are present
 * @param memory what the app needed of memory when it was last tried, if it was
 */
public record BuildRecord(
    int format,
    String app,
    String simpleName,
    String jlserve,
    String jdk,
    String built,
    InputFingerprint inputs,
    List<RecordedJar> jars,
    List<RecordedJar> processors,
    Lock lock,
    List<RecordedWeights> weights,
    Optional<MeasuredMemory> memory) {

  /** The format that this release writes, and the only one that it reads. */
  public static final int FORMAT = 1;

  /** Refuses a record that lacks a part or has another format. */
  public BuildRecord {
    if (format != FORMAT) {
      throw new IllegalArgumentException("format " + format);
    }
    requireNonNull(app, "app");
    requireNonNull(simpleName, "simpleName");
    requireNonNull(jlserve, "jlserve");
    requireNonNull(jdk, "jdk");
    requireNonNull(built, "built");
    requireNonNull(inputs, "inputs");
    requireNonNull(lock, "lock");
    jars = List.copyOf(jars);
    processors = List.copyOf(processors);
    weights = List.copyOf(weights);
  }

  /** The same of an app that was tried. */
  BuildRecord with(MeasuredMemory measured) {
    return with(weights, Optional.of(measured));
  }

  /** The same without what may be a signature in the addresses of weights. */
  public BuildRecord unsigned() {
    return with(weights.stream().map(RecordedWeights::unsigned).toList(), memory);
  }

  private BuildRecord with(List<RecordedWeights> weights, Optional<MeasuredMemory> memory) {
    return new BuildRecord(
        format,
        app,
        simpleName,
        jlserve,
        jdk,
        built,
        inputs,
        jars,
        processors,
        lock,
        weights,
        memory);
  }
}
