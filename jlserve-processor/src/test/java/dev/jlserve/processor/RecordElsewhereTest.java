package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record with a mistake lies in another file than the app that uses it. */
class RecordElsewhereTest {

  private static final String TEXT =
      "[jlserve/MapKey] component 'names' of record 'Query' has a Map with keys of type 'Integer';"
          + " keys are String or an enum. Use Map<String, String>.";

  @TempDir Path folder;

  private Path app;

  @BeforeEach
  void writeSources() throws IOException {
    app = folder.resolve("App.java");
    Files.writeString(
        app,
        """
        import dev.jlserve.*;

        @JLServeApp
        public class App {
          public void setup() {}
          public void downloadWeights() {}
          @Endpoint public Query ask(Query query) { return query; }
        }
        """);
    Files.createDirectories(folder.resolve("library"));
    Files.writeString(
        folder.resolve("library/Query.java"),
        "public record Query(java.util.Map<Integer, String> names) {}\n");
  }

  @Test
  void aSourceOfTheSourcePathIsNamedItself() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> printed =
        compile(app, List.of("-sourcepath", folder.resolve("library").toString()));

    assertThat(printed).extracting(Printed::of).containsExactly(new Printed(1, 52, TEXT));
    assertThat(printed.get(0).getSource().getName()).endsWith("Query.java");
  }

  @Test
  void aClassFileIsReportedWhereTheEndpointUsesIt() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    assertThat(compile(folder.resolve("library/Query.java"), List.of("-d", classes.toString())))
        .isEmpty();

    List<Diagnostic<? extends JavaFileObject>> printed =
        compile(app, List.of("-cp", classes + File.pathSeparator + classPath()));

    assertThat(printed).extracting(Printed::of).containsExactly(new Printed(7, 36, TEXT));
    assertThat(printed.get(0).getSource().getName()).endsWith("App.java");
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(Path source, List<String> options)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(collector, Locale.ROOT, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, collector, options, null, files.getJavaFileObjects(source));
      task.setProcessors(List.of(new JLServeProcessor()));
      task.call();
    }
    return collector.getDiagnostics();
  }
}
