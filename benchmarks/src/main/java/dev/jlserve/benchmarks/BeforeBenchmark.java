package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** An earlier checkout of jlserve beside this one: throughput, start and processor. */
final class BeforeBenchmark {

  private static final List<String> ENDPOINTS = List.of("greet", "score", "embed");
  private static final int STARTS = 15;
  private static final int LOADED_STARTS = 3;
  private static final int WARM_UP_S = 8;
  private static final int ROUND_S = 4;
  private static final int LOADS = 5;
  private static final int WARM_UP_COMPILATIONS = 15;
  private static final int COMPILATIONS = 20;

  private final Map<String, Path> checkouts;

  private BeforeBenchmark(Map<String, Path> checkouts) {
    this.checkouts = checkouts;
  }

  /**
   * Measures both, in turn.
   *
   * @param root this checkout
   * @param before the other one, with its jars built
   */
  static void run(Path root, Path before) throws Exception {
    Map<String, Path> checkouts = new LinkedHashMap<>();
    checkouts.put("before", before.toAbsolutePath());
    checkouts.put("after", root);
    BeforeBenchmark benchmark = new BeforeBenchmark(checkouts);
    benchmark.processor();
    benchmark.start();
    benchmark.throughput();
  }

  private void processor() throws Exception {
    try (TemporaryFolder out = new TemporaryFolder();
        StandardJavaFileManager files =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      Map<String, ProcessorBenchmark> processors = new LinkedHashMap<>();
      for (Map.Entry<String, Path> each : checkouts.entrySet()) {
        ProcessorJar jar = new ProcessorJar(each.getValue());
        processors.put(each.getKey(), new ProcessorBenchmark(jar, out.path()));
      }
      for (GeneratedApp app : List.of(new GeneratedApp(2, 6), new GeneratedApp(40, 200))) {
        Table table = new Table(app + ": javac with the processor, in a warm JVM, ms");
        for (int round = -WARM_UP_COMPILATIONS; round < COMPILATIONS; round++) {
          for (Map.Entry<String, ProcessorBenchmark> each : processors.entrySet()) {
            double millis = each.getValue().processed(javac, files, app);
            if (round >= 0) {
              table.add(each.getKey(), millis);
            }
          }
        }
        table.print();
      }
    }
  }

  private void start() throws IOException, InterruptedException {
    try (Workspaces workspaces = new Workspaces("examples/greeter/Greeter.java")) {
      started(workspaces, "java @run.args", workspaces.contenders(Workspace::runArgs));
      started(workspaces, "serve", workspaces.contenders(Workspace::serve));
      started(workspaces, "dev", workspaces.contenders(Workspace::dev));
    }
  }

  private void started(Workspaces workspaces, String how, List<Contender> contenders)
      throws IOException {
    Table table = new Table(how + ": process start to the first 200, ms");
    for (int round = 0; round <= STARTS; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        try (ServerProcess server = ServerProcess.start(contenders.get(i), workspaces.all.get(i))) {
          double millis = server.awaitFirstAnswer();
          if (round > 0) {
            table.add(workspaces.names.get(i), millis);
          }
        }
      }
    }
    table.print();
  }

  private void throughput() throws IOException, InterruptedException {
    try (Workspaces workspaces = new Workspaces("benchmarks/apps/Measured.java")) {
      List<Contender> contenders = workspaces.contenders(Workspace::runArgs);
      for (String endpoint : ENDPOINTS) {
        Table table = new Table(endpoint + ": requests per CPU second of the server");
        for (int round = 0; round < LOADED_STARTS; round++) {
          loaded(workspaces, contenders, endpoint, table);
        }
        table.print();
      }
    }
  }

  private static void loaded(
      Workspaces workspaces, List<Contender> contenders, String endpoint, Table table)
      throws IOException, InterruptedException {
    List<ServerProcess> servers = new ArrayList<>();
    try {
      Path body = Files.write(workspaces.all.getFirst().log(), Bodies.of(endpoint));
      for (int i = 0; i < contenders.size(); i++) {
        servers.add(ServerProcess.start(contenders.get(i), workspaces.all.get(i)));
        servers.get(i).awaitFirstAnswer();
        Wrk.perCpuSecond(servers.get(i), "/" + endpoint, body, workspaces.all.get(i), WARM_UP_S);
      }
      for (int load = 0; load < LOADS; load++) {
        for (int i = 0; i < contenders.size(); i++) {
          table.add(
              workspaces.names.get(i),
              Wrk.perCpuSecond(
                  servers.get(i), "/" + endpoint, body, workspaces.all.get(i), ROUND_S));
        }
      }
    } finally {
      servers.forEach(ServerProcess::close);
    }
  }

  /** One app, built by each checkout. */
  private final class Workspaces implements AutoCloseable {

    private final List<String> names = List.copyOf(checkouts.keySet());
    private final List<Workspace> all = new ArrayList<>();

    Workspaces(String app) throws IOException, InterruptedException {
      for (Path checkout : checkouts.values()) {
        all.add(Workspace.build(checkout, app));
      }
    }

    List<Contender> contenders(Making making) throws IOException {
      List<Contender> contenders = new ArrayList<>();
      for (Workspace each : all) {
        contenders.add(making.of(each));
      }
      return contenders;
    }

    @Override
    public void close() {
      all.forEach(Workspace::close);
    }
  }

  /** What a workspace starts. */
  @FunctionalInterface
  private interface Making {
    Contender of(Workspace workspace) throws IOException;
  }
}
