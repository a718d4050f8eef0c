package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Images of an app, looked at by skopeo, and sent to registries. */
@EnabledIf(
    value = "dev.jlserve.cli.DockerRegistry#isPresent",
    disabledReason = "docker-registry and skopeo are needed")
class ImageIT {

  private static final String ANNA = "$2b$04$2.P7lqdtEBWhuPHBMD/VVerKVCgOmpfwLy8LH0LV9zmF6dqZvzGJ2";
  private static final String BERT = "$2b$04$rkXE7OXDRd7iR8NjWQRJee2x8mH7D2JIR.VEEt8sHAz.DqUUtiSIC";
  private static final int LAYERS = 6;
  private static final String EDIT = "\nclass Other {}\n";

  @TempDir private static Path temporary;
  private static ImageApp app;

  @BeforeAll
  static void build() throws Exception {
    app = ImageApp.in(temporary);
    app.image("--base", "base.tar", "-o", "first.tar");
  }

  @AfterEach
  void restore() throws Exception {
    app.save("");
    Files.deleteIfExists(app.file("config.json"));
  }

  @AfterAll
  static void stop() {
    if (app != null) {
      app.close();
    }
  }

  private static List<Path> parts() throws IOException {
    try (Stream<Path> all = Files.list(app.folder())) {
      return all.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }

  @Test
  void madeTwiceItIsTheSame() throws Exception {
    ProcessBuilder piped = app.jlserve("image", "Greeter.java", "--base", "base.tar", "-o", "-");
    String out = app.file("one.tar").toString();
    List<String> pipe = List.of("sh", "-c", "out=$1; shift; \"$@\" | cat > \"$out\"", "sh", out);
    CliJar.Result one =
        CliJar.run(piped.command(Stream.concat(pipe.stream(), piped.command().stream()).toList()));
    assertThat(one.err())
        .startsWith("✓ Wrote /dev/stdout: greeter:latest, ")
        .doesNotContain("Next");

    CliJar.Result again = app.must("image", "Greeter.java", "--base", "base.tar");

    assertThat(again.err()).isEmpty();
    assertThat(Files.mismatch(app.file("one.tar"), app.file("Greeter.tar"))).isEqualTo(-1);
    String digest = app.inspect("oci-archive:one.tar").get("Digest").getAsString();
    assertThat(again.out().lines())
        .hasSize(4)
        .element(0)
        .asString()
        .matches("✓ Wrote Greeter.tar: greeter:latest, \\d+\\.\\d MB");
    assertThat(app.inspect("docker-archive:one.tar").getAsJsonArray("Layers")).hasSize(LAYERS);
    assertThat(again.out()).contains("\n  " + digest + "\nNext:\n  docker load -i Greeter.tar\n");
  }

  @Test
  void itHasWhatServingNeedsAndNoMore() throws Exception {
    JsonObject image = app.inspect("oci-archive:first.tar", "--config");
    assertThat(image.get("history").toString())
        .contains("\"created_by\":\"jlserve:0.")
        .doesNotContain("jlserve:null");
    JsonObject config = image.getAsJsonObject("config");
    assertThat(config.get("User").getAsString()).isEqualTo("10001:10001");
    assertThat(config.get("WorkingDir").getAsString()).isEqualTo("/jlserve");
    assertThat(config.get("Env").toString())
        .contains("\"ORT_DISABLE_TELEMETRY=1\"", "\"LANG=C.UTF-8\"", "\"PATH=/opt/java/bin:");
    assertThat(config.get("Entrypoint").toString())
        .matches("\\[\"java\",\"@apps/Greeter/[0-9a-f]+/code/[0-9a-f]+/run.args\"]");

    List<String> layers = app.layers("first.tar");
    assertThat(layers).hasSize(LAYERS);
    assertThat(app.files("first.tar", layers.get(1)))
        .contains("-rwxr-xr-x 0/0 opt/java/bin/java", "-rw-r--r-- 0/0 opt/java/lib/modules");
    assertThat(app.files("first.tar", layers.get(2)))
        .contains("drwxrwxrwx 0/0 tmp/", "drwxr-xr-x 0/0 jlserve/")
        .anyMatch(file -> file.matches("-rw-r--r-- 0/0 jlserve/runtime/.*jlserve-server-.*jar"))
        .noneMatch(file -> file.contains("jib"));
    assertThat(app.files("first.tar", layers.get(3)))
        .contains(
            "-rw-r--r-- 0/0 jlserve/huggingface/hub/models--org--words/snapshots/"
                + SmallHub.FIRST
                + "/words.txt")
        .noneMatch(file -> file.startsWith("l") || file.contains("/blobs/"));
    assertThat(app.files("first.tar", layers.get(4)).stream().filter(file -> file.startsWith("-")))
        .extracting(file -> file.substring(file.lastIndexOf('/') + 1))
        .containsExactlyInAnyOrder("app.aot", "app.aot.key");
    assertThat(app.files("first.tar", layers.get(5)).stream().filter(file -> file.startsWith("-")))
        .extracting(file -> file.substring(file.lastIndexOf('/') + 1))
        .containsExactlyInAnyOrder("app.jar", "run.args", "build.json");
  }

  @Test
  void anEditChangesTheLastLayerAlone() throws Exception {
    app.save(EDIT);

    app.image("--base", "base.tar", "-o", "edited.tar");

    List<String> before = app.layers("first.tar");
    List<String> after = app.layers("edited.tar");
    assertThat(after.subList(0, LAYERS - 1)).isEqualTo(before.subList(0, LAYERS - 1));
    assertThat(after.get(LAYERS - 1)).isNotEqualTo(before.get(LAYERS - 1));
  }

  @Test
  void weightsMayStayOutOfItAndComeByItsOwnProgram() throws Exception {
    app.image("--base", "base.tar", "-o", "bare.tar", "--weights", "volume");

    List<String> layers = app.layers("bare.tar");
    assertThat(layers.subList(0, 3)).isEqualTo(app.layers("first.tar").subList(0, 3));
    assertThat(layers).hasSize(LAYERS);
    assertThat(app.files("bare.tar", layers.get(3)).stream().filter(file -> file.startsWith("-")))
        .extracting(ImageIT::named)
        .containsExactlyInAnyOrder(
            "jlserve/weights/manifest.json",
            "jlserve/runtime/dev.jlserve.jlserve-store-fetch.jar",
            "jlserve/weights.args");
    assertThat(app.files("bare.tar", layers.get(5)))
        .anyMatch(file -> file.endsWith("/app.jar"))
        .noneMatch(file -> file.contains("huggingface"));

    Path root = app.unpacked("bare.tar");
    // The quick compiler's code hashes at a tenth of the speed; two collectors end the JVM.
    assertThat(root.resolve("jlserve/weights.args")).content().doesNotContain("Tiered", "-XX:+Use");
    Path volume = app.file("volume");
    fills(root, volume, "Fetching hf:org/words@main\nThe weights of Greeter are in ");
    fills(root, volume, "Nothing to do: the weights of Greeter are in ");
    CliJar.Result again =
        CliJar.run(
            CliJar.command(
                app.folder(),
                Map.of("JLSERVE_CACHE_DIR", volume.toString()),
                "weights",
                root.resolve("jlserve").toString()));
    assertThat(again.out())
        .isEqualTo(
            "✓ Nothing to do: the weights of Greeter are in volume: 1 file, 0.0 MB\n"
                .replace("volume", volume.toString()));
    // Where a cluster mounts the volume.
    app.run("rm", "-r", root.resolve("jlserve/weights").toString());
    for (String mounted : List.of("weights", "huggingface")) {
      Files.createSymbolicLink(root.resolve("jlserve").resolve(mounted), volume.resolve(mounted));
    }
    // The JVM would end where the cache does not fit.
    serves(linked(root), root, "-XX:AOTMode=on");

    app.save(EDIT);
    app.image("--base", "base.tar", "-o", "edited.tar", "--weights", "volume");
    assertThat(app.layers("edited.tar").subList(0, LAYERS - 1))
        .isEqualTo(layers.subList(0, LAYERS - 1));
  }

  /** A file's path without what changes. */
  private static String named(String file) {
    return file.substring(file.lastIndexOf(' ') + 1)
        .replaceAll("/[0-9a-f]{32,}", "")
        .replaceAll("-store-.*-fetch", "-store-fetch");
  }

  /** Java in an unpacked image. */
  private static ProcessBuilder java(String program, Path root, String... arguments) {
    List<String> words = new ArrayList<>(List.of(program));
    words.addAll(Arrays.asList(arguments));
    ProcessBuilder java = new ProcessBuilder(words).directory(root.resolve("jlserve").toFile());
    java.environment().putAll(app.environment());
    java.environment().put("JLSERVE_HOST", "127.0.0.1");
    java.environment().put("JLSERVE_PORT", "0");
    return java;
  }

  private static String linked(Path root) {
    return root.resolve("opt/java/bin/java").toString();
  }

  private static void fills(Path root, Path volume, String said) throws Exception {
    ProcessBuilder program = java(linked(root), root, "@weights.args", ".");
    program.environment().put("JLSERVE_CACHE_DIR", volume.toString());
    CliJar.Result result = CliJar.run(program);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo(said + volume + ": 1 file, 0.0 MB\n");
  }

  private static void serves(String program, Path root, String... options) throws Exception {
    String arguments;
    try (Stream<Path> all = Files.walk(root.resolve("jlserve/apps"))) {
      arguments =
          all.filter(file -> file.endsWith("run.args")).findFirst().orElseThrow().toString();
    }
    List<String> words = new ArrayList<>(Arrays.asList(options));
    words.add("@" + arguments);
    Process process =
        java(program, root, words.toArray(String[]::new)).redirectErrorStream(true).start();
    try {
      String line = process.inputReader().readLine();
      assertThat(line).startsWith("Serving Greeter at http://");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(line.substring(line.indexOf("http://")) + "/greet"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"hi\"}"))
              .build();
      try (HttpClient client = HttpClient.newHttpClient()) {
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
            .isEqualTo("{\"text\":\"" + SmallHub.FIRST + "\"}");
      }
    } finally {
      process.destroy();
    }
  }

