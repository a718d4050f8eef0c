package dev.jlserve.server;

import dev.jlserve.server.weights.DownloadedWeights;
import dev.jlserve.server.weights.HubSettings;
import dev.jlserve.server.weights.Reach;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.WeightStore;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs {@code downloadWeights()} for a build, with a store that may download. */
final class DownloadMode {

  private DownloadMode() {}

  /** Runs it, and ends the process. */
  static void run(DownloadOptions options, boolean stacktrace) {
    ReadableLog.configure();
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    InputStream in = System.in;
    // The streams belong to the build: what user code prints goes to its log.
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    ParentChannel build = ParentChannel.open(in, out, () -> Runtime.getRuntime().halt(Main.FAULT));
    ExitGuard guard = new ExitGuard(build::failed);
    WeightStore.install(
        new DownloadedWeights(
            options.cache(), build, settings(options), Commands.commits(), Commands.build()));
    try {
      download(BootstrapLoader.load(), guard);
    } catch (AppFailure e) {
      guard.release();
      if (stacktrace && e.getCause() != null) {
        e.getCause().printStackTrace();
      }
      // Out of memory is for the build to tell: the exit code says it, as it does for a JVM killed.
      if (e.exitCode() != Main.OUT_OF_MEMORY) {
        build.failed(String.valueOf(e.getMessage()));
      }
      System.exit(e.exitCode());
    }
    guard.release();
    build.done();
    System.exit(0);
  }

  private static HubSettings settings(DownloadOptions options) {
    HubSettings settings = HubSettings.of(System.getenv());
    return options.offline() ? settings.within(Reach.CACHE) : settings;
  }

  private static <A> void download(AppBootstrap<A> bootstrap, ExitGuard guard) {
    A app = guard.during("the app's constructor", bootstrap::create);
    guard.during(
        "downloadWeights()",
        () -> {
          bootstrap.downloadWeights(app);
          return app;
        });
  }
}
