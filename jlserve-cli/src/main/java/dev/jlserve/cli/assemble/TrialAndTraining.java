package dev.jlserve.cli.assemble;

import dev.jlserve.cli.aot.AotCache;
import dev.jlserve.cli.aot.AotTraining;
import dev.jlserve.cli.aot.ExcludingOptions;
import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.RunArguments;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.MeasuredMemory;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The last steps of a build: tries the app if that was asked for, and trains its AOT cache, in one
 * process where both are to be done. An AOT cache that cannot be made is a note.
 */
final class TrialAndTraining {

  private final BuildContext surroundings;
  private final Console console;
  private final CacheFolder cache;
  private final StepTimes times;
  private Optional<MeasuredMemory> memory = Optional.empty();

  TrialAndTraining(BuildContext surroundings, CacheFolder cache) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.cache = cache;
    this.times = new StepTimes(console);
  }

  /**
   * Rehearses an app that is built.
   *
   * @throws CliException if it was to be tried, and fails
   */
  void run(CompiledApp app, BuildRequest request) {
    AotCache aot = app.aot();
    Optional<ValidationRequest> validation = request.validation();
    boolean fits =
        AotCache.isSupported()
            && !request.has(BuildOption.FORCE)
            && aot.misfit(request.has(BuildOption.VERIFY)).isEmpty();
    boolean better = validation.isPresent() && !aot.isTrainedByExamples();
    Optional<String> excluded = ExcludingOptions.find(surroundings.environment(), app.jvmOptions());
    if (excluded.isPresent() && !fits) {
      console.tell(
          new Event.Note("no AOT cache was made, so the app starts slower: " + excluded.get()));
    }
    boolean trains = request.has(BuildOption.TRAIN) && AotCache.isSupported() && excluded.isEmpty();
    if (trains && (!fits || better)) {
      RunArguments.save(cache, app, List.of());
      fits = train(app, aot, request);
    } else {
      withoutWriting(app, request);
    }
    memory.ifPresent(measured -> record(app, measured));
    RunArguments.save(cache, app, fits ? aot.use() : List.of());
  }

  /**
   * Tries an app whose cache folder cannot be written, if that was asked for.
   *
   * @throws CliException if it fails
   */
  void withoutWriting(CompiledApp app, BuildRequest request) {
    request.validation().ifPresent(wanted -> validate(app, request, wanted));
  }

  private boolean train(CompiledApp app, AotCache aot, BuildRequest request) {
    try {
      new AotTraining(aot, surroundings.launcher())
          .make(
              options -> recorded(app.with(options), request),
              AppTraining.assembling(app),
              request.validation().isPresent());
      times.tell(Event.Step.ticked("aot", "AOT cache for a faster start"));
      return true;
    } catch (IOException e) {
      console.tell(
          new Event.Note("no AOT cache was made, so the app starts slower: " + e.getMessage()));
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliException("The build was interrupted", ExitCode.FAULT);
    }
  }

  private void recorded(CompiledApp app, BuildRequest request) throws IOException {
    if (request.validation().isPresent()) {
      validate(app, request, request.validation().get());
      return;
    }
    try {
      trial(request).train(app);
    } catch (CliException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private ValidationRun trial(BuildRequest request) {
    return new ValidationRun(surroundings.launcher(), console, request.processOptions());
  }

  private void record(CompiledApp app, MeasuredMemory measured) {
    try {
      new BuildRecords(cache).measured(app.code(), measured);
    } catch (IOException e) {
      console.tell(new Event.Note("the memory was not recorded: " + e.getMessage()));
    }
  }

  private void validate(CompiledApp app, BuildRequest request, ValidationRequest validation) {
    ValidationRun trial = trial(request);
    String tried = trial.validate(request.naming(app), validation);
    memory = trial.memory();
    times.tell(Event.Step.ticked("validated", tried));
  }
}
