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

  /** What Maven compiled from the source as it is, so long after its save. */
  private CompiledApp appOfMaven(long millis, String code) throws IOException {
    Path classes = folder.resolve("classes");
    Files.createDirectories(classes.resolve("META-INF/jlserve"));
    Files.writeString(classes.resolve("META-INF/jlserve/app"), "GreeterBootstrap\n");
    long begun = Files.getLastModifiedTime(folder.resolve("Greeter.java")).toMillis() + millis;
    Path build = folder.resolve("Greeter.maven-build");
    Files.writeString(
        build, "format 1\nbegun " + begun + "\nclasses " + classes + "\nroot " + folder);
    return app(build, code);
  }

  private KeptModel served(CompiledApp app) {
    KeptModel model = new KeptModel();
    model.starts(app);
    model.serves();
    return model;
  }

  @Test
  void whatOnlyMavenCanReadIsSetUpAgain() throws Exception {
    save("@JLServeApp class Greeter { ??? }");
    KeptModel model = served(appOfMaven(1000, "1"));

    assertThat(model.judge(appOfMaven(1000, "2")))
        .isEqualTo(new ReloadDecision.SetUp("the sources cannot be read without Maven's options"));
  }

  @Test
  void whatMavenCompiledWhileItWasSavedIsNotKnown() throws Exception {
    save(TEXT);
    KeptModel model = served(appOfMaven(1000, "1"));
    assertThat(model.judge(appOfMaven(1000, "2"))).isInstanceOf(ReloadDecision.Keep.class);

    assertThat(model.judge(appOfMaven(-1000, "3")))
        .isEqualTo(new ReloadDecision.SetUp("the sources were saved while Maven compiled them"));
  }
}
