package dev.jlserve.processor.live;

import dev.jlserve.processor.AppProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/** Runs the processor over an unsaved text, in this JVM and without writing anything. */
final class BufferCompiler {

  private static final List<String> OPTIONS =
      List.of(
          "-proc:only",
          "-implicit:none",
          "-A" + AppProcessor.VALIDATE_ONLY + "=true",
          // Of a hundred errors in half a file, ours may be the last.
          "-Xmaxerrs",
          "0");

  private final JavaCompiler javac;
  private final WarmFiles files;

  /** Creates a compiler around a javac, which a run-time image may lack. */
  BufferCompiler(JavaCompiler javac) {
    this.javac = javac;
    this.files = new WarmFiles(javac);
  }

  /**
   * What the processor says of a text.
   *
   * @param classPath the classes of the project and what it depends on
   */
  synchronized List<LiveMessage> check(Buffer buffer, List<Path> classPath) throws IOException {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        javac.getTask(null, files.of(classPath), said, OPTIONS, null, List.of(buffer));
    task.setLocale(Locale.ROOT);
    task.setProcessors(List.of(new AppProcessor()));
    task.call();
    return said.getDiagnostics().stream()
        .filter(each -> buffer.equals(each.getSource()))
        .map(BufferCompiler::message)
        .filter(each -> each.text().startsWith("[jlserve/"))
        .toList();
  }

  private static LiveMessage message(Diagnostic<?> said) {
    return new LiveMessage(
        said.getKind() == Diagnostic.Kind.ERROR,
        said.getMessage(Locale.ROOT),
        (int) said.getStartPosition(),
        (int) said.getPosition(),
        (int) said.getEndPosition());
  }
}
