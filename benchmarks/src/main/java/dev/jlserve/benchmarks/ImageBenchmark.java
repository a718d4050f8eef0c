package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Images of Embedder: their start in a container, their layers, and what an edit changes. */
final class ImageBenchmark {

  private static final List<String> LAYERS =
      List.of("base", "java", "runtime", "requirements", "weights", "aot", "app");
  private static final Pattern DESCRIPTOR = Pattern.compile("\\{[^{}]*}");
  private static final Pattern DIGEST = Pattern.compile("\"digest\":\\s*\"sha256:([0-9a-f]+)\"");
  private static final Pattern SIZE = Pattern.compile("\"size\":\\s*(\\d+)");

  private final Workspace workspace;
  private final Containers containers;
  private final Path folder;

  private ImageBenchmark(Workspace workspace, Containers containers, Path folder) {
    this.workspace = workspace;
    this.containers = containers;
    this.folder = folder;
  }

  /** One round more than asked runs first and is not counted: it warms the page cache. */
  static void run(Path root, int rounds) throws IOException, InterruptedException {
    try (Workspace workspace = Workspace.build(root, "examples/embedder/Embedder.java")) {
      Path folder = workspace.scratch();
      // Podman takes no long path.
      try (Containers containers = new Containers(Files.createTempDirectory("podman"))) {
        new ImageBenchmark(workspace, containers, folder).run(rounds);
      }
    }
  }

  private void run(int rounds) throws IOException, InterruptedException {
    Path scripts = workspace.root().resolve("jlserve-cli/src/test/resources/image");
    String base = folder.resolve("base.tar").toString();
    String java = System.getProperty("java.home");
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    containers.output(
        List.of("sh", scripts.resolve("base.sh").toString(), base, java, architecture, "base"));
    Map<String, Long> layers = image(base, "embedder.tar");
    containers.run("load", "-q", "-i", folder.resolve("embedder.tar").toString());
    start(rounds, dockerfile(java));
    sizes(layers);

    Files.writeString(workspace.app(), "\nclass Other {}\n", StandardOpenOption.APPEND);
    Map<String, Long> edited = image(base, "edited.tar");
    edited.keySet().removeAll(layers.keySet());
    System.out.printf(
        "%nnew layers after an edit: %d, of %d bytes%n",
        edited.size(), edited.values().stream().mapToLong(Long::longValue).sum());
  }

  /** The size of each layer by its digest, in order. */
  private Map<String, Long> image(String base, String archive)
      throws IOException, InterruptedException {
    String app = workspace.app().toString();
    String file = folder.resolve(archive).toString();
    workspace.run(workspace.cli("build", app));
    workspace.run(
        workspace.cli("image", app, "--base", base, "--name", "embedder:image", "-o", file));
    String index = containers.output(List.of("tar", "-xOf", file, "index.json"));
    String manifest = "blobs/sha256/" + found(DIGEST, index);
    String printed = containers.output(List.of("tar", "-xOf", file, manifest));
    Map<String, Long> layers = new LinkedHashMap<>();
    String list = printed.substring(printed.indexOf("\"layers\""));
    for (MatchResult layer : DESCRIPTOR.matcher(list).results().toList()) {
      layers.put(found(DIGEST, layer.group()), Long.valueOf(found(SIZE, layer.group())));
    }
    return layers;
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  /** The image of the Dockerfile without weights, over this JDK. */
  private String dockerfile(String java) throws IOException, InterruptedException {
    Path context = Files.createDirectory(folder.resolve("context"));
    Path app = Files.createDirectory(context.resolve("app"));
    Files.copy(
        workspace.root().resolve("jlserve-cli/target/jlserve-cli.jar"),
        context.resolve("jlserve-cli.jar"));
    Files.copy(workspace.app(), app.resolve("Embedder.java"));
    containers.output(
        List.of(
            "sh",
            workspace.root().resolve("benchmarks/image/jdk-base.sh").toString(),
            folder.resolve("jdk.tar").toString(),
            java));
    containers.run(
        "import",
        "--change=ENV PATH=/opt/java/bin:/bin",
        folder.resolve("jdk.tar").toString(),
        "localhost/jdk");
    containers.run(
        "build",
        "--network=host",
        "--isolation=chroot",
        "--ulimit=nofile=4096:4096",
        "--build-arg=BASE=localhost/jdk",
        "--target=bare",
        "--tag=localhost/dockerfile",
        "--file=" + workspace.root().resolve("docs/containers/Dockerfile"),
        context.toString());
    return "localhost/dockerfile";
  }

  private void start(int rounds, String dockerfile) throws IOException, InterruptedException {
    String entrypoint =
        containers.run("inspect", "-f", "{{json .Config.Entrypoint}}", "embedder:image");
    Map<String, List<String>> contenders = new LinkedHashMap<>();
    contenders.put(
        "image without AOT",
        List.of(
            "--entrypoint="
                + entrypoint.strip().replace("[\"java\",", "[\"java\",\"-XX:AOTMode=off\","),
            "embedder:image"));
    contenders.put("image", List.of("embedder:image"));
    contenders.put(
        "Dockerfile's", List.of("--volume=" + workspace.cache() + ":/cache:ro", dockerfile));
    Table table = new Table("podman run to the first 200 of /embed, 1 CPU and 512 MB, ms");
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, List<String>> each : contenders.entrySet()) {
        double millis = containers.firstAnswer("/embed", "{\"text\":\"hello\"}", each.getValue());
        if (round > 0) {
          table.add(each.getKey(), millis);
        }
      }
    }
    table.print();
  }

  private static void sizes(Map<String, Long> layers) {
    System.out.printf("%nlayer, bytes%n");
    List<Long> sizes = new ArrayList<>(layers.values());
    for (int i = 0; i < sizes.size(); i++) {
      System.out.printf("| %-12s | %10d |%n", LAYERS.get(i), sizes.get(i));
    }
  }
}
