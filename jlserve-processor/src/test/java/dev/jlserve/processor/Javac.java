package dev.jlserve.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Runs the processor in javac, as strict as a user's build may be. */
final class Javac {

  private static final String[] STRICT = {"-Xlint:all,-processing", "-Werror"};

  private Javac() {}

  /** Without the lint that warns of users' annotations which no processor claims. */
  static Compilation compile(JavaFileObject... sources) {
    return compile("-Xlint:all,-processing", sources);
  }

  /** With every lint that there is. */
  static Compilation compileUnderAllLint(Fixture fixture) {
    return compile("-Xlint:all", source(fixture.file(), fixture.text()));
  }

  private static Compilation compile(String lint, JavaFileObject... sources) {
    return Compiler.javac()
        .withProcessors(new JLServeProcessor())
        .withOptions(lint, "-Werror")
        .compile(Arrays.asList(sources));
  }

  static Compilation compile(Fixture fixture) {
    return compile(source(fixture.file(), fixture.text()));
  }

  /** From a file on a disk, as a user's build does. */
  static Compilation compile(Path source, String... options) throws IOException {
    return Compiler.javac()
        .withProcessors(new JLServeProcessor())
        .withOptions(Stream.concat(Stream.of(STRICT), Arrays.stream(options)).toArray())
        .compile(JavaFileObjects.forResource(source.toUri().toURL()));
  }

  static JavaFileObject source(String file, String text) {
    return JavaFileObjects.forSourceString(file.substring(0, file.indexOf('.')), text);
  }

  /**
   * All that the compiler said, in the order in which it did; not that a warning is enough to fail.
   */
  static List<Printed> printed(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(each -> !"compiler.err.warnings.and.werror".equals(each.getCode()))
        .map(Printed::of)
        .toList();
  }

  /** Everything that was written, by its path: generated sources, resources and classes. */
  static Map<String, String> generated(Compilation compilation) {
    Map<String, String> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      try (InputStream in = file.openInputStream()) {
        String path = file.toUri().getPath().replaceFirst("^/[A-Z]+_OUTPUT/", "");
        files.put(path, new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}
