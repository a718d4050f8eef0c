package dev.jlserve.server.http;

import dev.jlserve.server.access.AccessPolicy;
import dev.jlserve.server.access.ApiKeys;
import dev.jlserve.server.access.CrossOrigin;
import dev.jlserve.server.access.HostRules;
import dev.jlserve.server.body.BodyIntake;
import dev.jlserve.server.body.FormIntake;
import dev.jlserve.server.call.CallLimits;
import dev.jlserve.server.connection.Connections;
import dev.jlserve.server.connection.GuardedProtocol;
import dev.jlserve.server.connection.Listener;
import dev.jlserve.server.connection.ListenerParts;
import dev.jlserve.server.log.BackgroundLog;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import io.helidon.http.media.MediaContext;
import io.helidon.webserver.Router;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One app that is ready, behind HTTP. */
public final class AppServer {

  /** How often calls are looked at that are to end. */
  private static final long PAUSE = Duration.ofMillis(2).toNanos();

  private static final Duration CUT_TIME = Duration.ofSeconds(1);

  private final HttpSettings settings;
  private final Listener listener;
  private final Health liveness;
  private final Connections connections;
  private final ErrorResponses errors;
  private final BodyIntake intake;
  private final Dispatcher dispatcher;
  private final BackgroundLog log;

  private AppServer(
      HttpSettings settings,
      Listener listener,
      Health liveness,
      Connections connections,
      ErrorResponses errors,
      BodyIntake intake,
      Dispatcher dispatcher,
      BackgroundLog log) {
    this.settings = settings;
    this.listener = listener;
    this.liveness = liveness;
    this.connections = connections;
    this.errors = errors;
    this.intake = intake;
    this.dispatcher = dispatcher;
    this.log = log;
  }

  /**
   * Opens the port and answers.
   *
   * @param app the instance that all requests share; its {@code setup()} has run
   * @param openapi the OpenAPI document, in UTF-8
   * @param outOfMemory is told before the response to a call that ran out of memory
   * @throws IOException if the port cannot be opened
   * @throws PathTakenException if an endpoint has a path of the server's
   */
  public static <A> AppServer start(
      AppBootstrap<A> bootstrap,
      A app,
      byte[] openapi,
      HttpSettings settings,
      Consumer<OutOfMemoryError> outOfMemory)
      throws IOException {
    HttpLimits limits = settings.limits();
    BackgroundLog log = new BackgroundLog();
    Connections connections = new Connections(limits, log);
    Health liveness = new Health(connections::isWatching);
    Consumer<OutOfMemoryError> unhealthy =
        error -> {
          liveness.fail();
          outOfMemory.accept(error);
        };
    ErrorResponses errors = new ErrorResponses(settings.dev(), log, unhealthy);
    BodyIntake intake = intake(limits, settings.dev());
    AppRoutes routes =
        AppRoutes.of(
            bootstrap, Optional.of(app), openapi, settings, liveness, intake, connections, errors);
    AccessPolicy access = access(settings);
    Door door = settings.dev() ? new Door() : null;
    Dispatcher dispatcher =
        new Dispatcher(routes, door, access, connections, errors, lines(settings));
    Listener listener =
        WithoutServices.call(() -> listener(settings, connections, access, dispatcher));
    connections.start();
    routes.limits().start();
    listener.start();
    return new AppServer(
        settings, listener, liveness, connections, errors, intake, dispatcher, log);
  }

  /** The memory for bodies has room for one form at least. */
  private static BodyIntake intake(HttpLimits limits, boolean dev) {
    long memory = Math.max(limits.bodyMemory(), FormIntake.HELD);
    return new BodyIntake(limits.bodyBytes(), memory, dev);
  }

  private static @Nullable RequestLines lines(HttpSettings settings) {
    return switch (settings.requestLines()) {
      case NONE -> null;
      case PLAIN -> new RequestLines(System.out, false);
      case COLORED -> new RequestLines(System.out, true);
    };
  }

  private static AccessPolicy access(HttpSettings settings) {
    return new AccessPolicy(
        hosts(settings),
        settings.apiKeys() == null ? null : new ApiKeys(settings.apiKeys()),
        settings.allowedOrigins().isEmpty() ? null : new CrossOrigin(settings.allowedOrigins()),
        settings.openInference());
  }

  private static @Nullable HostRules hosts(HttpSettings settings) {
    if (!settings.dev()) {
      return null;
    }
    List<String> hosts = new ArrayList<>(settings.allowedHosts());
    hosts.add(settings.host());
    return new HostRules(hosts);
  }

  /**
   * Helidon's HTTP behind a port of our own, with everything named: looking for extensions on the
   * class path costs start-up time.
   */
  private static Listener listener(
      HttpSettings settings, Connections connections, AccessPolicy access, Dispatcher dispatcher)
      throws IOException {
    HttpLimits limits = settings.limits();
    GuardedProtocol protocol = new GuardedProtocol(limits, access);
    HttpRouting.Builder routing = HttpRouting.builder().any(dispatcher);
    return Listener.open(
        ListenerParts.of(config(settings, access)),
        Router.builder().addRouting(routing).build(),
        protocol,
        connections,
        limits.connections());
  }

