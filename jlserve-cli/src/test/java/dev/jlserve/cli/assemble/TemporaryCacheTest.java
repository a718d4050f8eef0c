package dev.jlserve.cli.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryCacheTest {

  @TempDir private Path folder;

  @Test
  void goesWithAllThatIsInIt() throws IOException {
    BuildFixture app = new BuildFixture(folder.resolve("app"));
    Path root;
    try (TemporaryCache cache = TemporaryCache.create(folder, app.nested)) {
      root = cache.folder().root();
      assertThat(cache.runtime().api()).isNotEmpty().allMatch(jar -> jar.startsWith(root));
    }
    assertThat(root).doesNotExist();
  }

  @Test
  void whereThereIsNoPlaceAFolderIsAskedFor() throws IOException {
    BuildFixture app = new BuildFixture(folder.resolve("app"));
    Path missing = folder.resolve("none");

    CliException refused =
        catchThrowableOfType(CliException.class, () -> TemporaryCache.create(missing, app.nested));

    assertThat(refused)
        .hasMessage(
            "javac needs jlserve's own jars as files, and the temporary folder "
                + missing
                + " cannot be written to. Name a folder that can:");
    assertThat(refused.commands()).last().asString().startsWith("export JLSERVE_CACHE_DIR=");
  }
}
