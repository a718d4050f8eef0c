package dev.jlserve.cli.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.ApiJars;
import dev.jlserve.cli.CliException;
import dev.jlserve.cli.RecordedConsole;
import dev.jlserve.cli.cache.NestedFiles;
import dev.jlserve.cli.cache.NestedJars;
import dev.jlserve.cli.process.AppLauncher;
import dev.jlserve.cli.resolve.FileRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildTest {

  private static final String APP =
      """
      import dev.jlserve.Endpoint;
      import dev.jlserve.JLServeApp;

      @JLServeApp(requirements = {%s})
      public class Greeter {
        record In(String text) {}
        public void setup() {}
        public void downloadWeights() { String model = "one"; }
        @Endpoint public In echo(In in) { return in; }
      }
      """;

  private static final String DONE = "say {\"done\":true}";

  @TempDir Path folder;

  private final RecordedConsole console = new RecordedConsole();
  private NestedJars nested;
  private FileRepository repository;
  private Path cache;
  private Path source;

  @BeforeEach
  void prepare() throws IOException {
    NestedFiles files = new NestedFiles();
    int number = 0;
    for (Path path : ApiJars.paths()) {
      files.add("api/test.api" + number++ + "-1.jar", jar(path));
    }
    nested = new NestedJars(files.add("runtime/t.brought-2.0.jar", jar(ApiJars.paths().get(0))));
    repository = new FileRepository(folder.resolve("repository"));
    repository.mirrorAll(folder.resolve("user/.m2"));
    repository.publish("t:leaf:1.0", "leaf").publish("t:leaf:1.1", "leaf 1.1");
    repository.publish("t:tree:1.0", "tree", "t:leaf:1.0").publish("t:brought:1.0", "other");
    cache = Files.createDirectory(folder.resolve("cache größe x"));
    Path sources = Files.createDirectory(folder.resolve("my sources ü"));
    source = sources.resolve("Greeter.java");
    write("");
  }

  @Test
  void buildsAnAppThatRequiresNothingWithoutAWordAboutInstalling() throws IOException {
    CompiledApp app = build(DONE);

    assertThat(console.out())
        .startsWith(
            "✓ Cache directory: " + cache,
            "✓ Loading app: Greeter",
            "✓ Downloading weights...",
            "✓ Build complete!")
        .endsWith("  jlserve dev '" + source + "'")
        .noneMatch(line -> line.startsWith("Installing"));
    assertThat(console.err()).isEmpty();
    assertThat(lock()).doesNotExist();
    assertThat(app.code().resolve("app.jar")).exists();
    assertThat(app.code().getParent().resolveSibling("build.json")).exists();
    assertThat(parts()).isEmpty();
  }

  @Test
  void writesArgumentsThatMoveWithTheCacheFolder() throws IOException {
    write("\"t:tree:1.0\"");

    CompiledApp app = build(DONE);

    List<String> arguments = Files.readAllLines(app.runArgs());
    assertThat(arguments)
        .startsWith("\"-Djlserve.cache=.\"", "\"--enable-native-access=ALL-UNNAMED\"")
        .endsWith("\"dev.jlserve.server.Main\"", "\"serve\"")
        .noneMatch(line -> line.contains(cache.toString()));
    String path = arguments.get(arguments.indexOf("\"-cp\"") + 1);
    assertThat(path)
        .startsWith("\"apps/Greeter/")
        .contains(":maven/t/tree/1.0/tree-1.0.jar:maven/t/leaf/1.0/leaf-1.0.jar\"");
  }

  @Test
  void doesNothingTheSecondTime() throws IOException {
    write("\"t:tree:1.0\"");
    build(DONE);
    List<String> before = snapshot();

    RecordedConsole second = new RecordedConsole();
    ScriptedLauncher launcher = new ScriptedLauncher();
    build(second, launcher, request());

    assertThat(launcher.launches).isEmpty();
    assertThat(second.out())
        .contains("✓ Nothing to do: Greeter is built and unchanged", "✓ Build complete!");
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void compilesButDownloadsNothingWhereOnlyAnEndpointChanged() throws IOException {
    Path first = build(DONE).code();
    replace("return in;", "return new In(in.text());");

    ScriptedLauncher launcher = new ScriptedLauncher();
    CompiledApp second = build(console, launcher, request());

    assertThat(launcher.launches).isEmpty();
    assertThat(second.code()).isNotEqualTo(first).hasParent(first.getParent());
    assertThat(console.out()).contains("✓ Requirements and weights are unchanged");
  }

  @Test
  void downloadsAgainWhereTheDownloadChanged() throws IOException {
    build(DONE);
    replace("\"one\"", "\"two\"");

    ScriptedLauncher launcher = new ScriptedLauncher(DONE);
    build(console, launcher, request());

    assertThat(launcher.launches).hasSize(1);
  }

  @Test
  void installsAndLocksRequirements() throws IOException {
    write("\"t:tree:1.0\"");

    build(DONE);

    assertThat(console.out())
        .contains("Installing requirements: t:tree:1.0")
        .contains("Wrote " + lock() + "; commit it with the source");
    assertThat(Files.readAllLines(lock()))
        .contains("requirement t:tree:1.0")
        .anyMatch(line -> line.endsWith(" t:leaf:jar:1.0"));
  }

  @Test
  void refusesATamperedJarAndFetchesItAnewByForce() throws IOException {
    write("\"t:tree:1.0\"");
    build(DONE);
    Path leaf = cache.resolve("maven").resolve(FileRepository.relative("t:leaf:1.0", "jar"));
    byte[] original = Files.readAllBytes(leaf);
    Files.writeString(leaf, "tampered");

    CliException e = refused(request());

    assertThat(e).hasMessageStartingWith("Not what the lock says: t:leaf:jar:1.0 in " + leaf);
    assertThat(leaf).hasContent("tampered");
    build(console, new ScriptedLauncher(DONE), new BuildRequest(source, false, true, false));
    assertThat(leaf).hasBinaryContent(original);
    assertThat(console.out()).contains("Fetching anew: " + leaf);
  }

  @Test
  void refusesWhatTheCommittedLockDoesNotSayInAFreshCache() throws IOException {
    write("\"t:leaf:1.0\"");
    build(DONE);
    String locked = Files.readString(lock());
    cache = Files.createDirectory(folder.resolve("fresh"));
    repository.publish("t:leaf:1.0", "published again");

    assertThat(refused(request())).hasMessageStartingWith("Not what the lock says: t:leaf:jar:1.0");
    assertThat(lock()).hasContent(locked);
    assertThat(cache.resolve("apps")).doesNotExist();

    build(console, new ScriptedLauncher(DONE), new BuildRequest(source, true, true, false));
    assertThat(Files.readString(lock())).isNotEqualTo(locked);
  }

  @Test
  void renewsTheEntriesOfAChangedRequirementAndSaysSo() throws IOException {
    write("\"t:leaf:1.0\"");
    build(DONE);

    write("\"t:leaf:1.1\"");
    build(console, new ScriptedLauncher(DONE), request());

    assertThat(console.out())
        .contains("Renewed " + lock() + ": requirement t:leaf:1.0 became t:leaf:1.1");
    assertThat(Files.readString(lock())).contains("t:leaf:jar:1.1").doesNotContain("1.0");
  }

  @Test
  void leavesOutARequirementThatJlserveBringsAndSaysSo() throws IOException {
    write("\"t:brought:1.0\"");

    CompiledApp app = build(DONE);

    assertThat(console.err())
        .containsExactly(
            "Note: requirement t:brought:1.0 is left out; the app runs with jlserve's own"
                + " t.brought-2.0.jar");
    assertThat(app.classPath())
        .noneMatch(path -> path.endsWith("brought-1.0.jar"))
        .anyMatch(path -> path.endsWith("t.brought-2.0.jar"));
  }

  @Test
  void locksTheJarsOfWeights() throws IOException {
    repository.publish("t:model:1", "weights");

    build(
        "say {\"resolve\":\"t:model:1\"}",
        "hear",
        "say {\"weights\":{\"source\":\"mvn:t:model:1\",\"manifest\":\"weights/m/manifest.json\"}}",
        DONE);

    assertThat(Files.readAllLines(lock()))
        .filteredOn(line -> line.startsWith("weights "))
        .singleElement()
        .asString()
        .matches("weights [0-9a-f]{64} mvn:t:model:1");
  }

  @Test
  void writesNoRecordWhereTheDownloadFailed() throws IOException {
    CliException e =
        catchThrowableOfType(
            CliException.class,
            () -> build("say {\"failed\":\"downloadWeights() failed: no route\"}"));

    assertThat(e).hasMessage("downloadWeights() failed: no route");
    try (Stream<Path> files = Files.walk(cache.resolve("apps"))) {
      assertThat(files).noneMatch(f -> f.endsWith("build.json"));
    }
  }

  @Test
  void startsNothingWhereTheAppDoesNotCompile() throws IOException {
    replace("return in;", "return missing;");
    ScriptedLauncher launcher = new ScriptedLauncher();

    CliException e =
        catchThrowableOfType(CliException.class, () -> build(console, launcher, request()));

    assertThat(e).hasMessage(source + " does not compile: 1 error");
    assertThat(e.diagnostics().get(0)).startsWith(source + ":9: error: cannot find symbol");
    assertThat(launcher.launches).isEmpty();
  }

  @Test
  void speaksOfTheAppBeforeTheCacheFolder() throws IOException {
    Path missing = folder.resolve("Missing.java");
    Surroundings bare = surroundings(console, new ScriptedLauncher(), Map.of());

    CliException noApp =
        catchThrowableOfType(
            CliException.class,
            () -> new Build(bare).run(new BuildRequest(missing, false, false, false)));
    CliException noCache =
        catchThrowableOfType(CliException.class, () -> new Build(bare).run(request()));

    assertThat(noApp).hasMessage("File not found: " + missing);
    assertThat(noCache)
        .hasMessageStartingWith("JLSERVE_CACHE_DIR environment variable must be set.");
    assertThat(console.out()).isEmpty();
  }

  private CompiledApp build(String... script) {
    return build(console, new ScriptedLauncher(script), request());
  }

  private CompiledApp build(RecordedConsole to, AppLauncher launcher, BuildRequest request) {
    Map<String, String> environment = Map.of("JLSERVE_CACHE_DIR", cache.toString());
    return new Build(surroundings(to, launcher, environment)).run(request);
  }

  private CliException refused(BuildRequest request) {
    return catchThrowableOfType(
        CliException.class,
        () -> build(new RecordedConsole(), new ScriptedLauncher(DONE), request));
  }

  private Surroundings surroundings(
      RecordedConsole to, AppLauncher launcher, Map<String, String> environment) {
    return new Surroundings(to, environment, launcher, nested, folder.resolve("user/.m2"));
  }

  private BuildRequest request() {
    return new BuildRequest(source, false, false, false);
  }

  private Path lock() {
    return source.resolveSibling("Greeter.jlserve.lock");
  }

  private void write(String requirements) throws IOException {
    Files.writeString(source, APP.formatted(requirements));
  }

  private void replace(String before, String after) throws IOException {
    String text = Files.readString(source);
    assertThat(text).contains(before);
    Files.writeString(source, text.replace(before, after));
  }

  private List<String> snapshot() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        lines.add(file + " " + Files.getLastModifiedTime(file));
      }
      return lines;
    }
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".part")).toList();
    }
  }

  /** The bytes of a jar, also where the tests have its classes in a folder. */
  private static byte[] jar(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return Files.readAllBytes(path);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
        Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new ZipEntry(path.relativize(file).toString().replace('\\', '/')));
        jar.write(Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }
}
