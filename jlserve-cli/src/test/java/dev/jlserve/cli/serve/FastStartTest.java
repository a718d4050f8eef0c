package dev.jlserve.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlserve.cli.aot.AotCache;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.source.NamedFiles;
import dev.jlserve.cli.source.ReadFiles;
import dev.jlserve.cli.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FastStartTest {

  private static final Path SOURCE = Path.of("Greeter.java");
  private static final Invocation INVOCATION =
      new Invocation(
          "serve", "Greeter.java", SOURCE, OptionalInt.empty(), List.of(), List.of(), List.of());

  @TempDir private Path folder;
  private final RecordedConsole console = new RecordedConsole();

  @BeforeEach
  void caches() {
    assumeTrue(AotCache.isSupported());
  }

  private CompiledApp started() {
    Sources sources =
        new Sources(
            SOURCE,
            folder,
            "",
            "",
            List.of(SOURCE),
            new ReadFiles(),
            NamedFiles.NONE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "");
    CompiledApp app =
        new CompiledApp(
            sources, "Greeter", "Greeter", folder, folder, List.of(), List.of(), List.of());
    return new FastStart(console, Map.of(), INVOCATION).of(app, false, true);
  }

  @Test
  void aCacheThatIsNotThereIsNotSaidToMisfit() {
    assertThat(started().jvmOptions()).isEmpty();
    assertThat(console.out())
        .containsExactly(
            "There is no AOT cache for this code, so the app starts slower;"
                + " `jlserve build Greeter.java` makes one");
  }

  @Test
  void aCacheOfAnotherJdkDoesNotFit() throws IOException {
    Files.createFile(folder.resolve("app.aot"));
    Files.writeString(
        folder.resolve("app.aot.key"), "format 1\njdk Other 21\ntrained by samples\n");

    assertThat(started().jvmOptions()).isEmpty();
    assertThat(console.out())
        .containsExactly(
            "The AOT cache does not fit: it was made by another JDK, Other 21;"
                + " `jlserve build Greeter.java` makes a new one");
  }
}
