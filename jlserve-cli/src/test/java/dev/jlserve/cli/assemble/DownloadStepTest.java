package dev.jlserve.cli.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ExitCode;
import dev.jlserve.cli.console.Progress;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.process.AppLaunch;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.cli.requirement.Coordinate;
import dev.jlserve.cli.source.NamedFiles;
import dev.jlserve.cli.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DownloadStepTest {

  private static final String DONE = "say {\"done\":true}";

  private final RecordedConsole console = new RecordedConsole();
  private final List<String> progress = new ArrayList<>();

  @Test
  void returnsTheWeightsThatAreThere() {
    ScriptedLauncher launcher =
        new ScriptedLauncher(
            "say {\"progress\":{\"name\":\"model.onnx\",\"bytes\":1,\"total\":-1}}",
            "say {\"weights\":{\"source\":\"mvn:g:a:1\",\"manifest\":\"weights/x/manifest.json\"}}",
            DONE);

    assertThat(run(launcher))
        .containsExactly(new RecordedWeights("mvn:g:a:1", "weights/x/manifest.json"));
    assertThat(progress).containsExactly("model.onnx 1/-1");
    AppLaunch launch = launcher.launches.get(0);
    assertThat(launch.purpose()).isEqualTo(AppLaunch.Purpose.DOWNLOAD);
    assertThat(launch.mainArguments()).containsExactly("download", "--cache", "/cache");
    assertThat(launch.jvmOptions()).containsExactly("-Xmx1g");
  }

  @Test
  void answersWithTheJarThatIsAskedFor() {
    run(new ScriptedLauncher("say {\"resolve\":\"g:größe:1\"}", "hear", DONE));

    assertThat(console.err()).containsExactly("heard {\"path\":\"/jars/g:größe:1.jar\"}");
  }

  @Test
  void answersWithTheReasonWhereThereIsNoJar() {
    run(new ScriptedLauncher("say {\"resolve\":\"g:lost:1\"}", "hear", DONE));

    assertThat(console.err()).containsExactly("heard {\"error\":\"no g:lost:1 anywhere\"}");
  }

  @Test
  void passesOnWhatIsNoneOfTheProtocols() {
    run(
        new ScriptedLauncher(
            "print {\"done\":true}", "say nonsense", "say {\"weights\":{}}", DONE));

    assertThat(console.err()).contains("{\"done\":true}").hasSize(3);
  }

  @Test
  void saysWhyTheDownloadFailed() {
    CliException e = refused("say {\"failed\":\"downloadWeights() failed: no route\"}", "exit 1");

    assertThat(e).hasMessage("downloadWeights() failed: no route");
    assertThat(e.exitCode()).isEqualTo(ExitCode.FAULT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void saysThatUserCodeEndedTheProcess(int status) {
    CliException e = refused("print half way", "exit " + status);

    assertThat(e).hasMessage("downloadWeights() ended the process: exit " + status);
    assertThat(e.exitCode()).isEqualTo(ExitCode.FAULT);
  }

  @Test
  void saysThatMemoryRanOut() {
    CliException silent = refused("exit 3");
    CliException told = refused("say {\"failed\":\"downloadWeights() failed: heap\"}", "exit 3");

    assertThat(silent).hasMessage("downloadWeights() ran out of memory");
    assertThat(silent.exitCode()).isEqualTo(ExitCode.OUT_OF_MEMORY);
    assertThat(told).hasMessage("downloadWeights() failed: heap");
    assertThat(told.exitCode()).isEqualTo(ExitCode.OUT_OF_MEMORY);
  }

  private CliException refused(String... script) {
    return catchThrowableOfType(CliException.class, () -> run(new ScriptedLauncher(script)));
  }

  private List<RecordedWeights> run(ScriptedLauncher launcher) {
    Progress recorded =
        new Progress() {
          @Override
          public void update(String item, long done, long total) {
            progress.add(item + " " + done + "/" + total);
          }

          @Override
          public void close() {}
        };
    return new DownloadStep(
            launcher,
            DownloadStepTest::jar,
            console,
            recorded,
            BuildRequest.of(Path.of("App.java")))
        .run(app());
  }

  private static Path jar(Coordinate coordinate) {
    if (coordinate.artifact().equals("lost")) {
      throw new CliException("no " + coordinate + " anywhere", ExitCode.FAULT);
    }
    return Path.of("/jars/" + coordinate + ".jar");
  }

  private static CompiledApp app() {
    Path file = Path.of("App.java");
    Sources sources =
        new Sources(
            file,
            Path.of(""),
            "",
            "",
            List.of(file),
            NamedFiles.NONE,
            List.of(),
            Optional.empty(),
            "hash");
    Path cache = Path.of("/cache");
    return new CompiledApp(sources, "App", "App", cache, cache, List.of(), List.of("-Xmx1g"));
  }
}
