package dev.jlserve.server.reload;

import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.BootstrapLoader;
import dev.jlserve.server.call.Carriers;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the code of the app in this process whenever the parent asks for it. Whatever is in the
 * way leaves all as it was, and the parent is told the reason.
 */
public final class Reloads {

  /** How long a save waits for the calls of the old code. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Path first;
  private final HttpSettings settings;
  private final ReloadMessages messages;
  private final ReplacedCode replaced = new ReplacedCode();
  private @Nullable AppLoader loader;
  private @Nullable Served<?> served;
  private @Nullable AppServer server;
  private Duration setupTook = Duration.ZERO;
  private int calls;

  /**
   * Loads the first code.
   *
   * @param first the jar of the app, which is on the class path, too
   * @param out where the parent reads
   * @throws AppFailure if the jar cannot be read
   */
  public Reloads(Path first, HttpSettings settings, PrintStream out) {
    this.first = first;
    this.settings = settings;
    this.messages = new ReloadMessages(out);
    try {
      this.loader = AppLoader.of(first, first);
    } catch (IOException e) {
      throw new AppFailure(first + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The loader of the first code. */
  public ClassLoader loader() {
    if (loader == null) {
      throw new IllegalStateException("the app answers already");
    }
    return loader;
  }

  /**
   * The first code answers: from now on it may be replaced.
   *
   * @param setupTook what its {@code setup()} took
   */
  public synchronized <A> void begin(
      AppServer answering, AppBootstrap<A> bootstrap, A app, Duration setupTook) {
    served = new Served<>((AppLoader) loader(), bootstrap, app);
    server = answering;
    calls = settings.calls(bootstrap);
    this.setupTook = setupTook;
    loader = null;
  }

  /** Does what a line of the parent asks for, in a thread of its own. */
  public void read(String line) {
    ReloadMessages.jar(line)
        .ifPresent(
            jar -> Thread.ofPlatform().daemon().name("jlserve-reload").start(() -> reload(jar)));
  }

  private synchronized void reload(String jar) {
    Served<?> old = served;
    if (old == null || server == null) {
      messages.refused("the app is not ready yet");
      return;
    }
    if (replaced.isInUse()) {
      messages.refused("code from before an earlier save is still in use");
      return;
    }
    try {
      replace(old, server, Path.of(jar));
    } catch (NotKeptException e) {
      messages.refused(String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      // A new process meets the same, and tells it as it tells all that goes wrong at a start.
      messages.refused("the new code cannot be loaded (" + e + ")");
    }
  }

  private void replace(Served<?> old, AppServer answering, Path jar) throws Exception {
    AppLoader next = AppLoader.of(jar, first);
    boolean done = false;
    try {
      done = replace(old, answering, next);
    } finally {
      (done ? old.loader() : next).close();
    }
    replaced.add(old.loader());
  }

  private boolean replace(Served<?> old, AppServer answering, AppLoader loader) throws Exception {
    AppBootstrap<?> bootstrap = BootstrapLoader.load(loader);
    if (settings.calls(bootstrap) > calls && !Carriers.areAdjustable()) {
      throw new NotKeptException("more calls may run at once, which needs threads from the start");
    }
    Served<?> next = Served.create(loader, bootstrap);
    byte[] openapi = BootstrapLoader.openapi(loader);
    InstanceFields fields = InstanceFields.of(old.app().getClass(), next.app().getClass());
    Set<String> busy =
        answering.whileIdle(
            PATIENCE,
            messages::waiting,
            () -> {
              List<String> kept = fields.move(old.app(), next.app());
              next.answer(answering, openapi);
              answering.setupTook(setupTook);
              served = next;
              messages.reloaded(kept);
            });
    if (!busy.isEmpty()) {
      throw new NotKeptException(
          busy.stream().map(path -> "POST " + path).collect(Collectors.joining(", "))
              + " has not ended");
    }
    return true;
  }

  /**
   * Calls {@code close()} of the instance that answers.
   *
   * @throws Exception whatever it throws
   */
  public void close() throws Exception {
    Served<?> now = served;
    if (now != null) {
      now.close();
    }
  }
}
