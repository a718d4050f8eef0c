package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.JLServeApp;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged processor needs nothing beside itself on a processor path. */
class ProcessorJarIT {

  private static final Path JAR = Path.of(System.getProperty("jlserve.processor.jar"));

  @TempDir Path classes;

  @Test
  void compilesAnAppFromItsJarAlone() throws Exception {
    Path source = Path.of(getClass().getResource("/good/Smallest.java").toURI());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-Xlint:all,-processing",
              "-Werror",
              "-processorpath",
              JAR.toString(),
              "-cp",
              apiClassPath(),
              "-d",
              classes.toString());
      boolean compiled =
          compiler
              .getTask(printed, files, null, options, null, files.getJavaFileObjects(source))
              .call();

      assertThat(printed.toString()).isEmpty();
      assertThat(compiled).isTrue();
    }
    assertThat(classes.resolve("META-INF/jlserve/app"))
        .hasContent("SmallestBootstrap\nrequests 1\n");
    assertThat(classes.resolve("SmallestBootstrap.class")).isNotEmptyFile();
  }

  @Test
  void registersItselfAndHoldsNoClassThatAnotherProcessorMayNeed() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(text(jar, "META-INF/services/javax.annotation.processing.Processor"))
          .isEqualToIgnoringNewLines("dev.jlserve.processor.JLServeProcessor");
      // An incremental build of Gradle's hands class files to processors that are registered so.
      assertThat(jar.getJarEntry("META-INF/gradle/incremental.annotation.processors")).isNull();
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        String name = entries.nextElement().getName();
        assertThat(name)
            .satisfiesAnyOf(
                entry -> assertThat(entry).startsWith("dev/jlserve/processor/"),
                entry -> assertThat(entry).startsWith("META-INF/"),
                entry -> assertThat("dev/jlserve/processor/").startsWith(entry));
      }
    }
  }

  /** What a user's build has at least: the api and the annotations that records carry. */
  private static String apiClassPath() {
    return Stream.of(JLServeApp.class, NotNull.class, JsonProperty.class, NullMarked.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String text(JarFile jar, String entry) throws IOException {
    return new String(jar.getInputStream(jar.getJarEntry(entry)).readAllBytes());
  }
}
