package dev.jlserve.cli.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.WeightsException;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.process.AppLaunch;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.source.NamedFiles;
import dev.jlserve.cli.source.ReadFiles;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.fetch.FetchedWeights;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DownloadStepTest {

  private static final String DONE = "say {\"message\":\"done\"}";

  private final RecordedConsole console = new RecordedConsole();
  private final CountDownLatch both = new CountDownLatch(2);
  private final CountDownLatch interrupted = new CountDownLatch(1);

  private static String fetch(int number, String coordinate) {
    return "say "
        + "{\"message\":\"fetch\",\"number\":%d,".formatted(number)
        + "\"source\":{\"kind\":\"maven\",\"coordinate\":\"%s\"}}".formatted(coordinate);
  }

  @Test
  void returnsTheWeightsThatAreThere() {
    ScriptedLauncher launcher = new ScriptedLauncher(fetch(7, "g:größe:1"), "hear", DONE);

    assertThat(run(launcher)).containsExactly(fetched(new WeightSource.Maven("g:größe:1")));
    assertThat(console.err())
        .containsExactly(
            "heard \u0001jlserve {\"message\":\"fetched\",\"number\":7,"
                + "\"manifest\":\"weights/g:größe:1/manifest.json\"}");
    AppLaunch launch = launcher.launches.get(0);
    assertThat(launch.purpose()).isEqualTo(AppLaunch.Purpose.DOWNLOAD);
    assertThat(launch.mainArguments()).containsExactly("download");
    assertThat(launch.jvmOptions())
        .containsExactly(
            "-Xmx1g",
            "-Djlserve.build=jlserve build App.java",
            "-Djlserve.source=" + Path.of("").toAbsolutePath());
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void letsGoOfTheProcessOnceAllIsDone() {
    run(new ScriptedLauncher(DONE, "hear"));

    assertThat(console.err()).containsExactly("heard null");
  }

  @Test
  void answersWithTheReasonWhereThereAreNone() {
    run(new ScriptedLauncher(fetch(1, "g:lost:1"), "hear", fetch(2, "g:broken:1"), "hear", DONE));

    assertThat(console.err())
        .containsExactly(
            "heard \u0001jlserve {\"message\":\"refused\",\"number\":1,"
                + "\"reason\":\"no mvn:g:lost:1 anywhere\"}",
            "heard \u0001jlserve {\"message\":\"refused\",\"number\":2,"
                + "\"reason\":\"mvn:g:broken:1: java.lang.IllegalStateException: broken\"}");
  }

  @Test
  void fetchesAtOnceWhatIsAskedForAtOnce() {
    run(new ScriptedLauncher(fetch(1, "g:both:1"), fetch(2, "g:both:2"), "hear", "hear", DONE));

    assertThat(console.err()).hasSize(2);
  }

  @Test
  void whatIsUnderWayEndsWithTheProcess() throws Exception {
    CliException e = refused(fetch(1, "g:slow:1"), "exit 7");

    assertThat(e).hasMessage("downloadWeights() ended the process: exit 7");
    assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void passesOnWhatIsNoneOfTheProtocols() {
    run(
        new ScriptedLauncher(
            "print {\"message\":\"done\"}", "say nonsense", "say {\"message\":\"fetch\"}", DONE));

    assertThat(console.err()).contains("{\"message\":\"done\"}").hasSize(3);
  }

  @Test
  void saysWhyTheDownloadFailed() {
    CliException e =
        refused(
            "say {\"message\":\"failed\",\"reason\":\"downloadWeights() failed: no route\"}",
            "exit 1");

    assertThat(e).hasMessage("downloadWeights() failed: no route");
    assertThat(e.exitCode()).isEqualTo(ExitCode.FAULT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void saysThatUserCodeEndedTheProcess(int status) {
    CliException e = refused("print half way", "exit " + status);

    String advice = ". If its JVM says why above, correct the //RUNTIME_OPTIONS.";
    assertThat(e)
        .hasMessage(
            "downloadWeights() ended the process: exit " + status + (status == 1 ? advice : ""));
    assertThat(e.exitCode()).isEqualTo(ExitCode.FAULT);
  }

  @Test
  void saysThatMemoryRanOut() {
    CliException silent = refused("exit 3");
    CliException told =
        refused(
            "say {\"message\":\"failed\",\"reason\":\"downloadWeights() failed: heap\"}", "exit 3");

    assertThat(silent).hasMessage("downloadWeights() ran out of memory");
    assertThat(silent.exitCode()).isEqualTo(ExitCode.OUT_OF_MEMORY);
    assertThat(told).hasMessage("downloadWeights() failed: heap");
    assertThat(told.exitCode()).isEqualTo(ExitCode.OUT_OF_MEMORY);
  }

  private CliException refused(String... script) {
    return catchThrowableOfType(CliException.class, () -> run(new ScriptedLauncher(script)));
  }

  private List<FetchedWeights> run(ScriptedLauncher launcher) {
    return new DownloadStep(launcher, this::fetch, console, BuildRequest.of(Path.of("App.java")))
        .run(app());
  }

  private FetchedWeights fetch(WeightSource source) {
    String name = source.describe();
    if (name.contains("lost")) {
      throw new WeightsException("no " + name + " anywhere");
    }
    if (name.contains("broken")) {
      throw new IllegalStateException("broken");
    }
    try {
      if (name.contains("both")) {
        both.countDown();
        both.await();
      }
      if (name.contains("slow")) {
        new CountDownLatch(1).await();
      }
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw new WeightsException("interrupted", e);
    }
    return fetched(source);
  }

  private static FetchedWeights fetched(WeightSource source) {
    String name = source.describe().substring("mvn:".length());
    return new FetchedWeights(source, Optional.empty(), "weights/" + name + "/manifest.json");
  }

  static CompiledApp app() {
    Path file = Path.of("App.java");
    Sources sources =
        new Sources(
            file,
            Path.of(""),
            "",
            "",
            List.of(file),
            new ReadFiles(),
            NamedFiles.NONE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "hash");
    Path cache = Path.of("/cache");
    return new CompiledApp(
        sources, "App", "App", cache, cache, List.of(), List.of("-Xmx1g"), List.of());
  }
}
