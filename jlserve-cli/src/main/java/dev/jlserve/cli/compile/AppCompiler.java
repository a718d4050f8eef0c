package dev.jlserve.cli.compile;

import dev.jlserve.cli.CliException;
import dev.jlserve.cli.Event;
import dev.jlserve.cli.ExitCode;
import dev.jlserve.cli.source.Diagnosis;
import dev.jlserve.cli.source.SourceCharset;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.processor.JLServeProcessor;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.processor.validate.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
          "-A" + Validation.ALLOW_SNAPSHOTS + "=true");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, null, SourceCharset.UTF_8);

  /**
   * Compiles the app's file and what it refers to in its source root.
   *
   * @param sources the app
   * @param classPath the api and the requirements
   * @param options the app's own options
   * @throws CliException with the diagnostics, if there is an error among them
   */
  public Compilation compile(Sources sources, List<Path> classPath, List<String> options) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    MemoryOutputs outputs = new MemoryOutputs(files);
    Map<String, Wording> wordings = new HashMap<>();
    JLServeProcessor processor = new JLServeProcessor(each -> wordings.put(each.text(), each));
    boolean done = task(sources, classPath, all(options), found, outputs, processor).call();
    List<Diagnostic<? extends JavaFileObject>> all = found.getDiagnostics();
    long errors = all.stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).count();
    List<Event.Diagnostic> told =
        // The same sentence at the same place is said once.
        all.stream().map(each -> Diagnosis.of(each, wordings)).distinct().toList();
    if (!done || errors > 0) {
      throw new CliException(
          sources.file() + " does not compile: " + (errors == 1 ? "1 error" : errors + " errors"),
          ExitCode.FAULT,
          told,
          List.of());
    }
    return new Compilation(outputs.files(), told);
  }

  private static List<String> all(List<String> options) {
    List<String> all = new ArrayList<>(options);
    all.addAll(OPTIONS);
    return all;
  }

  private CompilationTask task(
      Sources sources,
      List<Path> classPath,
      List<String> options,
      DiagnosticCollector<JavaFileObject> found,
      MemoryOutputs outputs,
      JLServeProcessor processor) {
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(sourcePath(sources)));
      CompilationTask task =
          compiler.getTask(
              null, outputs, found, options, null, files.getJavaFileObjects(sources.file()));
      task.setProcessors(List.of(processor));
      return task;
    } catch (IllegalArgumentException e) {
      throw new CliException("//COMPILE_OPTIONS: " + e.getMessage(), ExitCode.FAULT);
    } catch (IOException e) {
      throw new CliException("The class path cannot be read: " + e.getMessage(), ExitCode.FAULT);
    }
  }

  private static Path sourcePath(Sources sources) {
    return sources.root().toString().isEmpty() ? Path.of(".") : sources.root();
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new CliException("javac's files cannot be closed: " + e.getMessage(), ExitCode.FAULT);
    }
  }
}
