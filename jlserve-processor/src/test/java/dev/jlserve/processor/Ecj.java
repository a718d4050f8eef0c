package dev.jlserve.processor;

import dev.jlserve.processor.generate.EclipseFiles;
import dev.jlserve.processor.generate.TestClassPath;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Runs the processor in Eclipse's compiler. */
final class Ecj {

  private Ecj() {}

  /** All that it says, in the order in which it does. */
  static List<Printed> printed(Fixture fixture, Path folder) throws IOException {
    Path source = folder.resolve(fixture.file());
    Files.writeString(source, fixture.text());
    Path output = Files.createDirectories(folder.resolve("output"));
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = EclipseFiles.ofThread()) {
      List<String> options =
          new ArrayList<>(
              List.of(
                  "-proc:only",
                  "--release",
                  "17",
                  "-classpath",
                  TestClassPath.text(),
                  "-d",
                  output.toString(),
                  "-s",
                  output.toString()));
      options.addAll(fixture.options());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              collector,
              options,
              null,
              files.getJavaFileObjects(source));
      task.setProcessors(List.of(new JLServeProcessor()));
      task.call();
    }
    return collector.getDiagnostics().stream().map(Printed::of).toList();
  }
}