  @Test
  void theJavaOfTheBaseRunsIt() throws Exception {
    refused(
        List.of("--base", "base.tar", "--java", "base"),
        "The base image base.tar has no java on its PATH, and --java base takes it. Name a base"
            + " image with a Java, or leave --java base out.");
    app.base("java.tar", architecture(), "one", "/usr/bin/java");
    app.replace("@JLServeApp", "//RUNTIME_OPTIONS -Dgreeting=héllo\n@JLServeApp");
    refused(
        List.of("--base", "java.tar", "--java", "base"),
        "The base image java.tar has no locale for UTF-8, so its Java reads only ASCII, and not the"
            + " app's option -Dgreeting=héllo. Name a base image with /usr/lib/locale/C.utf8 by"
            + " --base, such as gcr.io/distroless/java-base-debian13. Or use ASCII characters alone"
            + " there.");
    app.save("");
    app.image("--base", "java.tar", "--java", "base", "-o", "base-java.tar");

    JsonObject config =
        app.inspect("oci-archive:base-java.tar", "--config").getAsJsonObject("config");
    assertThat(config.get("Env").toString()).doesNotContain("/opt/java");
    assertThat(config.getAsJsonArray("Entrypoint").get(0).getAsString()).isEqualTo("java");
    List<String> layers = app.layers("base-java.tar");
    assertThat(layers).hasSize(LAYERS - 2).doesNotContain(app.layers("first.tar").get(1));
    assertThat(app.files("base-java.tar", layers.get(3)).stream().filter(f -> f.startsWith("-")))
        .extracting(file -> file.substring(file.lastIndexOf('/') + 1))
        .containsExactlyInAnyOrder("app.jar", "run.args", "build.json");
    serves(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        app.unpacked("base-java.tar"));
  }