  private static WebServerConfig config(HttpSettings settings, AccessPolicy access) {
    return WebServer.builder()
        .host(settings.host())
        .port(settings.port())
        .maxPayloadSize(GuardedProtocol.longest(settings.limits()))
        .featuresDiscoverServices(false)
        .protocolsDiscoverServices(false)
        .contentEncoding(new PlainDecoding())
        .mediaContext(
            MediaContext.builder()
                .mediaSupportsDiscoverServices(false)
                .registerDefaults(false)
                .build())
        .directHandlers(ProtocolErrors.handlers(access))
        .buildPrototype();
  }

  /** Memory has run out in a thread that works for no call. */
  public void outOfMemory(OutOfMemoryError error) {
    errors.outOfMemory(error);
  }

  /** The port that is open. */
  public int port() {
    return listener.port();
  }

  /** Tells what the app's constructor and {@code setup()} took, for the metrics. */
  public void setupTook(Duration time) {
    dispatcher.app().metrics().setupTook(time);
  }

  /** How many requests wait for a call to be free, those that a batch has taken in aside. */
  int waiting() {
    return dispatcher.app().limits().waiting();
  }

  /**
   * Waits for a limited time.
   *
   * @return whether no call runs any more
   */
  public boolean awaitIdle(Duration time) {
    return dispatcher.app().limits().awaitIdle(time);
  }

  /** How many connections are open. */
  int connections() {
    return connections.count();
  }

  /**
   * Does something while no call of the app runs. New requests wait meanwhile, each until its
   * deadline. Calls that do not end by themselves within three quarters of the time are
   * interrupted. For a development server.
   *
   * @param patience how long calls are waited for
   * @param slow is told the paths of calls that last for a quarter of the time
   * @param work says whether an app answers after it; else requests wait on
   * @return the paths of the calls that have not ended; if there is one, nothing was done
   */
  public Set<String> whileIdle(
      Duration patience, Consumer<Set<String>> slow, BooleanSupplier work) {
    Door door = Objects.requireNonNull(dispatcher.door());
    long began = System.nanoTime();
    door.close();
    boolean answers = true;
    try {
      if (!isIdle(door, began + patience.toNanos() / 4)) {
        slow.accept(door.paths());
        if (!isIdle(door, began + patience.toNanos() * 3 / 4)) {
          door.cutAll();
          if (!isIdle(door, began + patience.toNanos())) {
            return door.isEmpty() ? Set.of("a batch") : door.paths();
          }
        }
      }
      answers = work.getAsBoolean();
      return Set.of();
    } finally {
      if (answers) {
        door.open();
      }
    }
  }

  private boolean isIdle(Door door, long until) {
    while (!door.isEmpty() || !dispatcher.app().limits().isIdle()) {
      if (until - System.nanoTime() < 0) {
        return false;
      }
      LockSupport.parkNanos(PAUSE);
    }
    return true;
  }

  /**
   * Has another app answer from now on. For a development server, while it is idle.
   *
   * @param app the instance that all requests share
   * @param openapi its OpenAPI document, in UTF-8
   * @throws PathTakenException if an endpoint has a path of the server's
   */
  public <A> void replace(AppBootstrap<A> bootstrap, A app, byte[] openapi) {
    replace(bootstrap, Optional.of(app), openapi);
  }

  /**
   * Lets go of the app that answered. From now on the server is not ready, and shows the documents
   * of another app. For a development server, while it is idle.
   *
   * @param next the app whose instance is not there yet
   * @param openapi its OpenAPI document, in UTF-8
   */
  public void release(AppBootstrap<?> next, byte[] openapi) {
    replace(next, Optional.empty(), openapi);
  }

  private <A> void replace(AppBootstrap<A> bootstrap, Optional<A> app, byte[] openapi) {
    AppRoutes next =
        AppRoutes.of(bootstrap, app, openapi, settings, liveness, intake, connections, errors);
    next.limits().start();
    dispatcher.replace(next).limits().end();
  }

  /** The paths of the endpoints whose requests a development server answers just now. */
  public Set<String> running() {
    Door door = dispatcher.door();
    return door == null ? Set.of() : door.paths();
  }

  /**
   * Serves on for the limits' {@code shutdownDelay}, not ready any more, so that balancers see it;
   * then answers the requests that are there, refuses those that still come, and closes the port.
   * Takes three seconds longer than that and the limits' {@code drainTime} at most.
   *
   * @return whether nothing uses the app any more
   */
  public boolean stop() {
    return stop(settings.limits().drainTime(), CUT_TIME);
  }

  /**
   * Does the same within other times.
   *
   * @param drainTime how long calls have to end
   * @param cutTime how long each further step takes at most, of three: calls end that were
   *     interrupted, connections close, and calls end that nobody waits for
   */
  public boolean stop(Duration drainTime, Duration cutTime) {
    // A development server is not behind a balancer.
    Duration delay = settings.dev() ? Duration.ZERO : settings.limits().shutdownDelay();
    CallLimits limits = dispatcher.app().limits();
    connections.leave(); // Who sees that the server is not ready sees connections end as well.
    dispatcher.app().readiness().fail();
    serveOn(System.nanoTime() + delay.toNanos());
    boolean drained = connections.drain(System.nanoTime() + drainTime.toNanos(), cutTime);
    listener.close();
    connections.closeAll(cutTime.dividedBy(2));
    connections.end();
    boolean idle = drained && limits.awaitIdle(cutTime);
    limits.end();
    log.end();
    return idle;
  }

  private static void serveOn(long until) {
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
