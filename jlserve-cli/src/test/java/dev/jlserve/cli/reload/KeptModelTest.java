package dev.jlserve.cli.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.source.AppLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptModelTest {

  @TempDir private Path folder;

  private CompiledApp app(String code) throws IOException {
    Path source = Files.writeString(folder.resolve("Greeter.java"), "@JLServeApp class Greeter {}");
    Path cache = folder.resolve("cache");
    CompiledApp app =
        new CompiledApp(
            AppLocator.sources(source),
            "Greeter",
            "Greeter",
            cache,
            cache.resolve("apps/Greeter/1/code").resolve(code),
            List.of(),
            List.of(),
            List.of());
    Files.createDirectories(app.code());
    new JarOutputStream(Files.newOutputStream(app.jar())).close();
    return app;
  }

  @Test
  void aJarThatIsGoneFromTheCacheNeedsANewProcess() throws Exception {
    CompiledApp served = app("1");
    CompiledApp next = app("2");
    KeptModel model = new KeptModel();
    model.starts(served, System.currentTimeMillis());
    Files.delete(served.jar());

    assertThat(model.judge(next, System.currentTimeMillis()))
        .isInstanceOf(ReloadDecision.NewProcess.class);
  }
}
