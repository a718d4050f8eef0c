package dev.jlserve.cli.assemble;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.process.AppExit;
import dev.jlserve.cli.process.AppLaunch;
import dev.jlserve.cli.process.AppLauncher;
import dev.jlserve.cli.process.LiveProcesses;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.record.MeasuredMemory;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.Message;
import dev.jlserve.store.protocol.MessageLine;
import dev.jlserve.store.protocol.StartFlag;
import dev.jlserve.store.protocol.StartMode;
import dev.jlserve.store.signal.Ending;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs an app in a process of its own, as {@code serve} would start it, and hears how it goes. */
final class ValidationRun {

  /** Enough of an answer to know what is wrong with it. */
  private static final int LONGEST_DETAIL = 2000;

  /** What a JVM that records for an AOT cache cannot be kept from saying at its end. */
  private static final String RECORDED = "AOTConfiguration recorded: ";

  /** What it says where it could not write that, though the app has run well by then. */
  private static final Set<String> NOT_RECORDED =
      Set.of("Error occurred during initialization of VM", "Unable to use AOT cache.");

  private static final int SIGNALLED = 128;

  private final AppLauncher launcher;
  private final Console console;
  private final List<String> options;
  private String step = "the app";
  private Optional<String> failure = Optional.empty();
  private int examples;
  private int failed;
  private Optional<MeasuredMemory> memory = Optional.empty();
  private boolean done;

  /**
   * A trial.
   *
   * @param options what the process is asked for beside its mode
   */
  ValidationRun(AppLauncher launcher, Console console, List<String> options) {
    this.launcher = launcher;
    this.console = console;
    this.options = options;
  }

  /**
   * Tries it: {@code setup()}, then the examples of every endpoint over HTTP, then {@code close()}.
   *
   * @return what was tried, for people
   * @throws CliException if a step fails, or an example is not answered with success
   */
  String validate(CompiledApp app, ValidationRequest validation) {
    run(app, validation.processArguments());
    if (failed > 0) {
      throw new CliException(
          app.simpleName() + " is built, but " + failed + " of " + count() + " failed",
          ExitCode.FAULT);
    }
    return "Validated: setup()" + (examples > 0 ? " and " + count() : "");
  }

  /**
   * Starts its server and passes it samples, without calling its endpoints.
   *
   * @throws CliException if that fails
   */
  void train(CompiledApp app) {
    boolean whole = app.classPath().contains(app.jar());
    String train = StartMode.TRAIN.word();
    run(
        app,
        whole
            ? List.of(train)
            : List.of(train, StartFlag.APP, app.jar().toAbsolutePath().toString()));
  }

  private void run(CompiledApp app, List<String> mode) {
    List<String> arguments = new ArrayList<>(mode);
    arguments.addAll(options);
    try {
      Process process =
          launcher.start(
              new AppLaunch(
                  app.cache(),
                  app.classPath(),
                  app.processOptions(),
                  arguments,
                  AppLaunch.Purpose.VALIDATE));
      try {
        listen(process);
        conclude(process.waitFor(), LiveProcesses.crashReport(process));
      } finally {
        // Ends it also where this process fails; one that has ended does not mind.
        process.destroy();
      }
    } catch (IOException e) {
      throw new CliException(
          "The app's process cannot be started: " + e.getMessage(), ExitCode.FAULT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliException("The build was interrupted", ExitCode.FAULT);
    }
  }

  /** What the app needed of memory, if the system told. */
  Optional<MeasuredMemory> memory() {
    return memory;
  }

  private String count() {
    return examples + (examples == 1 ? " example" : " examples");
  }

  private void listen(Process process) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        MessageLine.read(line).ifPresentOrElse(this::heard, other(line));
        if (done) {
          // It ends by itself, and sooner where none of its threads reads.
          process.getOutputStream().close();
        }
      }
    }
  }

  private Runnable other(String line) {
    boolean ofRecording = line.contains(RECORDED) || (done && NOT_RECORDED.contains(line));
    return ofRecording ? () -> {} : () -> console.err(line);
  }

  private void heard(Message message) {
    switch (message) {
      case Message.Step begins -> step = begins.name();
      case Message.Example answer -> {
        Event.Example event = event(answer);
        examples++;
        failed += event.succeeded() ? 0 : 1;
        console.tell(event);
      }
      case Message.Unexampled none ->
          console.tell(
              new Event.Note("POST " + none.endpoint() + " has no @Example, so it was not called"));
      case Message.Measured measured ->
          memory = Optional.of(new MeasuredMemory(measured.peak(), measured.heap()));
      case Message.Failed why -> failure = Optional.of(why.reason());
      case Message.Done end -> done = true;
      case Message.Fetch none -> {}
      case Message.Fetched none -> {}
      case Message.Refused none -> {}
      case Message.OfReload none -> {}
    }
  }

  private static Event.Example event(Message.Example answer) {
    return new Event.Example(
        answer.endpoint(),
        answer.number(),
        answer.status(),
        answer.body().map(ValidationRun::detail));
  }

  /** What jlserve's errors say in {@code detail}; of other bodies all. */
  private static String detail(String body) {
    String text = body;
    try {
      JsonElement json = JsonParser.parseString(body);
      if (json.isJsonObject() && json.getAsJsonObject().has("detail")) {
        JsonElement detail = json.getAsJsonObject().get("detail");
        text = detail.isJsonPrimitive() ? detail.getAsString() : detail.toString();
      }
    } catch (JsonParseException none) {
      // Shown as it is.
    }
    return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) + "…" : text;
  }

  private void conclude(int exit, Optional<Path> crashReport) throws InterruptedException {
    Ending.stayIfBegun();
    if (done) {
      return;
    }
    boolean outOfMemory = exit == ExitCode.OUT_OF_MEMORY;
    throw new CliException(
        failure.orElseGet(
            () ->
                outOfMemory
                    ? step + " ran out of memory"
                    : exit > SIGNALLED
                        ? step + ": " + signalled(exit, crashReport)
                        : step + " ended the process: exit " + exit),
        outOfMemory
            ? ExitCode.OUT_OF_MEMORY
            : exit == ExitCode.USAGE && failure.isPresent() ? ExitCode.USAGE : ExitCode.FAULT);
  }

  private static String signalled(int exit, Optional<Path> crashReport) {
    return new AppExit(exit, false, Optional.empty(), false, crashReport)
        .complaint()
        .orElse("the app's process was ended (signal " + (exit - SIGNALLED) + ")");
  }
}
