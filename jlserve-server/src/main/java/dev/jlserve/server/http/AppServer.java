package dev.jlserve.server.http;

import dev.jlserve.server.access.AccessPolicy;
import dev.jlserve.server.access.ApiKeys;
import dev.jlserve.server.access.CrossOrigin;
import dev.jlserve.server.access.HostRules;
import dev.jlserve.server.body.BodyIntake;
import dev.jlserve.server.call.CallLimits;
import dev.jlserve.server.connection.Connections;
import dev.jlserve.server.connection.GuardedProtocol;
import dev.jlserve.server.connection.Listener;
import dev.jlserve.server.connection.ListenerParts;
import dev.jlserve.server.log.BackgroundLog;
import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.metrics.Metrics;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.ReservedPaths;
import io.helidon.http.Status;
import io.helidon.http.media.MediaContext;
import io.helidon.webserver.Router;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One app that is ready, behind HTTP. */
public final class AppServer {

  private final Listener listener;
  private final Health readiness;
  private final Connections connections;
  private final CallLimits callLimits;
  private final Metrics metrics;
  private final BackgroundLog log;
  private final Duration shutdownDelay;
  private final Duration drainTime;

  private AppServer(
      Listener listener,
      Health readiness,
      Connections connections,
      CallLimits callLimits,
      Metrics metrics,
      BackgroundLog log,
      Duration shutdownDelay,
      Duration drainTime) {
    this.listener = listener;
    this.readiness = readiness;
    this.connections = connections;
    this.callLimits = callLimits;
    this.metrics = metrics;
    this.log = log;
    this.shutdownDelay = shutdownDelay;
    this.drainTime = drainTime;
  }

  /**
   * Opens the port and answers.
   *
   * @param app the instance that all requests share; its {@code setup()} has run
   * @param openapi the OpenAPI document, in UTF-8
   * @param outOfMemory what is to happen after the response to a call that ran out of memory
   * @throws IOException if the port cannot be opened
   * @throws PathTakenException if an endpoint has a path of the server's
   */
  public static <A> AppServer start(
      AppBootstrap<A> bootstrap, A app, byte[] openapi, HttpSettings settings, Runnable outOfMemory)
      throws IOException {
    HttpLimits limits = settings.limits();
    BackgroundLog log = new BackgroundLog();
    Connections connections = new Connections(limits, log);
    Health liveness = new Health(connections::isWatching);
    CallLimits callLimits = new CallLimits(settings, bootstrap.info());
    Health readiness = new Health(() -> !callLimits.areStuck());
    ErrorResponses errors =
        new ErrorResponses(
            settings.dev(),
            log,
            () -> {
              liveness.fail();
              outOfMemory.run();
            });
    Routes routes = new Routes();
    routes.own(
        ReservedPaths.OPENAPI, new Route.Fixed(CompleteResponse.json(Status.OK_200, openapi)));
    routes.own(ReservedPaths.HEALTH + "/live", liveness);
    routes.own(ReservedPaths.HEALTH + "/ready", readiness);
    if (settings.docs()) {
      DocsPage.routes(bootstrap.info().name()).forEach(routes::own);
    }
    Metrics metrics = new Metrics();
    List<EndpointMetrics> inFlight = new ArrayList<>();
    routes.own(ReservedPaths.METRICS, new MetricsRoute(metrics));
    BodyIntake intake = new BodyIntake(limits.bodyBytes(), limits.bodyMemory(), settings.dev());
    InferenceRoutes inference =
        settings.openInference()
            ? new InferenceRoutes(bootstrap.info().name(), liveness, readiness)
            : null;
    EndpointRoutes endpoints =
        new EndpointRoutes(routes, callLimits, intake, connections, errors, inference);
    for (EndpointBinding<A, ?, ?> endpoint : bootstrap.endpoints()) {
      EndpointMetrics measured = metrics.of(endpoint);
      inFlight.add(measured);
      endpoints.add(app, endpoint, measured);
    }
    if (inference != null) {
      inference.addTo(routes);
    }
    if (settings.docs() && settings.dev()) {
      routes.unlessEndpoint("/", DocsPage.redirect("docs"));
    }
    metrics.gauge(
        "jlserve_requests_in_flight",
        "Requests to endpoints that are neither answered nor gone.",
        () -> inFlight.stream().mapToInt(EndpointMetrics::inFlight).sum());
    metrics.gauge(
        "jlserve_requests_waiting",
        "Requests that wait for a call to be free.",
        callLimits::waiting);
    metrics.gauge("jlserve_connections", "Open connections.", connections::count);
    AccessPolicy access = access(settings);
    Dispatcher dispatcher =
        new Dispatcher(routes.byPath(), readiness, access, connections, errors, lines(settings));
    Listener listener =
        WithoutServices.call(() -> listener(settings, connections, access, dispatcher));
    connections.start();
    callLimits.start();
    listener.start();
    // A development server is not behind a balancer.
    Duration shutdownDelay = settings.dev() ? Duration.ZERO : limits.shutdownDelay();
    return new AppServer(
        listener,
        readiness,
        connections,
        callLimits,
        metrics,
        log,
        shutdownDelay,
        limits.drainTime());
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

  /** The port that is open. */
  public int port() {
    return listener.port();
  }

  /** Tells what the app's constructor and {@code setup()} took, for the metrics. */
  public void setupTook(Duration time) {
    metrics.setupTook(time);
  }

  /** How many requests wait for a call to be free, those that a batch has taken in aside. */
  int waiting() {
    return callLimits.waiting();
  }

  /** How many connections are open. */
  int connections() {
    return connections.count();
  }

  /**
   * Serves on for the limits' {@code shutdownDelay}, not ready any more, so that balancers see it;
   * then answers the requests that are there, refuses those that still come, and closes the port.
   * Takes three seconds longer than that and the limits' {@code drainTime} at most.
   *
   * @return whether nothing uses the app any more
   */
  public boolean stop() {
    readiness.fail();
    connections.leave(System.nanoTime() + shutdownDelay.toNanos());
    boolean drained = connections.drain(System.nanoTime() + drainTime.toNanos());
    listener.close();
    connections.closeAll();
    connections.end();
    boolean idle = drained && callLimits.awaitIdle();
    callLimits.end();
    log.end();
    return idle;
  }
}
