package dev.jlserve.cli.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.source.AppLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptModelTest {

  private static final String TEXT = "@JLServeApp class Greeter {}";

  @TempDir private Path folder;

  private void save(String text) throws IOException {
    Files.writeString(folder.resolve("Greeter.java"), text);
  }

  private CompiledApp app(String code) throws IOException {
    save(TEXT);
    return app(folder.resolve("Greeter.java"), code);
  }

  private CompiledApp app(Path named, String code) throws IOException {
    Path cache = folder.resolve("cache");
    CompiledApp app =
        new CompiledApp(
            AppLocator.sources(named),
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
    model.starts(served);
    Files.delete(served.jar());

    assertThat(model.judge(next)).isInstanceOf(ReloadDecision.NewProcess.class);
  }

  @Test
  void aSaveRightAfterAnotherKeepsTheModel() throws Exception {
    KeptModel model = new KeptModel();
    model.starts(app("1"));
    save("@JLServeApp class Greeter { void setup() { throw new Error(); } }");
    model.serves();
    save(TEXT);
    CompiledApp next = app("2");
    save("@JLServeApp class Greeter { not Java");

    assertThat(model.judge(next)).isInstanceOf(ReloadDecision.Keep.class);
  }

  @Test
  void whatMavenCompiledWhileItWasSavedIsNotKnown() throws Exception {
    Files.createDirectories(folder.resolve("classes/META-INF/jlserve"));
    Files.writeString(folder.resolve("classes/META-INF/jlserve/app"), "GreeterBootstrap\n");
    save(TEXT);
    String lines = "format 1\nbegun %d\nclasses " + folder.resolve("classes") + "\nroot " + folder;
    Path build = folder.resolve("Greeter.maven-build");
    FileTime saved = Files.getLastModifiedTime(folder.resolve("Greeter.java"));
    Files.writeString(build, lines.formatted(saved.toMillis() + 1000));
    CompiledApp served = app(build, "1");
    KeptModel model = new KeptModel();
    model.starts(served);
    model.serves();
    assertThat(model.judge(app(build, "2"))).isInstanceOf(ReloadDecision.Keep.class);

    Files.writeString(build, lines.formatted(saved.toMillis() - 1000));

    assertThat(model.judge(app(build, "3")))
        .isEqualTo(new ReloadDecision.SetUp("the sources were saved while Maven compiled them"));
  }
}
