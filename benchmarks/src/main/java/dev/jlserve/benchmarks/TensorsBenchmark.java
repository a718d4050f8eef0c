package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests per CPU second of the server's process, under 32 keep-alive connections of wrk: an
 * endpoint's own JSON, and binary tensors of the Open Inference Protocol.
 */
final class TensorsBenchmark {

  private static final int ROUNDS_PER_START = 5;
  private static final int WARM_UP_S = 20;
  private static final int ROUND_S = 5;

  private static final String SCORE = "/v2/models/score/infer";
  private static final String EMBED = "/v2/models/embed/infer";

  private TensorsBenchmark() {}

  /**
   * A form of one endpoint's requests.
   *
   * @param name its row in the table
   * @param path where it is sent
   * @param body the file with its body
   * @param jsonLength how many bytes are JSON; 0 if no header says so
   */
  private record Form(String name, String path, Path body, int jsonLength) {}

  static void run(Path root, int starts) throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.build(root, "benchmarks/apps/Tensors.java")) {
      Contender server = workspace.runArgs().by("env", "JLSERVE_OPEN_INFERENCE=true");
      compare(
          server,
          workspace,
          starts,
          "score: 1024 doubles in, requests per CPU second of the server (aim: 3)",
          new Form("JSON", "/score", file(workspace, Bodies.SCORE), 0),
          new Form("JSON tensor", SCORE, file(workspace, Bodies.scoreJsonTensor()), 0),
          new Form(
              "binary tensor",
              SCORE,
              file(workspace, Bodies.scoreTensor()),
              Bodies.SCORE_TENSOR_JSON.length));
      compare(
          server,
          workspace,
          starts,
          "embed: 384 floats out, requests per CPU second of the server (aim: 1.5)",
          new Form("JSON", "/embed", file(workspace, Bodies.EMBED), 0),
          new Form("JSON tensor", EMBED, file(workspace, Bodies.embedTensor(false)), 0),
          new Form("binary tensor", EMBED, file(workspace, Bodies.embedTensor(true)), 0));
    }
  }

  /** Each form has a server of its own, so that no other shapes its compiled code. */
  private static void compare(
      Contender contender, Workspace workspace, int starts, String title, Form... forms)
      throws IOException, InterruptedException {
    Table table = new Table(title);
    for (int start = 0; start < starts; start++) {
      List<ServerProcess> servers = new ArrayList<>();
      try {
        for (Form form : forms) {
          ServerProcess server = ServerProcess.start(contender, workspace);
          servers.add(server);
          server.awaitPort();
          perCpuSecond(server, form, workspace, WARM_UP_S);
        }
        for (int round = 0; round < ROUNDS_PER_START; round++) {
          for (int i = 0; i < forms.length; i++) {
            table.add(forms[i].name(), perCpuSecond(servers.get(i), forms[i], workspace, ROUND_S));
          }
        }
      } finally {
        servers.forEach(ServerProcess::close);
      }
    }
    table.print();
  }

  private static double perCpuSecond(
      ServerProcess server, Form form, Workspace workspace, int seconds)
      throws IOException, InterruptedException {
    return form.jsonLength() == 0
        ? Wrk.perCpuSecond(server, form.path(), form.body(), workspace, seconds)
        : Wrk.perCpuSecond(server, form.path(), form.body(), form.jsonLength(), workspace, seconds);
  }

  private static Path file(Workspace workspace, byte[] body) throws IOException {
    return Files.write(workspace.log(), body);
  }
}
