package dev.jlserve.processor.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jlserve.processor.JLServeProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles an app and what is generated for it, to class files, with both compilers. */
final class StrictCompilers {

  private StrictCompilers() {}

  /** What javac says with every lint on, warnings as errors; empty if all is well. */
  static String javac(Path source, Path out) throws IOException {
    return javac(source, out, 17);
  }

  /** The same for sources of another release. */
  static String javac(Path source, Path out, int release) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    return compile(
        compiler,
        compiler.getStandardFileManager(null, null, UTF_8),
        source,
        out,
        release,
        List.of("-Xlint:all", "-Xdoclint:all,-missing", "-Werror"));
  }

  /** What Eclipse's compiler says, its usual warnings as errors; empty if all is well. */
  static String ecj(Path source, Path out) throws IOException {
    return ecj(source, out, 17);
  }

  /** The same for sources of another release. */
  static String ecj(Path source, Path out, int release) throws IOException {
    return compile(
        new EclipseCompiler(),
        EclipseFiles.ofThread(),
        source,
        out,
        release,
        List.of("-failOnWarning"));
  }

  private static String compile(
      JavaCompiler compiler,
      StandardJavaFileManager files,
      Path source,
      Path out,
      int release,
      List<String> strict)
      throws IOException {
    Files.createDirectories(out);
    List<String> options = new ArrayList<>(strict);
    options.addAll(
        List.of("--release", "" + release, "-classpath", TestClassPath.text(), "-d", "" + out));
    options.addAll(List.of("-s", "" + out));
    StringWriter said = new StringWriter();
    try (files) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source));
      task.setProcessors(List.of(new JLServeProcessor()));
      return task.call() ? "" : said + "\n" + Files.readString(source);
    }
  }
}
