package dev.jlserve.server;

import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.ServerExit;
import dev.jlserve.server.log.LastingLogs;
import dev.jlserve.server.log.LogText;
import dev.jlserve.server.mode.DownloadMode;
import dev.jlserve.server.mode.ServeMode;
import dev.jlserve.server.mode.ServeOptions;
import dev.jlserve.server.mode.TrainMode;
import dev.jlserve.server.mode.UsageException;
import dev.jlserve.server.mode.ValidateMode;
import dev.jlserve.server.mode.ValidateOptions;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.StartFlag;
import dev.jlserve.store.protocol.StartMode;
import dev.jlserve.store.signal.Ending;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * The app's own process: {@code serve} answers HTTP, {@code download} runs {@code
 * downloadWeights()}, {@code validate} tries the app for a build, {@code train} shows the JVM a
 * start for its AOT cache. Exit codes: 0; 1 where the app or its surroundings are at fault; 2 for
 * usage; 3 out of memory or threads; by signal as the JVM has it.
 */
public final class Main {

  private static final String LOG_MANAGER = "java.util.logging.manager";

  private Main() {}

  /** Runs a mode: {@code serve [options]}, {@code download}, {@code validate} or {@code train}. */
  public static void main(String[] args) throws InterruptedException {
    keepLogs();
    int code = run(Arrays.asList(args), System.err);
    if (code != 0) {
      ServerExit.with(code);
    }
  }

  /** Has the JDK take our log manager; the first use of one, as of a class of it, settles that. */
  private static void keepLogs() {
    if (System.getProperty(LOG_MANAGER) == null) {
      System.setProperty(LOG_MANAGER, LastingLogs.class.getName());
    }
  }

  /** An error is one line in production, and has the app's own line below it in development. */
  private static void tellPlace(
      AppFailure failure, boolean stacktrace, boolean dev, PrintStream err) {
    Throwable cause = failure.getCause();
    if (stacktrace && cause != null) {
      err.print(LogText.stack(cause));
    } else if (dev) {
      failure.place().ifPresent(line -> err.println("\t" + line));
    }
  }

  private static int run(List<String> args, PrintStream err) throws InterruptedException {
    String mode = args.isEmpty() ? "" : args.get(0);
    List<String> options = args.isEmpty() ? args : args.subList(1, args.size());
    boolean stacktrace = options.contains(StartFlag.STACKTRACE);
    try {
      StartMode named =
          StartMode.named(mode)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "'"
                              + mode
                              + "' is no mode; it is 'serve', 'download', 'validate' or 'train'"));
      switch (named) {
        case SERVE -> ServeMode.run(ServeOptions.parse(options, System.getenv()));
        case VALIDATE ->
            ValidateMode.run(ValidateOptions.parse(options, System.getenv()), stacktrace);
        case TRAIN -> TrainMode.run(options, stacktrace);
        case DOWNLOAD -> DownloadMode.run(options, stacktrace);
      }
      return 0;
    } catch (UsageException e) {
      err.println("Error: " + e.getMessage());
      return ExitCode.USAGE;
    } catch (AppFailure e) {
      Ending.stayIfBegun();
      err.println("Error: " + e.getMessage());
      tellPlace(e, stacktrace, options.contains(StartFlag.DEV), err);
      return e.exitCode();
    } catch (RuntimeException | Error e) {
      Ending.stayIfBegun();
      throw e;
    }
  }
}
