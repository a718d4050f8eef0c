package dev.jlserve.cli.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.ApiJars;
import dev.jlserve.cli.cache.NestedFiles;
import dev.jlserve.cli.cache.NestedJars;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.process.AppLauncher;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.cli.readiness.CompiledApp;
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

/**
 * An app, a cache folder and a repository in one folder, with spaces and letters outside of ASCII
 * in their paths. Compiling and resolving are real; the process that downloads follows a script.
 */
public final class BuildFixture {

  static final String DONE = "say {\"message\":\"done\"}";

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

  public final RecordedConsole console = new RecordedConsole();
  public final NestedJars nested;
  final FileRepository repository;
  final Path folder;
  public final Path source;
  Path cache;

  public BuildFixture(Path folder) throws IOException {
    this.folder = folder;
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
    source = Files.createDirectory(folder.resolve("my sources ü")).resolve("Greeter.java");
    require("");
  }

  CompiledApp build(String... script) {
    return build(new ScriptedLauncher(script), request());
  }

  CompiledApp build(AppLauncher launcher, BuildRequest request) {
    return new Build(surroundings(launcher, environment())).run(request);
  }

  BuildContext surroundings(AppLauncher launcher, Map<String, String> environment) {
    return new BuildContext(console, environment, launcher, nested, folder.resolve("user/.m2"));
  }

  public Map<String, String> environment() {
    return Map.of("JLSERVE_CACHE_DIR", cache.toString());
  }

  BuildRequest request() {
    return BuildRequest.of(source);
  }

  public Path userFolder() {
    return folder.resolve("user/.m2");
  }

  Path lock() {
    return source.resolveSibling("Greeter.jlserve.lock");
  }

  /** Where a requirement's jar lies in the cache. */
  public Path installed(String coordinate) {
    return cache.resolve("maven").resolve(FileRepository.relative(coordinate, "jar"));
  }

  /** Writes the app with these requirements. */
  public void require(String requirements) throws IOException {
    Files.writeString(source, APP.formatted(requirements));
  }

  /** Edits the app. */
  public void replace(String before, String after) throws IOException {
    String text = Files.readString(source);
    assertThat(text).contains(before);
    Files.writeString(source, text.replace(before, after));
  }

  /** Every file with the time of its last change. */
  List<String> snapshot() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files(folder)) {
      lines.add(file + " " + Files.getLastModifiedTime(file));
    }
    return lines;
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The bytes of a jar, also where the tests have its classes in a folder. */
  private static byte[] jar(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return Files.readAllBytes(path);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Path file : files(path)) {
        jar.putNextEntry(new ZipEntry(path.relativize(file).toString().replace('\\', '/')));
        jar.write(Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }
}
