package dev.jlserve.cli.record;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.FilePresence;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.store.file.AtomicFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The records in a cache folder. */
public final class BuildRecords {

  private static final String JAR = "app.jar";

  private final CacheFolder cache;

  /** The records of one cache folder. */
  public BuildRecords(CacheFolder cache) {
    this.cache = cache;
  }

  /** The folder of a build, whether it is there or not. */
  public Path folder(String className, InputFingerprint inputs) {
    return cache.app(className).resolve(inputs.hash());
  }

  /**
   * What there is for an app.
   *
   * @throws dev.jlserve.cli.console.CliException if this user may not read it
   */
  public BuildState find(String className, InputFingerprint inputs) {
    Optional<RecordedBuild> exact = read(folder(className, inputs));
    if (exact.isPresent()) {
      return new BuildState.Built(exact.get());
    }
    Optional<RecordedBuild> newest = newest(className);
    return newest.isEmpty()
        ? new BuildState.NeverBuilt()
        : new BuildState.Stale(newest.get(), inputs.changesSince(newest.get().record().inputs()));
  }

  /** The latest build of an app, with whatever inputs. */
  public Optional<RecordedBuild> newest(String className) {
    return folders(cache.app(className)).stream()
        .flatMap(folder -> read(folder).stream())
        .max(Comparator.comparing(build -> build.record().built()));
  }

  /** All builds of all apps. */
  public List<RecordedBuild> all() {
    return folders(cache.apps()).stream()
        .flatMap(app -> folders(app).stream())
        .flatMap(build -> read(build).stream())
        .toList();
  }

  /** The build that holds the code compiled from certain sources, among those that can be read. */
  public Optional<RecordedBuild> withCode(String codeHash) {
    return folders(cache.apps()).stream()
        .filter(Files::isReadable)
        .flatMap(app -> folders(app).stream())
        .filter(build -> Files.exists(build.resolve("code").resolve(codeHash).resolve(JAR)))
        .flatMap(build -> read(build).stream())
        .findFirst();
  }

  /**
   * Writes a record, after all that it speaks of is there.
   *
   * @throws IOException if it cannot be written
   */
  public RecordedBuild write(BuildRecord record) throws IOException {
    Path folder = folder(record.app(), record.inputs());
    RecordedBuild build = new RecordedBuild(folder, record);
    AtomicFile.write(build.file(), text(record));
    return build;
  }

  /** The text of a record's file. */
  public static String text(BuildRecord record) {
    return RecordJson.text(record);
  }

  /** The build that a folder of code belongs to. */
  public Optional<RecordedBuild> of(Path code) {
    return all().stream().filter(build -> code.startsWith(build.folder())).findFirst();
  }

  /**
   * Records what an app needed of memory; one that measures about the same leaves the record as it
   * is, since images hold it.
   *
   * @param code the folder of its code
   * @throws IOException if the record cannot be written
   */
  public void measured(Path code, MeasuredMemory memory) throws IOException {
    Optional<RecordedBuild> build = of(code);
    if (build.isPresent() && build.get().record().memory().filter(memory::isNear).isEmpty()) {
      write(build.get().record().with(memory));
    }
  }

  /** What an earlier build of the same libraries and weights has measured, if it has. */
  public Optional<MeasuredMemory> memory(String className, InputFingerprint inputs, Lock lock) {
    return read(folder(className, inputs))
        .filter(build -> build.record().lock().equals(lock))
        .flatMap(build -> build.record().memory());
  }

  /** Whether a file is a record of this format. */
  public static boolean isReadable(Path file) {
    return RecordJson.read(file).isPresent();
  }

  private static Optional<RecordedBuild> read(Path folder) {
    return RecordJson.read(folder.resolve(RecordedBuild.FILE))
        .map(record -> new RecordedBuild(folder, record));
  }

  private static List<Path> folders(Path parent) {
    try (Stream<Path> inner = Files.list(parent)) {
      return inner.filter(Files::isDirectory).sorted().toList();
    } catch (AccessDeniedException e) {
      throw FilePresence.denied(parent);
    } catch (IOException none) {
      return List.of();
    }
  }
}
