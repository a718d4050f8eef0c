package dev.jlserve.server.mode;

import dev.jlserve.server.app.AotCheck;
import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.AppStart;
import dev.jlserve.server.app.BootstrapLoader;
import dev.jlserve.server.app.Closing;
import dev.jlserve.server.app.ExitGuard;
import dev.jlserve.server.app.LauncherSettings;
import dev.jlserve.server.app.ListenAddress;
import dev.jlserve.server.app.OutOfMemory;
import dev.jlserve.server.app.SetupLimit;
import dev.jlserve.server.app.Shutdown;
import dev.jlserve.server.app.TemporaryFolder;
import dev.jlserve.server.carrier.Carriers;
import dev.jlserve.server.configuration.AppSettings;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.log.JsonLog;
import dev.jlserve.server.log.LastWords;
import dev.jlserve.server.log.LogSetup;
import dev.jlserve.server.log.ReadableLog;
import dev.jlserve.server.log.Secrets;
import dev.jlserve.server.log.UncaughtLog;
import dev.jlserve.server.reload.Reloads;
import dev.jlserve.server.reload.SetupAgain;
import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.server.trial.EagerInitialization;
import dev.jlserve.server.trial.WarmUp;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.weights.WeightStore;
import dev.jlserve.store.protocol.Message;
import dev.jlserve.store.protocol.MessageLine;
import dev.jlserve.store.protocol.StartProperty;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Formatter;
import org.jspecify.annotations.Nullable;

/** Serves the app: makes it, sets it up, opens the port, says so. Its shutdown is a drain. */
public final class ServeMode {

  private ServeMode() {}

  /**
   * Starts; the process goes on until a signal or its parent ends it.
   *
   * @throws AppFailure if the app or its surroundings are at fault
   */
  public static void run(ServeOptions options) {
    AotCheck.run(StartProperty.AOT.value().orElse(null));
    for (String note : options.notes()) {
      System.err.println("Note: " + note);
    }
    Formatter form = options.http().dev() ? new ReadableLog() : new JsonLog();
    LogSetup.configure(form);
    WeightStore.install(LauncherSettings.weights());
    HttpSettings settings = options.http();
    Reloads reloads = options.app().map(jar -> new Reloads(jar, settings, parent())).orElse(null);
    ClassLoader loader = reloads == null ? ServeMode.class.getClassLoader() : reloads.loader();
    // Before the guard, which needs the classes of the server: perhaps none can be loaded.
    AppBootstrap<?> bootstrap = BootstrapLoader.load(loader);
    byte[] openapi = BootstrapLoader.openapi(loader);
    ExitGuard guard = new ExitGuard(LastWords::error);
    UncaughtLog.install(guard::outOfMemory);
    EagerInitialization.run(bootstrap, form);
    if (options.parentPipe()) {
      ParentPipe.watch(reloads == null ? message -> {} : reloads::hear);
    }
    serve(bootstrap, openapi, options, guard, reloads);
  }

  private static <A> void serve(
      AppBootstrap<A> bootstrap,
      byte[] openapi,
      ServeOptions options,
      ExitGuard guard,
      @Nullable Reloads reloads) {
    HttpSettings settings = options.http();
    Map<String, String> environment = System.getenv();
    Secrets.hide(AppSettings.secrets(bootstrap, environment));
    ListenAddress.require(settings);
    TemporaryFolder.require();
    Carriers.provideFor(settings.calls(bootstrap));
    long begin = System.nanoTime();
    SetupLimit limit =
        SetupLimit.begin(
            options.setupTime(), "set JLSERVE_SETUP_TIMEOUT to more seconds", LastWords::error);
    A app = AppStart.setUp(bootstrap, environment, guard);
    Duration setupTook = Duration.ofNanos(System.nanoTime() - begin);
    if (options.warmUp()) {
      HttpLimits limits = new ServeEnvironment(environment).limits();
      WarmUp.run(bootstrap, app, openapi, limits, options.setupTime(), limit, guard);
    }
    limit.end();
    AppServer server = AppStart.open(bootstrap, app, openapi, settings, OutOfMemory::endProcess);
    OutOfMemory.prepare();
    guard.onOutOfMemory(server::outOfMemory);
    server.setupTook(setupTook);
    Closing.Close close = () -> bootstrap.close(app);
    if (reloads != null) {
      reloads.begin(
          server,
          bootstrap,
          app,
          setupTook,
          new SetupAgain(environment, guard, options.setupTime()));
      close = reloads::close;
    }
    Shutdown.register(
        stop(server, settings), close, settings.dev() ? Closing.SHORT_LIMIT : Closing.LIMIT);
    options.announcement().print(Banner.lines(bootstrap, settings, server.port()));
  }

  private static Consumer<Message.OfReload> parent() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    return message -> {
      // In one piece: threads of the app print, too.
      out.print(MessageLine.of(message) + "\n");
      out.flush();
    };
  }

  private static BooleanSupplier stop(AppServer server, HttpSettings settings) {
    return settings.dev() ? () -> DevShutdown.stop(server) : server::stop;
  }
}
