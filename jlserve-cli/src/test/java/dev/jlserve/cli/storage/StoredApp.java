package dev.jlserve.cli.storage;

import dev.jlserve.cli.AppAotCache;
import dev.jlserve.cli.CliJar;
import dev.jlserve.cli.resolve.FileRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An app with a requirement and weights of each source, a cache folder and a user's home. */
final class StoredApp {

  private static final String SOURCE =
      """
      import dev.jlserve.*;

      @JLServeApp(requirements = "t:lib:1.0")
      public class Kept {
        static final Weights MODEL = Weights.maven("t:model:1.0");
        static final Weights VOICE = Weights.url("%s", "%s");
        static final Weights WORDS = Weights.huggingFace("org/words");

        record Text(String text) {}

        public void setup() {}

        public void downloadWeights() {
          MODEL.download();
          VOICE.download();
          WORDS.download();
        }

        @Endpoint public Text echo(Text in) { return in; }
      }
      """;

  private final Path folder;
  private final Origin origin;

  /** Writes one. */
  StoredApp(Path folder, Origin origin) throws IOException {
    this.folder = folder;
    this.origin = origin;
    for (String each : List.of("cache größe x", "my äpp", "tmp", "home/.m2")) {
      Files.createDirectories(folder.resolve(each));
    }
    FileRepository.mirrorAll(folder.resolve("home/.m2"), origin.address() + "/maven", "");
    String hash = Origin.hash("SHA-256", origin.files().get(Origin.VOICE));
    Files.writeString(source(), SOURCE.formatted(origin.address() + Origin.VOICE, hash));
  }

  Path cache() {
    return folder.resolve("cache größe x");
  }

  Path source() {
    return folder.resolve("my äpp/Kept.java");
  }

  /** Fails at the first file that is not what its name says. */
  CacheAudit audit() {
    return new CacheAudit(cache(), origin.files());
  }

  /** All that is there and should not outlast a build. */
  List<String> leftovers() throws IOException {
    List<String> left = new ArrayList<>(audit().temporary());
    for (String each : List.of("my äpp", "tmp")) {
      try (Stream<Path> files = Files.list(folder.resolve(each))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> !List.of("Kept.java", "Kept.jlserve.lock").contains(name))
            .forEach(left::add);
      }
    }
    return left;
  }

  /** A build, whose JVM gets some more options. */
  ProcessBuilder build(String... options) {
    List<String> all = new ArrayList<>(StoredAotCache.OPTIONS);
    all.addAll(Arrays.asList(options));
    return build(CliJar.path(), all);
  }

  /** A build by some jar of the command line, whose JVM gets these options. */
  ProcessBuilder build(Path jar, List<String> options) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(CliJar.SHORT_LIVED);
    words.addAll(
        List.of(
            "-Djava.io.tmpdir=" + folder.resolve("tmp"), "-Duser.home=" + folder.resolve("home")));
    words.addAll(AppAotCache.OPTIONS);
    words.addAll(options);
    words.addAll(List.of("-jar", jar.toString(), "build", source().toString()));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(name -> name.startsWith("HF_"));
    builder
        .environment()
        .putAll(Map.of("JLSERVE_CACHE_DIR", cache().toString(), "HF_ENDPOINT", origin.address()));
    return builder.redirectErrorStream(true).redirectOutput(log().toFile());
  }

  /** What the last build printed. */
  Path log() {
    return folder.resolve("build.log");
  }

  /** Which processes have to do with this app. */
  List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(each -> each.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }

  /** How much of a file of the origin is in the cache folder, under whichever name. */
  long arrived(byte[] content) throws IOException {
    long most = 0;
    try (Stream<Path> all = Files.walk(cache())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(cache().resolve("runtime")) && isBeginOf(content, file)) {
          most = Math.max(most, Files.size(file));
        }
      }
    }
    return most;
  }

  private static boolean isBeginOf(byte[] content, Path file) throws IOException {
    byte[] found = Files.readAllBytes(file);
    return found.length > 0
        && found.length <= content.length
        && Arrays.equals(found, 0, found.length, content, 0, found.length);
  }
}
