package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image of an app with a model, as a cluster would run it: on a base without a shell, a
 * read-only root, as a user that the image does not know, without capabilities, with 512 MB and one
 * processor; and as its manifest says.
 */
@EnabledIf(value = "isPresent", disabledReason = "podman and runc are needed, and root to use them")
class EmbedderImageIT {

  private static final String APP = ServedExample.path("embedder/Embedder.java");

  private static final List<String> RESTRICTED =
      List.of(
          "--network=host",
          "--ulimit",
          "nofile=4096:4096",
          "--ulimit",
          "nproc=4096:4096",
          "--read-only",
          "--read-only-tmpfs=false",
          "--tmpfs",
          "/tmp:rw,exec,size=128m",
          "--cap-drop=all",
          "--security-opt=no-new-privileges",
          "--memory=512m",
          "--cpus=1",
          "--user",
          "4711:0");

  @TempDir private static Path temporary;

  /** Where podman finds limits that it may set here. */
  private static Path settings;

  /** Whether containers can be run here. */
  static boolean isPresent() throws InterruptedException {
    try {
      String check = "[ $(id -u) = 0 ] && runc --version && podman --runtime runc --version";
      return new ProcessBuilder("sh", "-c", check).start().waitFor() == 0;
    } catch (IOException noShell) {
      return false;
    }
  }

  @BeforeAll
  static void make() throws Exception {
    settings =
        Files.writeString(
            temporary.resolve("containers.conf"),
            """
            [containers]
            default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
            """);
    Files.createDirectories(ServedExample.cache());
    must(ServedExample.command("build", APP, "--validate"));
    Path script = Path.of("..", "jlserve-cli", "src", "test", "resources", "image", "base.sh");
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    String base = temporary.resolve("base.tar").toString();
    run("sh", script.toString(), base, System.getProperty("java.home"), architecture, "base");
    for (String weights : List.of("image", "volume")) {
      Path archive = temporary.resolve(weights + ".tar");
      String name = "embedder:" + weights;
      must(
          ServedExample.command(
              "image",
              APP,
              "--base",
              base,
              "-o",
              archive.toString(),
              "--name",
              name,
              "--weights",
              weights));
      podman("load", "-q", "-i", archive.toString());
      Files.delete(archive);
    }
  }

  @AfterAll
  static void remove() throws Exception {
    podman("rm", "-af");
    podman("rmi", "-af");
  }

