package dev.jlserve.server.mode;

import dev.jlserve.server.app.BootstrapLoader;
import dev.jlserve.server.app.ExitGuard;
import dev.jlserve.server.app.LauncherSettings;
import dev.jlserve.server.weights.AskedWeights;
import dev.jlserve.server.weights.FoundWeights;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.weights.WeightStore;
import dev.jlserve.store.protocol.StartFlag;
import dev.jlserve.store.protocol.StartMode;
import java.nio.file.Path;
import java.util.List;

/** Runs {@code downloadWeights()} for a build, which fetches what is asked for. */
public final class DownloadMode {

  private DownloadMode() {}

  /**
   * Runs it, and ends the process.
   *
   * @throws UsageException if an option is unknown
   */
  public static void run(List<String> options, boolean stacktrace) {
    for (String option : options) {
      if (!option.equals(StartFlag.STACKTRACE)) {
        throw new UsageException(
            "'" + option + "' is no option of '" + StartMode.DOWNLOAD.word() + "'");
      }
    }
    BuildProcess.run(
        stacktrace,
        (build, guard) -> {
          FoundWeights found = LauncherSettings.weights();
          WeightStore.install(new AskedWeights(Path.of(""), build, found));
          download(BootstrapLoader.load(), guard);
        });
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
