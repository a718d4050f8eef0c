package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The bytes that the processor adds to apps of growing size; the same in every run. */
final class GeneratedSize {

  private final ProcessorJar processor;

  GeneratedSize(ProcessorJar processor) {
    this.processor = processor;
  }

  /**
   * Prints source, classes and document of each app, and what each record added since the row
   * above.
   */
  void print(List<GeneratedApp> apps) throws Exception {
    System.out.printf("%ngenerated, bytes%n");
    System.out.printf(
        "| %-24s | %9s | %9s | %9s | %20s | %20s |%n",
        "endpoints, records",
        "source",
        "classes",
        "OpenAPI",
        "source a record more",
        "classes a record more");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    GeneratedApp last = apps.getFirst();
    Size before = of(last);
    for (GeneratedApp app : apps) {
      Size size = of(app);
      int more = app.endpoints() == last.endpoints() ? app.records() - last.records() : 0;
      System.out.printf(
          Locale.ROOT,
          "| %-24s | %9d | %9d | %9d | %20s | %20s |%n",
          app.endpoints() + ", " + app.records(),
          size.source(),
          size.classes(),
          size.document(),
          more == 0 ? "" : (size.source() - before.source()) / more,
          more == 0 ? "" : (size.classes() - before.classes()) / more);
      last = app;
      before = size;
    }
  }

  /** What was generated for one app, in bytes. */
  private record Size(long source, long classes, long document) {}

  private Size of(GeneratedApp app) throws Exception {
    try (TemporaryFolder out = new TemporaryFolder()) {
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
        Path source = Files.writeString(out.path().resolve("App.java"), app.source());
        List<String> options =
            List.of("-nowarn", "-cp", processor.api().toString(), "-d", out.path().toString());
        JavaCompiler.CompilationTask task =
            javac.getTask(null, files, null, options, null, files.getJavaFileObjects(source));
        task.setProcessors(List.of(processor.newProcessor()));
        if (!task.call()) {
          throw new IllegalStateException(app + " does not compile");
        }
      }
      return new Size(
          bytes(out.path(), "AppBootstrap.*\\.java"),
          bytes(out.path(), "AppBootstrap.*\\.class"),
          bytes(out.path(), "openapi\\.json"));
    }
  }

  private static long bytes(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