  private static String podman(String... arguments) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                "podman",
                "--root",
                temporary.resolve("images").toString(),
                "--runroot",
                temporary.resolve("run").toString(),
                "--runtime",
                "runc",
                "--cgroup-manager",
                "cgroupfs"));
    words.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("CONTAINERS_CONF", settings.toString());
    return must(builder);
  }

  private static String run(String... command) throws Exception {
    return must(new ProcessBuilder(command));
  }

  private static String must(ProcessBuilder command) throws Exception {
    Path out = Files.createTempFile(temporary, "command", ".out");
    Path err = Files.createTempFile(temporary, "command", ".err");
    int code = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    String said = Files.readString(out);
    assertThat(code).as("%s%n%s%s", command.command(), said, Files.readString(err)).isZero();
    return said;
  }

  /** One below those that Linux gives to whoever asks for any, as other tests do meanwhile. */
  private static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_768);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // Another one, then.
      }
    }
  }

  /** Runs a container, asks it, and stops it within the time that {@code stop} gives it. */
  private static void answersAndStops(String name, List<String> options) throws Exception {
    int port = freePort();
    List<String> words = new ArrayList<>(List.of("run", "-d", "--name", name));
    words.addAll(RESTRICTED);
    words.addAll(List.of("-e", "JLSERVE_PORT=" + port));
    words.addAll(options);
    words.add("embedder:" + name);
    podman(words.toArray(String[]::new));

    answers(name, port);

    podman("stop", "-t", "30", name);
    assertThat(podman("inspect", "-f", "{{.State.ExitCode}}", name)).isEqualTo("143\n");
    assertThat(podman("logs", name))
        .isEqualTo("Serving Sentence embeddings at http://0.0.0.0:" + port + "\n");
  }

  private static void answers(String container, int port) throws Exception {
    HttpResponse<String> response = embedded(container, port);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(
            JsonParser.parseString(response.body())
                .getAsJsonObject()
                .getAsJsonArray("vector")
                .size())
        .isEqualTo(384);
  }

  private static HttpResponse<String> embedded(String name, int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/embed"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"hello\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (true) {
        try {
          return client.send(request, BodyHandlers.ofString());
        } catch (IOException notYet) {
          assertThat(podman("inspect", "-f", "{{.State.Status}}", name))
              .as("%s", podman("logs", name))
              .isEqualTo("running\n");
        }
      }
    }
  }

  private static String manifest(String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of("manifest", APP, "--image", "embedder:volume"));
    words.addAll(Arrays.asList(options));
    return must(ServedExample.command(words.toArray(String[]::new)));
  }

  /**
   * Its first container fills an empty volume, its second one serves from there. Podman knows no
   * probes for containers without curl, and no part of a volume; and all share the machine's
   * network.
   */
  @Test
  void itServesAsItsManifestSays() throws Exception {
    int port = freePort();
    Path file = temporary.resolve("pod.yaml");
    Path volume = temporary.resolve("volume");
    Path weights = Files.createDirectories(volume.resolve("weights"));
    run("chown", "-R", "10001:10001", volume.toString());
    List<String> lines =
        new ArrayList<>(deployment(manifest("--weights", "volume")).lines().toList());
    for (String part : List.of("ports", "startupProbe", "readinessProbe", "livenessProbe")) {
      without(lines, part);
    }
    int environment = lines.lastIndexOf("          env:");
    lines.add(environment + 1, "            - {name: JLSERVE_PORT, value: \"" + port + "\"}");
    replace(
        lines,
        "            - {name: cache, mountPath: /jlserve/weights, subPath: weights, readOnly: true}",
        "            - {name: models, mountPath: /jlserve/weights, readOnly: true}");
    replace(
        lines,
        "          persistentVolumeClaim: {claimName: embedder-cache}",
        "          hostPath: {path: " + volume + ", type: Directory}");
    // Podman would start the first container again for ever, which Kubernetes does not.
    lines.add(lines.indexOf("      initContainers:"), "      restartPolicy: Never");
    lines.add("        - name: models");
    lines.add("          hostPath: {path: " + weights + ", type: Directory}");
    Files.write(file, lines);

    podman("kube", "play", "--network=host", file.toString());

    String container = "embedder-pod-0-app";
    answers(container, port);
    assertThat(
            podman(
                "inspect",
                "-f",
                "{{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{.EffectiveCaps}}",
                container))
        .isEqualTo("10001:10001 true []\n");
    long limit =
        Long.parseLong(podman("inspect", "-f", "{{.HostConfig.Memory}}", container).strip());
    assertThat(limit).isBetween(256L << 20, 768L << 20);
    assertThat(weights.resolve(fetched())).exists();
    podman("kube", "down", file.toString());
  }

  /** The list of the weights that the build fetched. */
  private static Path fetched() throws IOException {
    Path weights = ServedExample.cache().resolve("weights");
    try (Stream<Path> all = Files.walk(weights)) {
      return all.filter(file -> file.endsWith("manifest.json"))
          .filter(file -> contains(file, "all-minilm"))
          .map(weights::relativize)
          .findFirst()
          .orElseThrow();
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String deployment(String manifest) {
    return Arrays.stream(manifest.split("---\n"))
        .filter(document -> document.contains("kind: Deployment\n"))
        .findFirst()
        .orElseThrow();
  }

  private static void replace(List<String> lines, String old, String now) {
    assertThat(lines).containsOnlyOnce(old);
    lines.set(lines.indexOf(old), now);
  }

  /** Removes a member and what is below it. */
  private static void without(List<String> lines, String member) {
    int first = lines.indexOf("          " + member + ":");
    assertThat(first).as(member).isPositive();
    do {
      lines.remove(first);
    } while (lines.get(first).startsWith("           "));
  }

  @Test
  void othersModelsOfKubernetesKedaAndKnativeTakeTheManifests() throws Exception {
    Path resources =
        Path.of(System.getProperty("jlserve.examples"), "src", "test", "resources", "kubernetes");
    List<String> words = new ArrayList<>(List.of("node", "--input-type=module", "-"));
    for (String options : List.of("--weights volume", "--scale keda", "--for knative")) {
      Path file = temporary.resolve(options.replace(" ", "") + ".yaml");
      words.add(Files.writeString(file, manifest(options.split(" "))).toString());
    }

    // A script on stdin finds its packages from the working folder.
    ProcessBuilder node =
        new ProcessBuilder(words)
            .directory(NodeModules.of(resources).getParent().toFile())
            .redirectInput(resources.resolve("validate.mjs").toFile());
    assertThat(must(node).lines())
        .containsExactly(
            "v1 PersistentVolumeClaim",
            "apps/v1 Deployment",
            "v1 Service",
            "policy/v1 PodDisruptionBudget",
            "autoscaling/v2 HorizontalPodAutoscaler",
            "apps/v1 Deployment",
            "v1 Service",
            "policy/v1 PodDisruptionBudget",
            "keda.sh/v1alpha1 ScaledObject",
            "serving.knative.dev/v1 Service");
  }

  @Test
  void itServesFromTheImageAlone() throws Exception {
    answersAndStops("image", List.of());
  }

  @Test
  void itServesWithTheWeightsOfAVolume() throws Exception {
    answersAndStops(
        "volume", List.of("-v", ServedExample.cache().resolve("weights") + ":/jlserve/weights:ro"));
  }
}
