package dev.jlserve.cli.readiness;

import dev.jlserve.cli.aot.AotCache;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.store.protocol.StartProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An app that is built, checked and compiled: everything that its process needs.
 *
 * @param sources the files to watch
 * @param className the app's binary name
 * @param simpleName the app's simple name
 * @param cache the cache folder
 * @param code the folder with {@code app.jar} and {@code run.args}; a temporary one where the cache
 *     cannot be written
 * @param classPath the app's jar, the run-time jars, the requirements, in this order
 * @param jvmOptions options of the app's own
 * @param ownFiles the files beside the app that a build has copied
 */
public record CompiledApp(
    Sources sources,
    String className,
    String simpleName,
    Path cache,
    Path code,
    List<Path> classPath,
    List<String> jvmOptions,
    List<Path> ownFiles) {

  /** Copies the lists. */
  public CompiledApp {
    classPath = List.copyOf(classPath);
    jvmOptions = List.copyOf(jvmOptions);
    ownFiles = List.copyOf(ownFiles);
  }

  /** The app's classes and resources. */
  public Path jar() {
    return code.resolve("app.jar");
  }

  /** The file for {@code java @run.args}, started from the cache folder. */
  public Path runArgs() {
    return code.resolve("run.args");
  }

  /** The AOT cache of its process; it need not be there. */
  public AotCache aot() {
    return new AotCache(cache, code, classPath, jvmOptions);
  }

  /** The same app without its own jar on the class path. */
  public CompiledApp withoutCode() {
    return changed(
        classPath.stream().filter(each -> !each.equals(jar())).toList(), jvmOptions, ownFiles);
  }

  /** The same app, whose process finds these weights. */
  public CompiledApp with(Lock lock, List<RecordedWeights> weights) {
    CompiledApp whole = with(WeightsLock.processOptions(lock, weights));
    return changed(classPath, whole.jvmOptions(), OwnFiles.paths(sources, weights));
  }

  /** All files and folders whose change may change the app. */
  public List<Path> watched() {
    return Stream.concat(sources.watched().stream(), ownFiles.stream()).toList();
  }

  /** The options of a process that runs beside the source, as one in a container does not. */
  public List<String> processOptions() {
    return with(List.of(StartProperty.SOURCE.option(sources.folder().toString()))).jvmOptions();
  }

  /** The same app, whose process gets some more options. */
  public CompiledApp with(List<String> moreJvmOptions) {
    List<String> all = new ArrayList<>(jvmOptions);
    all.addAll(moreJvmOptions);
    return changed(classPath, all, ownFiles);
  }

  private CompiledApp changed(List<Path> path, List<String> options, List<Path> files) {
    return new CompiledApp(sources, className, simpleName, cache, code, path, options, files);
  }
}
