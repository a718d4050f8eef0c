package dev.jlserve.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.JLServeProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Eclipse compiler, which most editors run, yields the same files as javac to the byte. */
class BothCompilersTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  @ParameterizedTest
  @CsvSource({"Greeter, GreeterBootstrap", "Search, com/example/search/SearchBootstrap"})
  void eclipseYieldsTheSameFiles(String app, String bootstrap, @TempDir Path out)
      throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = EclipseFiles.ofThread()) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              said,
              files,
              null,
              List.of(
                  "-proc:only",
                  "--release",
                  "17",
                  "-classpath",
                  TestClassPath.text(),
                  "-d",
                  out.toString(),
                  "-s",
                  out.toString()),
              null,
              files.getJavaFileObjects(RESOURCES.resolve("apps/" + app + ".java")));
      task.setProcessors(List.of(new JLServeProcessor()));
      assertThat(task.call()).as(said.toString()).isTrue();
    }
    Path expected = RESOURCES.resolve("expected");
    assertThat(out.resolve(bootstrap + ".java"))
        .hasSameTextualContentAs(expected.resolve(app + "Bootstrap.java"));
    assertThat(Files.readString(out.resolve("META-INF/jlserve/openapi.json")))
        .isEqualTo(Files.readString(expected.resolve(app + ".openapi.json")));
  }
}
