package dev.jlserve.cli.assemble;

import com.google.gson.JsonObject;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.ExitCode;
import dev.jlserve.cli.console.Progress;
import dev.jlserve.cli.process.AppLaunch;
import dev.jlserve.cli.process.AppLauncher;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.cli.requirement.Coordinate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs {@code downloadWeights()} in a process of its own and answers what it asks for. Repositories
 * and their credentials stay in this process.
 */
final class DownloadStep {

  private final AppLauncher launcher;
  private final Function<Coordinate, Path> jars;
  private final Console console;
  private final Progress progress;
  private final BuildRequest request;

  /**
   * A step.
   *
   * @param jars resolves a jar that the process asks for, or throws CliException
   * @param request what the user asked for
   */
  DownloadStep(
      AppLauncher launcher,
      Function<Coordinate, Path> jars,
      Console console,
      Progress progress,
      BuildRequest request) {
    this.launcher = launcher;
    this.jars = jars;
    this.console = console;
    this.progress = progress;
    this.request = request;
  }

  /**
   * Downloads the weights of an app.
   *
   * @return what is present then
   * @throws CliException if {@code downloadWeights()} failed or ended its process
   */
  List<RecordedWeights> run(CompiledApp app) {
    try {
      Process process = launcher.start(launch(app));
      try {
        return converse(process);
      } finally {
        // Ends it also where this process fails; one that has ended does not mind.
        process.destroy();
      }
    } catch (IOException e) {
      throw new CliException(
          "The download process cannot be started: " + e.getMessage(), ExitCode.FAULT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliException("The build was interrupted", ExitCode.FAULT);
    }
  }

  private AppLaunch launch(CompiledApp app) {
    List<String> arguments =
        new ArrayList<>(List.of("download", "--cache", app.cache().toString()));
    if (request.has(BuildOption.OFFLINE)) {
      arguments.add("--offline");
    }
    arguments.addAll(request.processOptions());
    return new AppLaunch(
        app.cache(), app.classPath(), app.jvmOptions(), arguments, AppLaunch.Purpose.DOWNLOAD);
  }

  private List<RecordedWeights> converse(Process process) throws IOException, InterruptedException {
    List<RecordedWeights> present = new ArrayList<>();
    boolean done = false;
    Optional<String> failure = Optional.empty();
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Writer answers = process.outputWriter(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<DownloadMessage> message = DownloadMessage.parse(line);
        if (message.isEmpty()) {
          console.err(line);
          continue;
        }
        switch (message.get()) {
          case DownloadMessage.Resolve ask -> answer(answers, ask.coordinate());
          case DownloadMessage.InProgress at -> progress.update(at.name(), at.bytes(), at.total());
          case DownloadMessage.Present weights ->
              present.add(new RecordedWeights(weights.source(), weights.manifest()));
          case DownloadMessage.Failed failed -> failure = Optional.of(failed.reason());
          case DownloadMessage.Done end -> done = true;
        }
      }
    }
    int exit = process.waitFor();
    if (!done) {
      throw ended(exit, failure);
    }
    return present;
  }

  private void answer(Writer answers, String coordinate) throws IOException {
    JsonObject answer = new JsonObject();
    try {
      answer.addProperty("path", jars.apply(Coordinate.of(coordinate)).toString());
    } catch (CliException | IllegalArgumentException e) {
      answer.addProperty("error", e.getMessage());
    }
    answers.write(answer + "\n");
    answers.flush();
  }

  private static CliException ended(int exit, Optional<String> failure) {
    boolean outOfMemory = exit == ExitCode.OUT_OF_MEMORY;
    String reason =
        outOfMemory
            ? "downloadWeights() ran out of memory"
            : "downloadWeights() ended the process: exit " + exit;
    return new CliException(
        failure.orElse(reason), outOfMemory ? ExitCode.OUT_OF_MEMORY : ExitCode.FAULT);
  }
}
