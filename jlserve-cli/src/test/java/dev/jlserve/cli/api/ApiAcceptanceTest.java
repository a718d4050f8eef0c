package dev.jlserve.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.assemble.BuildFixture;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.BuildContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiAcceptanceTest {

  @TempDir private Path folder;

  @Test
  void aLinkIsFollowed() throws Exception {
    BuildFixture app = new BuildFixture(folder);
    Path accepted = Files.writeString(folder.resolve("accepted.json"), "{}");
    Path link = app.source.resolveSibling("Greeter.api.json");
    Files.createSymbolicLink(link, accepted);

    new ApiAcceptance(
            new BuildContext(
                app.console, Map.of(), JvmLauncher.ofOwnJava(), app.nested, app.userFolder()))
        .run(app.source, Set.of());

    assertThat(link).isSymbolicLink();
    assertThat(accepted).content().contains("\"openapi\"");
  }
}
