package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.RuntimeJars;
import dev.jlserve.cli.compile.AppCompiler;
import dev.jlserve.cli.compile.AppJar;
import dev.jlserve.cli.compile.Compilation;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Compiled apps, each in the folder {@code code/<hash>} of its build. */
public final class CodeStore {

  private static final int HASH_LENGTH = 32;
  private static final String JAR = "app.jar";
  private static final String RUN_ARGS = "run.args";

  private final CacheFolder cache;
  private final RuntimeJars runtime;
  private final Supplier<AppCompiler> compiler;
  private final Console console;
  private final boolean anew;

  /**
   * Those in a cache folder.
   *
   * @param anew whether to compile what is there too
   */
  public CodeStore(
      CacheFolder cache,
      RuntimeJars runtime,
      Supplier<AppCompiler> compiler,
      Console console,
      boolean anew) {
    this.cache = cache;
    this.runtime = runtime;
    this.compiler = compiler;
    this.console = console;
    this.anew = anew;
  }

  /**
   * Stands for the code of an app: another text, another jlserve or another Java compiles to other
   * classes.
   *
   * @param runtimeHash stands for jlserve's own jars
   */
  static String hash(Sources sources, String runtimeHash) {
    return new Sha256()
        .add(sources.hash())
        .add(runtimeHash)
        .add(JlserveVersion.current())
        .add(String.valueOf(Runtime.version().feature()))
        .hex()
        .substring(0, HASH_LENGTH);
  }

  /** Whether the code of these sources is in the folder of a build, and to be taken from there. */
  public boolean holds(Sources sources, Path build) {
    Path folder = folder(sources, build);
    return isCompiled(folder) && CheckedApi.in(folder).is(CheckedApi.now(sources.file()));
  }

  private boolean isCompiled(Path folder) {
    return !anew && Files.exists(folder.resolve(JAR)) && Files.exists(folder.resolve(RUN_ARGS));
  }

  private Path folder(Sources sources, Path build) {
    return build.resolve("code").resolve(hash(sources, runtime.hash()));
  }

  /**
   * The app's code, compiled where it is not there yet.
   *
   * @param build the folder of the build
   * @throws CliException with the diagnostics if it does not compile, or its JVM cannot start
   */
  public CompiledApp compiled(AppCode code, String className, String simpleName, Path build) {
    Sources sources = code.sources();
    Path folder = folder(sources, build);
    AppClassPath classPath = new AppClassPath(cache, runtime, code.jars());
    JvmOptions options = JvmOptions.in(sources);
    if (holds(sources, build)) {
      options = options.ofCode(folder);
    } else {
      String accepted = CheckedApi.now(sources.file());
      classPath.notes().forEach(note -> console.tell(new Event.Note(note)));
      code.notes().forEach(console::tell);
      code.resourceNotes().forEach(console::tell);
      options = options.compiledWith(code.settings(cache).options());
      byte[] jar = compile(code, classPath);
      folder =
          isCompiled(folder)
              ? checked(folder, accepted)
              : write(folder, accepted, jar, classPath, options);
    }
    return new CompiledApp(
        sources,
        className,
        simpleName,
        cache.root(),
        folder,
        classPath.forProcess(folder.resolve(JAR)),
        options.words(),
        List.of());
  }

  private byte[] compile(AppCode code, AppClassPath classPath) {
    Compilation compilation = code.compile(compiler.get(), classPath, cache);
    RefusedOptions.refuse(code.sources());
    compilation.warnings().forEach(console::tell);
    return AppJar.of(compilation, code.sources().resources());
  }

  /**
   * Compiles and forgets the result.
   *
   * @throws CliException with the diagnostics if it does not compile
   */
  public void warmUp(AppCode code) {
    AppClassPath classPath = new AppClassPath(cache, runtime, code.jars());
    AppJar.of(code.compile(compiler.get(), classPath, cache), Map.of());
  }

  /** The classes are those that are there, and so an AOT cache beside them still fits. */
  private Path checked(Path folder, String accepted) {
    try {
      if (cache.isWritable()) {
        cache.hold();
        CheckedApi.in(folder).write(accepted);
      }
      return folder;
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /** The jar comes last: whoever sees it sees all. */
  private Path write(
      Path folder, String accepted, byte[] jar, AppClassPath classPath, JvmOptions options) {
    try {
      if (!cache.isWritable()) {
        Path temporary = Files.createTempDirectory("jlserve-code");
        temporary.toFile().deleteOnExit();
        Path file = Files.write(temporary.resolve(JAR), jar);
        file.toFile().deleteOnExit();
        return temporary;
      }
      cache.hold();
      String arguments =
          RunArguments.text(cache, classPath.forProcess(folder.resolve(JAR)), options.words());
      SequencedMap<Path, byte[]> files = new LinkedHashMap<>();
      files.put(folder.resolve(RUN_ARGS), arguments.getBytes(StandardCharsets.UTF_8));
      files.put(folder.resolve(JAR), jar);
      CheckedApi.in(folder).write(accepted);
      AtomicFile.write(files);
      return folder;
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private static CliException unwritten(IOException e) {
    return new CliException(
        "The compiled app cannot be written: " + e.getMessage(), ExitCode.FAULT);
  }
}
