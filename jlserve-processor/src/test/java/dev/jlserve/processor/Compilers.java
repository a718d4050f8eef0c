package dev.jlserve.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jlserve.processor.generate.EclipseFiles;
import dev.jlserve.processor.generate.TestClassPath;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that the processor runs in, which compile from a folder into another one. */
enum Compilers {
  JAVAC {
    @Override
    JavaCompiler compiler() {
      return ToolProvider.getSystemJavaCompiler();
    }

    @Override
    StandardJavaFileManager files(DiagnosticCollector<JavaFileObject> collector) {
      return compiler().getStandardFileManager(collector, null, UTF_8);
    }
  },
  ECJ {
    @Override
    JavaCompiler compiler() {
      return new EclipseCompiler();
    }

    @Override
    StandardJavaFileManager files(DiagnosticCollector<JavaFileObject> collector) {
      return EclipseFiles.ofThread();
    }
  };

  abstract JavaCompiler compiler();

  abstract StandardJavaFileManager files(DiagnosticCollector<JavaFileObject> collector);

  /**
   * What a compiler said.
   *
   * @param success whether it found no error
   * @param printed its diagnostics, in their order
   */
  record Result(boolean success, List<Printed> printed) {

    List<String> texts() {
      return printed.stream().map(Printed::text).toList();
    }

    /** Those that are jlserve's. */
    List<String> own() {
      return texts().stream().filter(text -> text.startsWith("[jlserve/")).toList();
    }
  }

  /**
   * Compiles every source below a folder.
   *
   * @param libraries folders or jars that stand on the class path before the api
   */
  Result compile(Path sources, Path output, List<Path> libraries, List<Processor> processors)
      throws IOException {
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(List.of("-d", Files.createDirectories(output) + ""));
    options.addAll(List.of("-s", output.toString(), "--release", "17", "-nowarn"));
    options.addAll(
        List.of(
            "-cp",
            Stream.concat(libraries.stream().map(Path::toString), Stream.of(TestClassPath.text()))
                .collect(java.util.stream.Collectors.joining(File.pathSeparator))));
    try (StandardJavaFileManager files = files(collector);
        Stream<Path> all = Files.walk(sources)) {
      Path[] java = all.filter(each -> each.toString().endsWith(".java")).toArray(Path[]::new);
      JavaCompiler.CompilationTask task =
          compiler()
              .getTask(
                  new StringWriter(),
                  files,
                  collector,
                  options,
                  null,
                  files.getJavaFileObjects(java));
      task.setProcessors(processors);
      boolean success = task.call();
      return new Result(success, collector.getDiagnostics().stream().map(Printed::of).toList());
    }
  }
}
