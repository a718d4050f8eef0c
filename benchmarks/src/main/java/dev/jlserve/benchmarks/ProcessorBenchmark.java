package dev.jlserve.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac in this process with the processor, without it, and with it but generating nothing. */
final class ProcessorBenchmark {

  private static final int WARM_UP = 15;

  private ProcessorBenchmark() {}

  /** Compiles apps of growing size as often as asked, contender after contender. */
  static void run(Path root, int rounds) throws IOException {
    Path api = jar(root, "jlserve-api");
    Path processor = jar(root, "jlserve-processor");
    List<GeneratedApp> apps =
        List.of(
            new GeneratedApp(2, 6),
            new GeneratedApp(40, 50),
            new GeneratedApp(40, 100),
            new GeneratedApp(40, 200),
            new GeneratedApp(40, 400));
    Path out = Files.createTempDirectory("jlserve-processor-benchmark");
    try {
      for (GeneratedApp app : apps) {
        measure(app, api, processor, out, rounds);
      }
    } finally {
      delete(out);
    }
  }

  private static void measure(GeneratedApp app, Path api, Path processor, Path out, int rounds)
      throws IOException {
    Table table = new Table(app + ": compiled in a warm JVM, ms; the first runs apart");
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> checked =
        List.of("-processorpath", processor.toString(), "-Ajlserve.validateOnly=true");
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      for (int round = -WARM_UP; round < rounds; round++) {
        double without = millis(javac, files, app, api, out, List.of("-proc:none"));
        double checking = millis(javac, files, app, api, out, checked);
        double with = millis(javac, files, app, api, out, checked.subList(0, 2));
        if (round == -WARM_UP || round >= 0) {
          String first = round < 0 ? ", first run" : "";
          table.add("without" + first, without);
          table.add("with, checks only" + first, checking);
          table.add("with" + first, with);
        }
      }
    }
    table.print();
  }

  private static double millis(
      JavaCompiler javac,
      StandardJavaFileManager files,
      GeneratedApp app,
      Path api,
      Path out,
      List<String> processing) {
    List<String> options =
        new ArrayList<>(List.of("-cp", api.toString(), "-d", out.toString(), "-nowarn"));
    options.addAll(processing);
    long start = System.nanoTime();
    boolean compiled =
        javac
            .getTask(null, files, null, options, null, List.<JavaFileObject>of(new Source(app.source())))
            .call();
    if (!compiled) {
      throw new IllegalStateException(app + " does not compile");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static Path jar(Path root, String module) throws IOException {
    try (Stream<Path> jars = Files.list(root.resolve(module).resolve("target"))) {
      return jars.filter(jar -> jar.getFileName().toString().matches(module + "-[0-9.]+\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String text) {
      super(URI.create("string:///App.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
