package dev.jlserve.server.reload;

import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.Closing;
import dev.jlserve.server.carrier.Carriers;
import dev.jlserve.server.http.AppServer;
import dev.jlserve.server.log.LogText;
import dev.jlserve.server.log.ThrownText;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.store.protocol.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the code of the app in this process whenever the parent asks for it. The new instance
 * takes over the fields of the old one, or is set up once the old one is gone. Where neither can
 * be, the parent is told the reason.
 */
public final class Reloads {

  /**
   * One for all reloads: the C library may give each thread an arena of its own, and memory that a
   * model has freed there is for the next model of that thread.
   */
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("jlserve-reload").factory());

  private final Path first;
  private final HttpSettings settings;
  private final Consumer<Message.OfReload> parent;
  private final Duration patience;
  private final ReplacedCode replaced = new ReplacedCode();
  private @Nullable AppLoader loader;
  private volatile @Nullable Served<?> served;
  private @Nullable AppServer server;
  private @Nullable SetupAgain setup;
  private Duration setupTook = Duration.ZERO;
  private int calls;

  /**
   * Loads the first code.
   *
   * @param first the jar of the app, which is on the class path, too
   * @param parent is told what becomes of a reload
   * @throws AppFailure if the jar cannot be read
   */
  public Reloads(Path first, HttpSettings settings, Consumer<Message.OfReload> parent) {
    this(first, settings, parent, Closing.SHORT_LIMIT);
  }

  /**
   * Does the same with another limit.
   *
   * @param patience how long a save waits for the calls of the old code, and for its {@code
   *     close()}
   */
  Reloads(Path first, HttpSettings settings, Consumer<Message.OfReload> parent, Duration patience) {
    this.first = first;
    this.settings = settings;
    this.parent = parent;
    this.patience = patience;
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
   * @param again how a further instance is set up
   */
  public synchronized <A> void begin(
      AppServer answering, AppBootstrap<A> bootstrap, A app, Duration setupTook, SetupAgain again) {
    served = new Served<>((AppLoader) loader(), bootstrap, app);
    server = answering;
    setup = again;
    calls = settings.calls(bootstrap);
    this.setupTook = setupTook;
    loader = null;
  }

  /** Does what the parent asks for, in the reload thread. */
  public void hear(Message message) {
    switch (message) {
      case Message.Reload asked -> thread.execute(() -> reload(asked));
      case Message.Waiting none -> {}
      case Message.Outcome none -> {}
      case Message.OfBuild none -> {}
    }
  }

  private synchronized void reload(Message.Reload asked) {
    try {
      if (served == null) {
        throw new RefusedException("the app is not ready yet");
      }
      if (replaced.isInUse()) {
        throw new RefusedException("code from before an earlier save is still in use");
      }
      replace(NewCode.load(Path.of(asked.jar()), first), asked);
    } catch (RefusedException e) {
      parent.accept(new Message.NotReloaded(String.valueOf(e.getMessage())));
    } catch (Throwable e) {
      // A new process meets the same, and tells it as it tells all that goes wrong at a start.
      parent.accept(
          new Message.NotReloaded(
              LogText.line("the new code cannot be loaded (" + ThrownText.name(e) + ")")));
    } finally {
      // setup() may have set another.
      Thread.currentThread().setContextClassLoader(Reloads.class.getClassLoader());
    }
  }

  private void replace(NewCode next, Message.Reload asked) throws Exception {
    try {
      if (settings.calls(next.bootstrap()) > calls && !Carriers.areAdjustable()) {
        throw new RefusedException(
            "more calls may run at once, which needs threads from the start");
      }
      if (asked.setup().isPresent()) {
        setUp(next, asked.setup().get());
      } else {
        keepOrSetUp(next);
      }
    } catch (Throwable e) {
      next.loader().close();
      throw e;
    }
  }

  private void keepOrSetUp(NewCode next) throws Exception {
    try {
      keep(next);
    } catch (NotKeptException e) {
      setUp(next, String.valueOf(e.getMessage()));
    }
  }

  private void keep(NewCode next) throws Exception {
    Served<?> old = Objects.requireNonNull(served);
    InstanceFields fields = InstanceFields.of(old.app().getClass(), next.app(old.app()));
    Served<?> instance = next.create();
    whileIdle(
        () -> {
          List<String> kept = fields.move(old.app(), instance.app());
          answer(instance, next.openapi());
          parent.accept(new Message.Reloaded(kept));
          return true;
        });
    old.loader().close();
    replaced.add(old.loader());
  }

  /** Here no frame holds anything of the old code, so that it can be collected. */
  private void setUp(NewCode next, String reason) {
    try {
      Unclosed.require(Objects.requireNonNull(served).app());
      whileIdle(() -> isSetUp(next, reason));
    } catch (RefusedException e) {
      throw new RefusedException(because(reason, e));
    }
  }

  private static String because(String reason, Throwable cause) {
    boolean told = cause instanceof AppFailure || cause instanceof RefusedException;
    String why = told ? String.valueOf(cause.getMessage()) : ThrownText.name(cause);
    return reason + "; in a new process, because " + LogText.line(why);
  }

  private boolean isSetUp(NewCode next, String reason) {
    try {
      release(next);
      if (!replaced.isCollected()) {
        throw new RefusedException("a thread, a cache or a listener still uses the code before");
      }
      parent.accept(new Message.SettingUp(reason));
      long began = System.nanoTime();
      Served<?> instance = instance(next.loader(), next.bootstrap());
      setupTook = Duration.ofNanos(System.nanoTime() - began);
      answer(instance, next.openapi());
      parent.accept(new Message.Reloaded(List.of()));
      return true;
    } catch (Throwable e) {
      // Perhaps it is this process that the app's code does not run in twice.
      parent.accept(new Message.NotReloaded(because(reason, e)));
      return false;
    }
  }

  private <A> Served<A> instance(AppLoader of, AppBootstrap<A> bootstrap) {
    return new Served<>(of, bootstrap, Objects.requireNonNull(setup).run(bootstrap));
  }

  /** Closes the old instance and lets go of it: two models might not fit into memory. */
  private void release(NewCode next) throws IOException {
    Served<?> old = Objects.requireNonNull(served);
    served = null;
    Closing.problem(old::close, patience)
        .ifPresent(
            problem -> {
              throw new RefusedException(problem);
            });
    Objects.requireNonNull(server).release(next.bootstrap(), next.openapi());
    replaced.follow(old.loader());
    old.loader().close();
  }

  private void answer(Served<?> instance, byte[] openapi) {
    AppServer answering = Objects.requireNonNull(server);
    instance.answer(answering, openapi);
    answering.setupTook(setupTook);
    served = instance;
  }

  private void whileIdle(BooleanSupplier work) {
    Set<String> busy =
        Objects.requireNonNull(server)
            .whileIdle(
                patience, paths -> parent.accept(new Message.Waiting(List.copyOf(paths))), work);
    if (!busy.isEmpty()) {
      throw new RefusedException(
          busy.stream().map(path -> "POST " + path).collect(Collectors.joining(", "))
              + " has not ended");
    }
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
