package dev.jlserve.cli.assemble;

import dev.jlserve.WeightsException;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.process.AppLaunch;
import dev.jlserve.cli.process.AppLauncher;
import dev.jlserve.cli.process.LiveProcesses;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.fetch.FetchedWeights;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.Message;
import dev.jlserve.store.protocol.MessageLine;
import dev.jlserve.store.protocol.StartMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Runs {@code downloadWeights()} in a process of its own and fetches what it asks for. Addresses,
 * tokens and passwords stay in this process.
 */
final class DownloadStep {

  private final AppLauncher launcher;
  private final Function<WeightSource, FetchedWeights> fetch;
  private final Console console;
  private final BuildRequest request;

  /**
   * A step.
   *
   * @param fetch makes weights present, or throws WeightsException; on several threads at once
   * @param request what the user asked for
   */
  DownloadStep(
      AppLauncher launcher,
      Function<WeightSource, FetchedWeights> fetch,
      Console console,
      BuildRequest request) {
    this.launcher = launcher;
    this.fetch = fetch;
    this.console = console;
    this.request = request;
  }

  /**
   * Downloads the weights of an app.
   *
   * @return what is present then
   * @throws CliException if {@code downloadWeights()} failed or ended its process
   */
  List<FetchedWeights> run(CompiledApp app) {
    try {
      Process process = launcher.start(launch(app));
      try {
        return new Conversation(process, app).run();
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
    List<String> arguments = new ArrayList<>(List.of(StartMode.DOWNLOAD.word()));
    arguments.addAll(request.processOptions());
    return new AppLaunch(
        app.cache(),
        app.classPath(),
        request.naming(app).processOptions(),
        arguments,
        AppLaunch.Purpose.DOWNLOAD);
  }

  /** With one process. */
  private final class Conversation {

    private final Process process;
    private final CompiledApp app;
    private final ConcurrentLinkedQueue<FetchedWeights> present = new ConcurrentLinkedQueue<>();
    private Optional<String> failure = Optional.empty();
    private boolean done;

    Conversation(Process process, CompiledApp app) {
      this.process = process;
      this.app = app;
    }

    List<FetchedWeights> run() throws IOException, InterruptedException {
      // Not closed where it fails: it may hold what a process that has ended does not take any
      // more.
      Writer replies = process.outputWriter(StandardCharsets.UTF_8);
      try (BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
          ExecutorService fetching = Executors.newVirtualThreadPerTaskExecutor()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          Optional<Message> message = MessageLine.read(line);
          if (message.isEmpty()) {
            console.err(line);
          } else {
            hear(message.get(), replies, fetching);
          }
        }
        // Nobody is there any more who waits for what is under way.
        fetching.shutdownNow();
      }
      int exit = process.waitFor();
      if (!done) {
        throw ended(exit, failure, app, LiveProcesses.crashReport(process));
      }
      return List.copyOf(present);
    }

    private void hear(Message message, Writer replies, ExecutorService fetching) {
      switch (message) {
        case Message.Fetch ask -> fetching.execute(() -> reply(replies, fetched(ask)));
        case Message.Failed failed -> failure = Optional.of(failed.reason());
        case Message.Done end -> {
          done = true;
          letGo(replies);
        }
        case Message.Fetched none -> {}
        case Message.Refused none -> {}
        case Message.Step none -> {}
        case Message.Example none -> {}
        case Message.Unexampled none -> {}
        case Message.Measured none -> {}
        case Message.OfReload none -> {}
      }
    }

    /** The process ends by itself, and sooner where none of its threads reads. */
    private static void letGo(Writer replies) {
      synchronized (replies) {
        try {
          replies.close();
        } catch (IOException ended) {
          // It has ended already.
        }
      }
    }

    private Message fetched(Message.Fetch ask) {
      try {
        FetchedWeights weights = fetch.apply(ask.source());
        present.add(weights);
        return new Message.Fetched(ask.number(), weights.manifest());
      } catch (WeightsException | CliException e) {
        return new Message.Refused(ask.number(), String.valueOf(e.getMessage()));
      } catch (RuntimeException | Error e) {
        return new Message.Refused(ask.number(), ask.source().describe() + ": " + e);
      }
    }

    private static void reply(Writer replies, Message message) {
      synchronized (replies) {
        try {
          replies.write(MessageLine.of(message) + "\n");
          replies.flush();
        } catch (IOException ended) {
          // The process's end is told by its output.
        }
      }
    }
  }

  private static CliException ended(
      int exit, Optional<String> failure, CompiledApp app, Optional<Path> crashReport) {
    boolean outOfMemory = exit == ExitCode.OUT_OF_MEMORY;
    // A JVM whose agent cannot be loaded, say, ends with this code, and runs nothing.
    boolean refused = exit == ExitCode.FAULT && !app.jvmOptions().isEmpty();
    String reason =
        outOfMemory
            ? "downloadWeights() ran out of memory"
            : "downloadWeights() ended the process: exit "
                + exit
                + crashReport.map(file -> "; its JVM's report is " + file).orElse("")
                + (refused ? ". If its JVM says why above, correct the //RUNTIME_OPTIONS." : "");
    return new CliException(
        failure.orElse(reason), outOfMemory ? ExitCode.OUT_OF_MEMORY : ExitCode.FAULT);
  }
}
