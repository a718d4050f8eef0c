package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** A built app with weights of a hub, and base images to make images of it on. */
final class ImageApp implements AutoCloseable {

  private static final String SOURCE =
      """
      import dev.jlserve.*;
      import java.nio.file.Files;

      @JLServeApp
      public class Greeter {
        static final Weights WORDS = Weights.huggingFace("org/words").files("words.txt");
        record Text(String text) {}
        private String words = "";
        public void downloadWeights() { WORDS.download(); }
        public void setup() throws Exception { words = Files.readString(WORDS.path()); }
        @Endpoint public Text greet(Text in) { return new Text(words); }
      }
      """;

  private final Path folder;
  private final SmallHub hub;
  private final Map<String, String> environment = new TreeMap<>();

  private ImageApp(Path folder, SmallHub hub) {
    this.folder = folder;
    this.hub = hub;
  }

  /** Builds it in an empty folder. */
  static ImageApp in(Path folder) throws IOException, InterruptedException {
    ImageApp app = new ImageApp(folder, new SmallHub());
    app.environment.put("HF_ENDPOINT", app.hub.endpoint());
    app.environment.put("DOCKER_CONFIG", folder.toString());
    app.environment.put(
        "JLSERVE_CACHE_DIR", Files.createDirectory(folder.resolve("cache")).toString());
    app.save("");
    app.base("base.tar", architecture(), "one");
    app.must("build", "Greeter.java");
    return app;
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }

  Path folder() {
    return folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Path cache() {
    return folder.resolve("cache");
  }

  /** Writes the source with an edit at its end. */
  void save(String edit) throws IOException {
    Files.writeString(file("Greeter.java"), SOURCE + edit);
  }

  /** Writes the source with a part of it replaced. */
  void replace(String part, String replacement) throws IOException {
    assertThat(SOURCE).contains(part);
    Files.writeString(file("Greeter.java"), SOURCE.replace(part, replacement));
  }

  /** Lets the weights' branch stand for another commit. */
  void moveWeights(String commit) {
    hub.move(commit);
  }

  /** Makes a base image. */
  void base(String name, String architecture, String word, String... program)
      throws IOException, InterruptedException {
    Path script = Path.of("src", "test", "resources", "image", "base.sh").toAbsolutePath();
    String java = System.getProperty("java.home");
    List<String> words =
        new ArrayList<>(
            List.of("sh", script.toString(), file(name).toString(), java, architecture, word));
    words.addAll(Arrays.asList(program));
    run(words.toArray(String[]::new));
  }

  /** A command of jlserve. An image has an AOT cache of its own, whatever the build has. */
  ProcessBuilder jlserve(String... arguments) {
    ProcessBuilder command = CliJar.command(folder, environment, arguments);
    if (List.of(arguments).contains("build")) {
      return command;
    }
    // The quick compiler's code hashes at a tenth of the speed.
    command.command().add(command.command().indexOf("-jar"), "-XX:TieredStopAtLevel=4");
    return CliJar.withAot(command);
  }

  /** Runs a command of jlserve that must succeed. */
  CliJar.Result must(String... arguments) throws IOException, InterruptedException {
    CliJar.Result result = CliJar.run(jlserve(arguments));
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    return result;
  }

  /** Makes an image, and gives what {@code --json} says of it. */
  JsonObject image(String... options) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("image", "Greeter.java", "--json"));
    words.addAll(Arrays.asList(options));
    return must(words.toArray(String[]::new))
        .out()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(event -> event.get("event").getAsString().equals("image"))
        .findFirst()
        .orElseThrow();
  }

  /** Runs another program that must succeed, and gives its stdout. */
  String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    CliJar.Result result = CliJar.run(builder);
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    return result.out();
  }

  /** What skopeo finds out about an image. */
  JsonObject inspect(String image, String... options) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("skopeo", "inspect"));
    words.addAll(Arrays.asList(options));
    words.add(image);
    return JsonParser.parseString(run(words.toArray(String[]::new))).getAsJsonObject();
  }

  /** The layers of an archive. */
  List<String> layers(String archive) throws IOException, InterruptedException {
    JsonArray layers = inspect("oci-archive:" + archive).getAsJsonArray("Layers");
    return StreamSupport.stream(layers.spliterator(), false)
        .map(layer -> layer.getAsString())
        .toList();
  }

  /** The files of a layer of an archive, each with its permissions before it. */
  List<String> files(String archive, String layer) throws IOException, InterruptedException {
    String blob = "blobs/sha256/" + layer.substring("sha256:".length());
    String list = "tar -xOf %s %s | tar -tvzf - | awk '{print $1, $2, $6}'";
    return run("sh", "-c", String.format(Locale.ROOT, list, archive, blob)).lines().toList();
  }

  /** Unpacks an archive's layers above the base into a folder. */
  Path unpacked(String archive) throws IOException, InterruptedException {
    Path root = Files.createTempDirectory(folder, "image");
    List<String> layers = layers(archive);
    for (String layer : layers.subList(1, layers.size())) {
      String blob = "blobs/sha256/" + layer.substring("sha256:".length());
      String unpack = "tar -xOf %s %s | tar -xzf - --no-same-owner -C %s";
      run("sh", "-c", String.format(Locale.ROOT, unpack, archive, blob, root));
    }
    return root;
  }

  /** The environment of its commands. */
  Map<String, String> environment() {
    return environment;
  }

  @Override
  public void close() {
    hub.close();
  }
}
