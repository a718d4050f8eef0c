package dev.jlserve.cli.compile;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.source.Diagnosis;
import dev.jlserve.cli.source.RootFiles;
import dev.jlserve.cli.source.SourceCharset;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.processor.AppProcessor;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.processor.rule.RuleOptions;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles and checks apps. It is kept for the next time: opening the jars of the class path and
 * loading javac are most of a first compilation. Used by one thread at a time.
 */
public final class AppCompiler implements AutoCloseable {

  /** Whether requirements may be snapshots is decided before anything is compiled. */
  private static final List<String> OPTIONS =
      List.of(
          "-proc:full",
          "-implicit:class",
          "-parameters",
          "-g",
          "-A" + RuleOptions.ALLOW_SNAPSHOTS + "=true");

  /** An app without the annotation has no processor that takes the options. */
  private static final String UNUSED_OPTIONS = "compiler.warn.proc.unmatched.processor.options";

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final ProcessorLoader loader = new ProcessorLoader();
  private Charset encoding = SourceCharset.UTF_8;
  private DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
  private StandardJavaFileManager files = files(encoding);

  /**
   * Compiles the app's file, what it names, and what they refer to in the source roots; all of the
   * roots where other processors than jlserve's run.
   *
   * @param sources the app
   * @param classPath the api and the requirements
   * @param settings how
   * @throws CliException with the diagnostics, if there is an error among them
   */
  public Compilation compile(Sources sources, List<Path> classPath, CompilerSettings settings) {
    found = new DiagnosticCollector<>();
    read(settings.charset());
    Optional<Path> module = settings.module() ? moduleInfo(sources, settings) : Optional.empty();
    ReadInputs inputs = new ReadInputs(files, sources.read(), encoding);
    MemoryOutputs outputs = new MemoryOutputs(inputs, module.isPresent());
    Map<String, Wording> wordings = new HashMap<>();
    AppProcessor own = new AppProcessor(each -> wordings.put(each.text(), each));
    List<Processor> processors = loader.processors(own, settings.processors(), classPath);
    ModulePath path =
        module.map(info -> ModulePath.of(info, classPath)).orElse(ModulePath.none(classPath));
    List<Path> units = new ArrayList<>(List.of(sources.file()));
    units.addAll(sources.named().sources());
    module.ifPresent(units::add);
    if (processors.size() > 1) {
      // javac shows processors no file that it only finds by a name; theirs may be named nowhere.
      units.addAll(RootFiles.withoutApps(roots(sources, settings), settings.files()::take));
    }
    locate(sources, path, settings);
    boolean done = call(task(inputs.units(units), settings, outputs, processors));
    List<Diagnostic<? extends JavaFileObject>> all =
        found.getDiagnostics().stream()
            .filter(each -> !UNUSED_OPTIONS.equals(each.getCode()))
            .toList();
    List<Event.Diagnostic> told =
        // The same sentence at the same place is said once.
        all.stream().map(each -> Diagnosis.of(each, wordings)).distinct().toList();
    long errors = told.stream().filter(each -> each.severity().equals("error")).count();
    if (!done || errors > 0) {
      throw new CliException(
          sources.file()
              + " does not compile: "
              + (errors == 1 ? "1 error" : errors + " errors")
              + hint(all, sources, classPath, settings),
          ExitCode.FAULT,
          told,
          List.of());
    }
    return new Compilation(outputs.files(), told);
  }

  private static String hint(
      List<Diagnostic<? extends JavaFileObject>> all,
      Sources sources,
      List<Path> classPath,
      CompilerSettings settings) {
    String silent = SilentProcessors.hint(all, settings.processors(), classPath);
    return silent.isEmpty() ? SymbolHints.of(all, classPath, sources) : silent;
  }

  /** What is no text in the encoding is a mistake of the compilation that reads it. */
  private StandardJavaFileManager files(Charset charset) {
    return compiler.getStandardFileManager(each -> found.report(each), null, charset);
  }

  /** Files are read anew in another encoding. */
  private void read(Charset charset) {
    Charset wanted = charset.equals(StandardCharsets.UTF_8) ? SourceCharset.UTF_8 : charset;
    if (!wanted.equals(encoding)) {
      closeFiles();
      encoding = wanted;
      files = files(encoding);
    }
  }

  private static Optional<Path> moduleInfo(Sources sources, CompilerSettings settings) {
    return roots(sources, settings).stream()
        .map(root -> root.resolve("module-info.java"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** All of them each time: an option of an earlier compilation may have set one. */
  private void locate(Sources sources, ModulePath path, CompilerSettings settings) {
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, path.classes());
      files.setLocationFromPaths(StandardLocation.MODULE_PATH, path.modules());
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, roots(sources, settings));
    } catch (IOException e) {
      throw new CliException("The class path cannot be read: " + e.getMessage(), ExitCode.FAULT);
    }
  }

  private CompilationTask task(
      List<JavaFileObject> units,
      CompilerSettings settings,
      MemoryOutputs outputs,
      List<Processor> processors) {
    List<String> options = new ArrayList<>(settings.options());
    options.addAll(OPTIONS);
    try {
      CompilationTask task = compiler.getTask(null, outputs, found, options, null, units);
      task.setProcessors(processors);
      return task;
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "javac refuses an option, of //COMPILE_OPTIONS or of a pom: " + e.getMessage(),
          ExitCode.FAULT);
    }
  }

  /** What a processor throws javac passes on. */
  private static boolean call(CompilationTask task) {
    try {
      return task.call();
    } catch (RuntimeException e) {
      Throwable reason = e.getCause() == null ? e : e.getCause();
      CliException failure =
          new CliException("javac or an annotation processor failed: " + reason, ExitCode.FAULT);
      failure.initCause(e);
      throw failure;
    }
  }

  private static List<Path> roots(Sources sources, CompilerSettings settings) {
    List<Path> roots = new ArrayList<>(List.of(sourcePath(sources)));
    roots.addAll(settings.roots());
    return roots;
  }

  private static Path sourcePath(Sources sources) {
    return sources.root().toString().isEmpty() ? Path.of(".") : sources.root();
  }

  private void closeFiles() {
    try {
      files.close();
    } catch (IOException e) {
      throw new CliException("javac's files cannot be closed: " + e.getMessage(), ExitCode.FAULT);
    }
  }

  @Override
  public void close() {
    closeFiles();
    try {
      loader.close();
    } catch (IOException e) {
      throw new CliException("Processors cannot be closed: " + e.getMessage(), ExitCode.FAULT);
    }
  }
}
