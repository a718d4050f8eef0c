package dev.jlserve.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.generate.TestClassPath;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app in a named module. */
class ModularAppTest {

  @TempDir Path folder;

  @Test
  void requiresTheApiAloneAndCompilesUnderAllLint() throws Exception {
    Path module =
        Files.writeString(
            folder.resolve("module-info.java"),
            "module com.example.app { requires dev.jlserve.api; exports com.example.app; }");
    Path app =
        Files.writeString(
            Files.createDirectories(folder.resolve("com/example/app")).resolve("App.java"),
            """
            package com.example.app;

            import com.fasterxml.jackson.annotation.JsonProperty;
            import dev.jlserve.*;
            import jakarta.validation.constraints.NotBlank;
            import java.util.Optional;
            import org.jspecify.annotations.Nullable;

            /** An app. */
            @JLServeApp
            @SuppressWarnings("exports")
            public class App {
              /** What is asked. */
              public record Ask(@NotBlank @JsonProperty("q") String question, @Nullable Integer n) {}

              /** Called by the server. */
              public App() {}

              public void setup() {}

              public void downloadWeights() {}

              @Endpoint
              public Ask echo(Ask ask) {
                return ask;
              }
            }
            """);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, UTF_8)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              said,
              files,
              null,
              List.of(
                  "-Xlint:all",
                  "-Werror",
                  "--module-path",
                  TestClassPath.text(),
                  "-d",
                  folder.resolve("out").toString()),
              null,
              files.getJavaFileObjects(module, app));
      task.setProcessors(List.of(new JLServeProcessor()));

      assertThat(task.call()).as(said.toString()).isTrue();
    }
    assertThat(said.toString()).isEmpty();
    assertThat(folder.resolve("out/com/example/app/AppBootstrap.class")).exists();
  }
}
