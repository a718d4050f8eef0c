package dev.jlserve.benchmarks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac without the processor, with its checks alone, and with all of it. */
final class ProcessorBenchmark {

  private static final int WARM_UP = 15;
  private static final int COLD_ROUNDS = 5;
  private static final String CHECKS_ONLY = "-Ajlserve.validateOnly=true";

  private static final List<GeneratedApp> GROWING =
      List.of(
          new GeneratedApp(2, 6),
          new GeneratedApp(40, 50),
          new GeneratedApp(40, 100),
          new GeneratedApp(40, 200),
          new GeneratedApp(40, 400),
          new GeneratedApp(10, 10),
          new GeneratedApp(100, 100),
          new GeneratedApp(400, 400));

  private final ProcessorJar processor;
  private final Path out;

  /**
   * Compiles into a folder.
   *
   * @param out a temporary one
   */
  ProcessorBenchmark(ProcessorJar processor, Path out) {
    this.processor = processor;
    this.out = out;
  }

  /** Compiles apps of growing size as often as asked, contender after contender. */
  static void run(Path root, int rounds) throws Exception {
    try (TemporaryFolder out = new TemporaryFolder()) {
      ProcessorJar processor = new ProcessorJar(root);
      new GeneratedSize(processor).print(GROWING);
      ProcessorBenchmark benchmark = new ProcessorBenchmark(processor, out.path());
      for (GeneratedApp app : List.of(new GeneratedApp(2, 6), new GeneratedApp(40, 200))) {
        benchmark.cold(app);
      }
      for (GeneratedApp app : GROWING) {
        benchmark.warm(app, rounds);
      }
    }
  }

  /** A process of javac for each compilation. */
  private void cold(GeneratedApp app) throws Exception {
    Table table = new Table(app + ": javac as a process, ms");
    Path source = Files.writeString(out.resolve("App.java"), app.source());
    for (int round = 0; round < COLD_ROUNDS; round++) {
      table.add("without", process(source, List.of("-proc:none")));
      table.add("with, checks only", process(source, List.of(path(), CHECKS_ONLY)));
      table.add("with", process(source, List.of(path())));
    }
    table.print();
  }

  private String path() {
    return "--processor-path=" + processor.path();
  }

  private double process(Path source, List<String> processing) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-nowarn", "-cp", processor.api().toString(), "-d", out.toString()));
    command.addAll(processing);
    command.add(source.toString());
    long start = System.nanoTime();
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    return millisSince(start, exit == 0, source.toString());
  }

  /** One JVM, in which javac and the processor are warm. */
  private void warm(GeneratedApp app, int rounds) throws Exception {
    Table table = new Table(app + ": in a warm JVM, ms");
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      for (int round = -WARM_UP; round < rounds; round++) {
        double without = compile(javac, files, app, false, "-proc:none");
        double checking = compile(javac, files, app, true, CHECKS_ONLY);
        double with = processed(javac, files, app);
        if (round >= 0) {
          table.add("without", without);
          table.add("with, checks only", checking);
          table.add("with", with);
        }
      }
    }
    table.print();
  }

  /** Milliseconds of one compilation with the whole processor. */
  double processed(JavaCompiler javac, StandardJavaFileManager files, GeneratedApp app)
      throws ReflectiveOperationException {
    return compile(javac, files, app, true, "-proc:full");
  }

  private double compile(
      JavaCompiler javac,
      StandardJavaFileManager files,
      GeneratedApp app,
      boolean processed,
      String option)
      throws ReflectiveOperationException {
    List<String> options =
        List.of("-nowarn", "-cp", processor.api().toString(), "-d", out.toString(), option);
    List<JavaFileObject> sources = List.of(new Source(app.source()));
    long start = System.nanoTime();
    JavaCompiler.CompilationTask task = javac.getTask(null, files, null, options, null, sources);
    if (processed) {
      task.setProcessors(List.of(processor.newProcessor()));
    }
    return millisSince(start, task.call(), app.toString());
  }

  private static double millisSince(long start, boolean compiled, String what) {
    double millis = (System.nanoTime() - start) / 1e6;
    if (!compiled) {
      throw new IllegalStateException(what + " does not compile");
    }
    return millis;
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
