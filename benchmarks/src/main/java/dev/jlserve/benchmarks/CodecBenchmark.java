package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Generated readers and writers against hand-written ones, each in a JVM of its own, in turn. */
final class CodecBenchmark {

  /** Methods of {@link Codecs} and what is aimed at. */
  private static final Map<String, String> CASES = new LinkedHashMap<>();

  static {
    CASES.put("readGreet", "a greet-sized record read, ns (aim: 1.10)");
    CASES.put("writeGreet", "a greet-sized record written, ns (aim: 1.10)");
    CASES.put("readDoubles", "1024 doubles of 17 digits read, ns (aim: 0.35)");
    CASES.put("writeFloats", "384 floats written, ns (aim: 0.55)");
    CASES.put("writeDoubles", "1024 doubles of 17 digits written, ns");
  }

  private CodecBenchmark() {}

  /** Each round is one fork of each contender: compiled code differs from JVM to JVM. */
  static void run(Path root, int rounds) throws IOException, RunnerException {
    Map<String, Table> tables = new LinkedHashMap<>();
    CASES.forEach((method, title) -> tables.put(method, new Table(title)));
    try (TemporaryFolder classes = new TemporaryFolder()) {
      compile(root, classes.path());
      for (int round = 0; round < rounds; round++) {
        for (Map.Entry<String, Table> each : tables.entrySet()) {
          measure(classes.path(), each.getKey() + "ByHand", "jackson-core", each.getValue());
          measure(classes.path(), each.getKey(), "jlserve", each.getValue());
        }
      }
    }
    tables.values().forEach(Table::print);
  }

  private static void measure(Path classes, String method, String contender, Table table)
      throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("^" + Codecs.class.getName().replace(".", "\\.") + "\\." + method + "$")
        .forks(1)
        .warmupIterations(4)
        .warmupTime(TimeValue.milliseconds(700))
        .measurementIterations(4)
        .measurementTime(TimeValue.milliseconds(400))
        .jvmArgsAppend(jvmArguments(classes).toArray(new String[0]))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    for (RunResult run : new Runner(options.build()).run()) {
      for (BenchmarkResult fork : run.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          table.add(contender, iteration.getPrimaryResult().getScore());
        }
      }
    }
  }

  /** Of a fork; JMH needs what newer JVMs warn of. */
  private static List<String> jvmArguments(Path classes) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-D" + Codecs.CLASSES + "=" + classes);
    arguments.add("-Xmx512m");
    if (Runtime.version().feature() >= 23) {
      arguments.add("--sun-misc-unsafe-memory-access=allow");
    }
    return arguments;
  }

  private static void compile(Path root, Path classes) throws IOException {
    ProcessorJar processor = new ProcessorJar(root);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-cp",
              System.getProperty("java.class.path"),
              "--processor-path=" + processor.path(),
              "-d",
              classes.toString());
      Path app = root.resolve("benchmarks/apps/Measured.java");
      boolean compiled =
          javac.getTask(null, files, null, options, null, files.getJavaFileObjects(app)).call();
      if (!compiled) {
        throw new IllegalStateException(app + " did not compile");
      }
    }
  }
}
