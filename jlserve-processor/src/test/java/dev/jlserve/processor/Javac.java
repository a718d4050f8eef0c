package dev.jlserve.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.jlserve.processor.generate.TestClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Runs the processor in javac, as strict as a user's build may be. */
final class Javac {

  private static final String[] STRICT = {"-Xlint:all,-processing", "-Werror"};

  private static final String WERROR = "compiler.err.warnings.and.werror";

  private Javac() {}

  /** Without the lint that warns of users' annotations which no processor claims. */
  static Compilation compile(JavaFileObject... sources) {
    return compile(List.of(STRICT), sources);
  }

  /** With every lint that there is, of comments too. */
  static Compilation compileUnderAllLint(Fixture fixture) {
    return compile(
        List.of("-Xlint:all", "-Xdoclint:all", "-Xmaxwarns", "10000"),
        source(fixture.file(), fixture.text()));
  }

  private static Compilation compile(List<String> lint, JavaFileObject... sources) {
    return compiler().withOptions(lint.toArray()).compile(Arrays.asList(sources));
  }

  static Compilation compile(Fixture fixture) {
    return compile(
        Stream.concat(Stream.of(STRICT), fixture.options().stream()).toList(),
        source(fixture.file(), fixture.text()));
  }

  /** From a file on a disk, as a user's build does. */
  static Compilation compile(Path source, String... options) throws IOException {
    return compiler()
        .withOptions(Stream.concat(Stream.of(STRICT), Arrays.stream(options)).toArray())
        .compile(JavaFileObjects.forResource(source.toUri().toURL()));
  }

  private static Compiler compiler() {
    return Compiler.javac()
        .withProcessors(new JLServeProcessor())
        .withClasspath(TestClassPath.files());
  }

  static JavaFileObject source(String file, String text) {
    return JavaFileObjects.forSourceString(file.substring(0, file.indexOf('.')), text);
  }

  /**
   * All that the compiler said, in the order in which it did; not that a warning is enough to fail.
   */
  static List<Printed> printed(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(each -> !WERROR.equals(each.getCode()))
        .map(Printed::of)
        .toList();
  }

  /** What was printed, but for what lint says of the comments in the fixture itself. */
  static List<Printed> printed(Compilation compilation, Fixture fixture) {
    return compilation.diagnostics().stream()
        .filter(each -> !WERROR.equals(each.getCode()))
        .filter(each -> !isOfAComment(each) || !isIn(fixture, each))
        .map(Printed::of)
        .toList();
  }

  /** Lint of comments speaks as a processor does. */
  private static boolean isOfAComment(Diagnostic<?> diagnostic) {
    return diagnostic.getCode().endsWith(".proc.messager")
        && !diagnostic.getMessage(Locale.ROOT).startsWith("[jlserve/");
  }

  private static boolean isIn(Fixture fixture, Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() != null
        && diagnostic.getSource().getName().endsWith(fixture.file());
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
