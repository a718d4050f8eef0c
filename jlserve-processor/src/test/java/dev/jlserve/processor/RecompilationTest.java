package dev.jlserve.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.generate.TestClassPath;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An app is compiled again where the output of the last time lies. */
class RecompilationTest {

  private static final Path SMALLEST = Path.of("src/test/resources/good/Smallest.java");

  @TempDir Path folder;

  @Test
  void overTheEarlierOutputOnTheClassPath() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
    List<String> options = List.of("-d", classes.toString(), "-cp", classPath);

    assertThat(compile(options)).isEmpty();
    byte[] first = Files.readAllBytes(classes.resolve("SmallestBootstrap.class"));
    assertThat(compile(options)).isEmpty();

    assertThat(classes.resolve("SmallestBootstrap.class")).hasBinaryContent(first);
  }

  @Test
  void overTheEarlierGeneratedSource() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path sources = Files.createDirectories(folder.resolve("sources"));
    List<String> options =
        List.of(
            "-d",
            classes.toString(),
            "-s",
            sources.toString(),
            "-cp",
            System.getProperty("java.class.path"));

    assertThat(compile(options)).isEmpty();
    assertThat(sources.resolve("SmallestBootstrap.java")).exists();
    assertThat(compile(options)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void withTheEarlierGeneratedSourceAmongTheSources(Compilers compiler) throws IOException {
    Path app = Files.copy(SMALLEST, folder.resolve("Smallest.java"));
    Path bootstrap = folder.resolve("SmallestBootstrap.java");
    List<String> output =
        List.of("-d", folder.toString(), "-s", folder.toString(), "-cp", TestClassPath.text());

    assertThat(compiler.compile(output, app)).isEmpty();
    assertThat(bootstrap).exists();
    assertThat(compiler.compile(output, app, bootstrap)).isEmpty();

    Files.writeString(
        app, Files.readString(app).replace("@Endpoint", "@Endpoint(path = \"/new\")"));
    assertThat(compiler.compile(output, app, bootstrap))
        .contains("[jlserve/OutputFailed] 'SmallestBootstrap' cannot be written: an earlier one");
  }

  private enum Compilers {
    JAVAC {
      @Override
      JavaCompiler compiler() {
        return ToolProvider.getSystemJavaCompiler();
      }
    },
    ECJ {
      @Override
      JavaCompiler compiler() {
        return new EclipseCompiler();
      }
    };

    abstract JavaCompiler compiler();

    String compile(List<String> output, Path... sources) throws IOException {
      StringWriter printed = new StringWriter();
      List<String> options =
          Stream.concat(Stream.of("--release", "17", "-nowarn"), output.stream()).toList();
      try (StandardJavaFileManager files = compiler().getStandardFileManager(null, null, UTF_8)) {
        JavaCompiler.CompilationTask task =
            compiler()
                .getTask(printed, files, null, options, null, files.getJavaFileObjects(sources));
        task.setProcessors(List.of(new JLServeProcessor()));
        task.call();
      }
      return printed.toString();
    }
  }

  /** What the compiler prints. */
  private static String compile(List<String> output) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    List<String> options =
        Stream.concat(Stream.of("-Xlint:all,-processing", "-Werror"), output.stream()).toList();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(printed, files, null, options, null, files.getJavaFileObjects(SMALLEST));
      task.setProcessors(List.of(new JLServeProcessor()));
      assertThat(task.call()).as(printed.toString()).isTrue();
    }
    return printed.toString();
  }
}