  /** A pod cannot reach this machine. */
  @Test
  void aManifestNamesWeightsThatNoContainerCanFetch() throws Exception {
    CliJar.Result result =
        CliJar.run(
            app.jlserve(
                "manifest",
                "Greeter.java",
                "--image",
                "a:1",
                "--memory",
                "1Gi",
                "--weights",
                "volume"));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.errLines())
        .containsExactly(
            "Error: hf:org/words@main comes from this machine, "
                + app.environment().get("HF_ENDPOINT")
                + ", so no container can fetch it. Publish it on a server and build anew, or leave"
                + " --weights volume out.");
  }

  private static void login(DockerRegistry... registries) throws IOException {
    String auth = "\"%s\":{\"auth\":\"%s\"}";
    List<String> users = List.of("anna:secret-a", "bert:secret-b");
    StringBuilder auths = new StringBuilder();
    for (int i = 0; i < registries.length; i++) {
      byte[] user = users.get(i).getBytes(StandardCharsets.UTF_8);
      auths
          .append(i == 0 ? "" : ",")
          .append(auth.formatted(registries[i].host(), Base64.getEncoder().encodeToString(user)));
    }
    Files.writeString(app.file("config.json"), "{\"auths\":{" + auths + "}}");
  }

  private static DockerRegistry registry(String user, String bcrypt) throws Exception {
    return DockerRegistry.start(Files.createTempDirectory(temporary, "registry"), user, bcrypt);
  }

  private static void put(String archive, String user, String image) throws Exception {
    app.run(
        "skopeo",
        "copy",
        "--dest-tls-verify=false",
        "--dest-creds",
        user,
        "docker-archive:" + archive,
        "docker://" + image);
  }

  private static String digest(String user, String image) throws Exception {
    return app.inspect("docker://" + image, "--tls-verify=false", "--creds", user)
        .get("Digest")
        .getAsString();
  }

  @Test
  void eachRegistryGetsItsOwnCredentials() throws Exception {
    try (DockerRegistry bases = registry("anna", ANNA);
        DockerRegistry images = registry("bert", BERT)) {
      login(bases, images);
      String base = bases.host() + "/os/base:1";
      String name = images.host() + "/team/greeter:1";
      put("base.tar", "anna:secret-a", base);

      JsonObject pushed = app.image("--base", base, "--name", name, "--push");

      assertThat(digest("bert:secret-b", name)).isEqualTo(pushed.get("digest").getAsString());
      String locked = digest("anna:secret-a", base).substring("sha256:".length());
      assertThat(app.file("Greeter.jlserve.lock"))
          .content()
          .contains("\nbase " + locked + " " + base + "\n");
      assertThat(pushed.get("file").isJsonNull()).isTrue();
      assertThat(pushed.get("bytes").getAsLong()).isGreaterThan(20_000_000);
      assertThat(bases.log()).contains("anna").doesNotContain("bert");
      assertThat(images.log()).contains("bert").doesNotContain("anna");

      app.save(EDIT);
      JsonObject edited = app.image("--base", base, "--name", name, "--push");
      assertThat(edited.get("bytes").getAsLong()).isLessThan(100_000);

      updates(base, name, locked, bases);
    }
  }

  /**
   * Docker's helpers know the password, only the proxy the host, and only the user the authority.
   */
  @Test
  void aRegistryMayHaveItsOwnAuthorityBehindAProxy() throws Exception {
    Path folder = Files.createTempDirectory(temporary, "registry");
    TlsKey key = TlsKey.in(folder, "registry.test");
    Path asked = helper(folder);
    Map<String, String> before = Map.copyOf(app.environment());
    try (DockerRegistry images = DockerRegistry.startSecure(folder, "bert", BERT, key);
        TunnelProxy proxy = new TunnelProxy("registry.test", "ann:p%40ss")) {
      String host = "registry.test:" + images.port();
      app.environment().put("PATH", folder + ":" + System.getenv("PATH"));
      app.environment().put("https_proxy", proxy.address());
      String config = "{\"credHelpers\":{\"%s\":\"test\"}}".formatted(host);
      Files.writeString(app.file("config.json"), config);
      List<String> first =
          List.of("--base", "base.tar", "--name", host + "/team/greeter:1", "--push");
      refused(
          first,
          "The registry "
              + host
              + " has no TLS that this Java trusts. Add its certificate to Java's, with keytool"
              + " -importcert -cacerts.");
      assertThat(proxy.tunnels()).as("tries").hasSize(1);

      String trust = "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s";
      app.environment().put("JDK_JAVA_OPTIONS", trust.formatted(key.store(), TlsKey.PASSWORD));
      JsonObject pushed = app.image(first.toArray(String[]::new));
      String there = images.host() + "/team/greeter:1";
      assertThat(digest("bert:secret-b", there)).isEqualTo(pushed.get("digest").getAsString());
      assertThat(proxy.tunnels()).isNotEmpty().containsOnly(host);
      assertThat(asked).content().startsWith("get " + host);

      Files.writeString(app.file("config.json"), "{\"credsStore\":\"test\"}");
      app.image("--base", "base.tar", "--name", host + "/team/greeter:2", "--push");
      assertThat(digest("bert:secret-b", images.host() + "/team/greeter:2"))
          .isEqualTo(pushed.get("digest").getAsString());

      app.environment().put("NO_PROXY", ".test");
      CliJar.Result direct = CliJar.run(app.jlserve(words(first)));
      assertThat(direct.err())
          .contains("Error: The registry " + host + " cannot be reached: there is no host");
    } finally {
      app.environment().clear();
      app.environment().putAll(before);
    }
  }

  private static String[] words(List<String> options) {
    return Stream.concat(Stream.of("image", "Greeter.java", "--quiet"), options.stream())
        .toArray(String[]::new);
  }

  /** A program that knows one registry's user; it writes down what it is asked. */
  private static Path helper(Path folder) throws IOException {
    Path asked = folder.resolve("asked");
    Path program = folder.resolve("docker-credential-test");
    Files.writeString(
        program,
        """
        #!/bin/sh
        read -r server
        echo "$1 $server" >> '%s'
        case $server in
        registry.test:*) echo '{"ServerURL":"","Username":"bert","Secret":"secret-b"}' ;;
        *) echo 'credentials not found in native keychain'; exit 1 ;;
        esac
        """
            .formatted(asked));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return asked;
  }

  @Test
  void aRedirectCarriesNoCredentials() throws Exception {
    app.run("skopeo", "copy", "docker-archive:base.tar", "oci:layout:1");
    String digest = app.inspect("oci:layout:1").get("Digest").getAsString();
    try (RedirectingRegistry clouds =
        new RedirectingRegistry(app.file("layout"), digest.substring("sha256:".length()))) {
      String auth = Base64.getEncoder().encodeToString("a:b".getBytes(StandardCharsets.UTF_8));
      Files.writeString(
          app.file("config.json"),
          "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(clouds.host(), auth));

      app.image("--base", clouds.host() + "/base@" + digest, "-o", "redirected.tar");

      assertThat(clouds.toldToTheStore()).isNotEmpty().containsOnly("null");
    }
  }

  /** A base image that moved is taken when the lock is renewed. */
  private static void updates(String base, String name, String locked, DockerRegistry bases)
      throws Exception {
    app.base("other.tar", architecture(), "two");
    put("other.tar", "anna:secret-a", base);
    String moved = digest("anna:secret-a", base).substring("sha256:".length());
    app.image("--base", base, "--name", name, "-o", "kept.tar");
    assertThat(app.layers("kept.tar").get(0)).isEqualTo(app.layers("first.tar").get(0));

    assertThat(app.must("build", "Greeter.java", "--update").out())
        .contains(base + " moved from " + locked + " to " + moved);
    app.image("--base", base, "--name", name, "-o", "moved.tar");
    assertThat(app.layers("moved.tar").get(0)).isNotEqualTo(app.layers("kept.tar").get(0));

    Path lock = app.file("Greeter.jlserve.lock");
    Files.writeString(lock, Files.readString(lock).replace(moved, "0".repeat(64)));
    refused(
        List.of("--base", base),
        "Greeter.jlserve.lock locks "
            + base
            + " to sha256:"
            + "0".repeat(64)
            + ", which its registry does not have any more. Renew it:",
        "jlserve build Greeter.java --update");
    Files.delete(lock);
    assertThat(bases.log()).doesNotContain("bert");
  }

  private static String architecture() throws Exception {
    return app.inspect("docker-archive:base.tar").get("Architecture").getAsString();
  }

  private static void refused(List<String> options, String... lines) throws Exception {
    CliJar.Result result = CliJar.run(app.jlserve(words(options)));
    assertThat(result.code()).as(result.out() + result.err()).isIn(1, 2);
    assertThat(result.errLines()).first().asString().isEqualTo("Error: " + lines[0]);
    assertThat(result.errLines().subList(1, result.errLines().size()))
        .isEqualTo(List.of(lines).subList(1, lines.length));
    assertThat(parts()).isEmpty();
  }

  @Test
  void aRegistryThatRefusesIsNamed() throws Exception {
    try (DockerRegistry images = registry("bert", BERT)) {
      String name = images.host() + "/team/greeter:1";
      refused(
          List.of("--base", "base.tar", "--name", name, "--push"),
          "The registry "
              + images.host()
              + " knows no such user or password. Log in as one who may, then try again:",
          "docker login " + images.host());
      login(images);
      refused(
          List.of("--base", images.host() + "/none:1"),
          "The registry "
              + images.host()
              + " knows no such user or password. Log in as one who may, then try again:",
          "docker login " + images.host());
    }
    // As long as it is bound and does not listen, nobody else can.
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String gone = "127.0.0.1:" + silent.getLocalPort();
      CliJar.Result result =
          CliJar.run(app.jlserve("image", "Greeter.java", "--base", gone + "/base:1"));
      assertThat(result.errLines()).hasSize(1);
      assertThat(result.err())
          .startsWith("Error: The registry " + gone + " cannot be reached: Connect")
          .endsWith("Correct the name, or start it, then try again.\n");
    }
  }

  @Test
  void whatCannotBeIsSaidAndTheArchiveStays() throws Exception {
    Files.writeString(app.file("old.tar"), "old");
    List<String> old = List.of("-o", "old.tar", "--base");
    refused(
        Stream.concat(old.stream(), Stream.of("none.tar")).toList(),
        "Base image not found: none.tar. Name a docker-archive, which docker writes:",
        "docker save -o none.tar IMAGE");
    app.run("tar", "-cf", "plain.tar", "Greeter.java");
    refused(
        Stream.concat(old.stream(), Stream.of("plain.tar")).toList(),
        "plain.tar is no docker-archive: it has no manifest.json. Make one with docker save, or"
            + " with skopeo copy to docker-archive:FILE.");
    app.base("other.tar", "mips", "one");
    String own = "linux/" + architecture();
    refused(
        Stream.concat(old.stream(), Stream.of("other.tar")).toList(),
        "The base image other.tar is for linux/mips, and this machine makes images for "
            + own
            + ". Name one for "
            + own
            + " with --base.");
    assertThat(app.file("old.tar")).hasContent("old");
    refused(
        List.of("-o", "none/a.tar", "--base", "base.tar"),
        "The folder of none/a.tar does not exist. Make it, then try again:",
        "mkdir -p " + app.file("none"));
    refused(
        List.of("-o", "/proc/a.tar", "--base", "base.tar"),
        "/proc/a.tar cannot be written: no such folder. Name another file with -o, or change the"
            + " folder's permissions.");
    refused(
        List.of("--name", "Team/App", "--base", "base.tar"),
        "'Team/App' is no name of an image; it takes the form [REGISTRY/]NAME[:TAG], in small"
            + " letters");
  }

  @Test
  void anAppThatIsNotBuiltIsNotPacked() throws Exception {
    Path other = Files.createDirectories(app.file("unbuilt"));
    Files.writeString(
        other.resolve("Other.java"),
        Files.readString(app.file("Greeter.java")).replace("Greeter", "Other"));

    CliJar.Result result =
        CliJar.run(app.jlserve("image", "unbuilt/Other.java", "--base", "base.tar"));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.errLines())
        .containsExactly(
            "Error: Build marker not found in "
                + app.cache()
                + ": Other was never built there. Build it, then try again:",
            "jlserve build unbuilt/Other.java",
            "jlserve image unbuilt/Other.java --base base.tar");
  }

  @Test
  void killedItLeavesTheOldArchiveAndTheNextOneClearsUp() throws Exception {
    Files.writeString(app.file("killed.tar"), "old");
    Process process =
        app.jlserve("image", "Greeter.java", "--base", "base.tar", "-o", "killed.tar").start();
    while (parts().isEmpty() || Files.size(parts().get(0)) == 0) {
      assertThat(process.waitFor(5, TimeUnit.MILLISECONDS)).as("it ends too early").isFalse();
    }
    process.destroyForcibly().waitFor();

    assertThat(app.file("killed.tar")).hasContent("old");
    assertThat(parts()).hasSize(1);
    assertThat(unpacked()).hasSize(1);
    app.image("--base", "base.tar", "-o", "killed.tar");
    assertThat(app.layers("killed.tar")).hasSize(LAYERS);
    assertThat(parts()).isEmpty();
    assertThat(unpacked()).isEmpty();
  }

  /** Where base images are unpacked. */
  private static List<Path> unpacked() throws IOException {
    try (Stream<Path> all = Files.list(app.cache().resolve("images"))) {
      return all.filter(folder -> folder.toString().endsWith(".part")).toList();
    }
  }

  @Test
  void aSignalLeavesNoUnpackedBase() throws Exception {
    Process process =
        app.jlserve("image", "Greeter.java", "--base", "base.tar", "-o", "ended.tar").start();
    while (unpacked().isEmpty()) {
      assertThat(process.waitFor(5, TimeUnit.MILLISECONDS)).as("it ends too early").isFalse();
    }
    process.destroy();

    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(unpacked()).isEmpty();
    assertThat(app.file("ended.tar")).doesNotExist();
  }

  @Test
  void aFullDiskIsSaidAndTheOldArchiveStays() throws Exception {
    assumeTrue(
        new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
                .start()
                .waitFor()
            == 0,
        "needs namespaces: unshare -rm");
    Path disk = Files.createDirectory(app.file("disk"));
    List<String> command =
        app.jlserve("image", "Greeter.java", "--base", "base.tar", "-o", "disk/a.tar").command();
    String script =
        "mount -t tmpfs -o size=9m tmpfs "
            + disk
            + "; echo old > disk/a.tar; \"$@\"; echo $?; ls disk; cat disk/a.tar";
    List<String> words =
        Stream.concat(Stream.of("unshare", "-rm", "sh", "-c", script, "sh"), command.stream())
            .toList();
    ProcessBuilder full = app.jlserve().command(words);

    CliJar.Result result = CliJar.run(full);

    assertThat(result.errLines())
        .containsExactly(
            "Error: The image cannot be written: No space left on device. Make room in the cache"
                + " folder and the image's, then try again.");
    assertThat(result.out()).isEqualTo("1\na.tar\nold\n");
  }
}
