package dev.jlserve.server.mode;

import dev.jlserve.server.app.BootstrapLoader;
import dev.jlserve.server.app.ExitGuard;
import dev.jlserve.server.app.LauncherSettings;
import dev.jlserve.server.weights.DownloadedWeights;
import dev.jlserve.server.weights.HubSettings;
import dev.jlserve.server.weights.Reach;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.WeightStore;

/** Runs {@code downloadWeights()} for a build, with a store that may download. */
public final class DownloadMode {

  private DownloadMode() {}

  /** Runs it, and ends the process. */
  public static void run(DownloadOptions options, boolean stacktrace) {
    BuildProcess.run(
        stacktrace,
        (build, guard) -> {
          WeightStore.install(
              new DownloadedWeights(
                  options.cache(),
                  build,
                  settings(options),
                  LauncherSettings.commits(),
                  LauncherSettings.build()));
          download(BootstrapLoader.load(), guard);
        });
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
