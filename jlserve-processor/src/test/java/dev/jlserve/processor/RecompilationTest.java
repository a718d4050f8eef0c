package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app is compiled again where the output of the last time lies. */
class RecompilationTest {

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

  /** What the compiler prints. */
  private static String compile(List<String> output) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    List<String> options =
        Stream.concat(Stream.of("-Xlint:all,-processing", "-Werror"), output.stream()).toList();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              printed,
              files,
              null,
              options,
              null,
              files.getJavaFileObjects(Path.of("src/test/resources/good/Smallest.java")));
      task.setProcessors(List.of(new JLServeProcessor()));
      assertThat(task.call()).as(printed.toString()).isTrue();
    }
    return printed.toString();
  }
}
