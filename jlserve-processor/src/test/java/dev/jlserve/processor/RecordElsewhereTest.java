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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** With parameter names and without, with debugging information and without. */
  @ParameterizedTest
  @ValueSource(strings = {"-parameters", "-g", "-g:none"})
  void rightTypesOfAJarAndAnotherPackageCompileWithoutAWord(String option) throws IOException {
    Path library = folder.resolve("library/com/example");
    Files.createDirectories(library);
    Files.writeString(
        library.resolve("Library.java"),
        """
        package com.example;

        import com.fasterxml.jackson.annotation.JsonProperty;
        import dev.jlserve.*;
        import jakarta.validation.constraints.*;
        import java.util.*;

        public interface Library {
          enum Mood { @JsonProperty("so-so") MIXED, GOOD }
          record Pair<A, B>(@JsonProperty("1st") A first, List<@Size(min = 7) B> second) {}
          record Query(@NotBlank String text, @DefaultValue("GOOD") Mood mood, Pair<Mood, String> pair,
              Optional<Query> next, List<@Size(max = 3) String> tags) {
            public Query {
              Objects.requireNonNull(text);
            }
          }
          @HttpStatus(404) class Unknown extends Exception {
            private static final long serialVersionUID = 1L;
          }
          abstract class Lifecycle {
            public void setup() throws Exception {}
            public void downloadWeights() {}
          }
        }
        """);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    assertThat(compile(library.resolve("Library.java"), List.of(option, "-d", classes.toString())))
        .isEmpty();
    Files.writeString(
        app,
        """
        import com.example.Library.*;
        import dev.jlserve.*;

        @JLServeApp
        public class App extends Lifecycle {
          @Endpoint public Query ask(Query query) throws Unknown { return query; }
        }
        """);
    Path out = Files.createDirectories(folder.resolve("out"));

    List<Diagnostic<? extends JavaFileObject>> printed =
        compile(
            app,
            List.of(
                "-Xlint:all",
                "-Werror",
                "-d",
                out.toString(),
                "-cp",
                classes + File.pathSeparator + classPath()));

    assertThat(printed).isEmpty();
    assertThat(Files.readString(out.resolve("AppBootstrap.java")))
        .contains(
            "case \"1st\" ->",
            "codePointCount",
            "< 7",
            "\"so-so\"",
            "isBlank(text)",
            "return 404;");
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
