package dev.jlserve.processor.generate;

import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.jlserve.processor.JLServeProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated files are what their expected files say, to the byte. {@code -Djlserve.rewrite=true}
 * writes the expected files anew, to be read before they are committed.
 */
class ExpectedFilesTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  @ParameterizedTest
  @CsvSource({"Greeter, GreeterBootstrap, 1", "Search, com.example.search.SearchBootstrap, 6"})
  void generatedFilesAreAsExpected(String app, String bootstrap, int requests) throws IOException {
    Compilation compilation =
        javac()
            .withProcessors(new JLServeProcessor())
            .withOptions("-Xlint:all,-processing", "-Werror", "--release", "17")
            .compile(JavaFileObjects.forResource("apps/" + app + ".java"));
    assertThat(compilation.diagnostics()).isEmpty();
    assertIsExpected(
        compilation.generatedSourceFile(bootstrap).orElseThrow(), app + "Bootstrap.java");
    assertIsExpected(
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/jlserve/openapi.json")
            .orElseThrow(),
        app + ".openapi.json");
    assertThat(
            text(
                compilation
                    .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/jlserve/app")
                    .orElseThrow()))
        .isEqualTo(bootstrap + "\nrequests " + requests + "\n");
  }

  private static void assertIsExpected(JavaFileObject generated, String name) throws IOException {
    Path expected = RESOURCES.resolve("expected").resolve(name);
    if (Boolean.getBoolean("jlserve.rewrite")) {
      Files.writeString(expected, text(generated));
    }
    assertThat(text(generated)).as(name).isEqualTo(Files.readString(expected));
  }

  private static String text(JavaFileObject file) throws IOException {
    try (InputStream in = file.openInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
