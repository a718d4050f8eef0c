package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.cli.CliJar;
import dev.jlserve.cli.cache.NestedIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at every file of a cache folder: what has its final name must be whole, and a record must
 * have its files.
 *
 * @param cache the folder
 * @param maven the files that the repository has, by their paths there
 */
record CacheAudit(Path cache, Map<String, byte[]> maven) {

  private static final Map<String, String> RUN_TIME_JARS = runTimeJars();

  private static Map<String, String> runTimeJars() {
    try (URLClassLoader jar = new URLClassLoader(new URL[] {CliJar.path().toUri().toURL()}, null)) {
      return new NestedIndex(jar)
          .files().stream()
              .collect(
                  Collectors.toMap(
                      each -> each.path().replaceFirst(".*/", ""),
                      NestedIndex.Nested::sha256,
                      (one, same) -> one));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files and folders that have not got their final names. */
  List<String> temporary() throws IOException {
    try (Stream<Path> all = Files.walk(cache)) {
      return all.map(path -> cache.relativize(path).toString())
          .filter(CacheAudit::isTemporary)
          .toList();
    }
  }

  private static boolean isTemporary(String path) {
    return path.matches(".*\\.(part|incomplete|lock|live|tmp)(/.*)?") || path.matches("tmp/.+");
  }

  /** Fails at the first file that is not what its name says. */
  void check() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(cache)) {
      files =
          all.filter(path -> !isTemporary(cache.relativize(path).toString()))
              .filter(path -> !Files.isDirectory(path))
              .toList();
    }
    for (Path file : files) {
      String path = cache.relativize(file).toString();
      String name = file.getFileName().toString();
      if (path.startsWith("runtime/")) {
        assertThat(sha256(file)).as(path).isEqualTo(RUN_TIME_JARS.get(name));
      } else if (path.startsWith("maven/") && path.matches(".*\\.(jar|pom)")) {
        assertThat(Files.readAllBytes(file)).as(path).isEqualTo(maven.get("/" + path));
      } else if (path.contains("/blobs/")) {
        assertThat(name).as(path).isEqualTo(sha256(file));
      } else if (path.contains("/snapshots/")) {
        assertThat(file.toRealPath().getFileName().toString()).as(path).isEqualTo(sha256(file));
      } else if (path.contains("/refs/")) {
        assertThat(file).content().hasSize(40);
      } else if (name.equals("manifest.json")) {
        checkManifest(file);
      } else if (name.equals("app.jar")) {
        readWhole(file);
      } else if (name.equals("build.json")) {
        checkRecord(file);
      }
    }
  }

  private void checkManifest(Path file) throws IOException {
    JsonObject manifest = json(file);
    Path root =
        manifest.has("root")
            ? cache.resolve(manifest.get("root").getAsString())
            : file.resolveSibling("files");
    for (JsonElement each : manifest.getAsJsonArray("files")) {
      JsonObject entry = each.getAsJsonObject();
      Path path = root.resolve(entry.get("path").getAsString());
      assertThat(sha256(path)).as(path.toString()).isEqualTo(entry.get("sha256").getAsString());
    }
  }

  private void checkRecord(Path file) throws IOException {
    JsonObject record = json(file);
    for (JsonElement each : record.getAsJsonArray("jars")) {
      JsonObject jar = each.getAsJsonObject();
      Path path = cache.resolve(jar.get("path").getAsString());
      assertThat(sha256(path)).as(path.toString()).isEqualTo(jar.get("sha256").getAsString());
    }
    assertThat(record.getAsJsonArray("weights")).hasSize(3);
    for (JsonElement each : record.getAsJsonArray("weights")) {
      checkManifest(cache.resolve(each.getAsJsonObject().get("manifest").getAsString()));
    }
  }

  private static void readWhole(Path file) throws IOException {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        jar.getInputStream(entry).readAllBytes();
      }
      assertThat(jar.getEntry("META-INF/jlserve/app")).as(file.toString()).isNotNull();
    }
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static String sha256(Path file) throws IOException {
    return Origin.hash("SHA-256", Files.readAllBytes(file));
  }
}
