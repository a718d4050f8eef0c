package dev.jlserve.cli.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An AOT cache is used for what it was made for, and for nothing else. */
final class AotCacheTest {

  private static final List<String> OPTIONS = List.of("-Xmx1g", "-Djlserve.commits=a b");

  @TempDir Path root;

  private Path code;
  private Path app;
  private Path library;

  @BeforeEach
  void make() throws IOException {
    code = Files.createDirectories(root.resolve("apps/code"));
    app = jar(code.resolve("app.jar"), "app");
    library = jar(root.resolve("a library.jar"), "old");
    cache(OPTIONS, app, library).put(Files.writeString(root.resolve("made"), "AOT"), false);
  }

  private static Path jar(Path path, String text) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry("entry"));
      zip.write(text.getBytes());
    }
    return path;
  }

  private AotCache cache(List<String> options, Path... classPath) {
    return new AotCache(root, code, List.of(classPath), options);
  }

  @Test
  void fitsWhatItWasMadeFor() {
    AotCache cache = cache(OPTIONS, app, library);

    assertThat(cache.misfit(false)).isEmpty();
    assertThat(cache.misfit(true)).isEmpty();
    assertThat(cache.isTrainedByExamples()).isFalse();
    assertThat(cache.use())
        .contains("-XX:AOTCache=apps/code/app.aot", "-Djlserve.aot=apps/code/app.aot.key");
  }

  @Test
  void whatOnlyTheAppReadsDoesNotMatter() {
    assertThat(cache(List.of("-Xmx1g"), app, library).misfit(true)).isEmpty();
  }

  @Test
  void otherJarsOrOptionsDoNotFit() throws IOException {
    assertThat(cache(List.of("-Xmx2g"), app, library).misfit(false))
        .hasValue(new AotMisfit.Different("it was made for other options of the JVM"));
    assertThat(cache(OPTIONS, library, app).misfit(false))
        .hasValue(new AotMisfit.Different("it was made for another class path"));
    long size = Files.size(library);
    jar(library, "new");
    assertThat(library).hasSize(size);
    assertThat(cache(OPTIONS, app, library).misfit(false))
        .hasValue(new AotMisfit.Different("a library.jar has changed"));
    Files.delete(library);
    assertThat(cache(OPTIONS, app, library).misfit(false))
        .hasValue(new AotMisfit.Different("a library.jar has changed"));
  }

  @Test
  void anotherJdkDoesNotFit() throws IOException {
    Path key = code.resolve("app.aot.key");
    Files.writeString(key, Files.readString(key).replace(AotKey.runningJdk(), "Other 21"));

    assertThat(cache(OPTIONS, app, library).misfit(false))
        .hasValue(new AotMisfit.Different("it was made by another JDK, Other 21"));
  }

  @Test
  void withoutItsKeyItIsNone() throws IOException {
    AotCache cache = cache(OPTIONS, app, library);
    cache.forget();

    assertThat(cache.exists()).isTrue();
    assertThat(cache.misfit(false)).hasValue(new AotMisfit.Missing());
  }

  @Test
  void onlyHashingFindsWhatIsOutsideOfTheDirectory() throws IOException {
    byte[] bytes = Files.readAllBytes(library);
    bytes[40] ^= 1; // within the entry's data
    Files.write(library, bytes);

    assertThat(cache(OPTIONS, app, library).misfit(false)).isEmpty();
    assertThat(cache(OPTIONS, app, library).misfit(true))
        .hasValue(new AotMisfit.Different("a library.jar has changed"));
  }
}
