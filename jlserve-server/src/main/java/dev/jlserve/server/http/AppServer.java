package dev.jlserve.server.http;

import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.Status;
import io.helidon.http.media.MediaContext;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One app that is ready, behind HTTP. */
public final class AppServer {

  /** What Helidon waits for once nothing is left to wait for. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** Helidon is not to close idle connections: each knows its own end. */
  private static final Duration NEVER = Duration.ofDays(1);

  private final WebServer server;
  private final Health readiness;
  private final Connections connections;
  private final Permits permits;
  private final Metrics metrics;
  private final Duration drainTime;

  private AppServer(
      WebServer server,
      Health readiness,
      Connections connections,
      Permits permits,
      Metrics metrics,
      Duration drainTime) {
    this.server = server;
    this.readiness = readiness;
    this.connections = connections;
    this.permits = permits;
    this.metrics = metrics;
    this.drainTime = drainTime;
  }

  /**
   * Opens the port and answers.
   *
   * @param app the instance that all requests share; its {@code setup()} has run
   * @param openapi the OpenAPI document, in UTF-8
   * @param outOfMemory what is to happen after the answer to a call that ran out of memory
   * @throws IOException if the port cannot be opened
   */
  public static <A> AppServer start(
      AppBootstrap<A> bootstrap, A app, byte[] openapi, HttpSettings settings, Runnable outOfMemory)
      throws IOException {
    HttpLimits limits = settings.limits();
    Connections connections = new Connections(limits);
    Health liveness = new Health(connections::isWatching);
    Permits permits = new Permits(settings, bootstrap.info());
    Health readiness = new Health(() -> !permits.areStuck());
    Failures failures =
        new Failures(
            settings.dev(),
            () -> {
              liveness.fail();
              outOfMemory.run();
            });
    Map<String, Route> routes = new HashMap<>();
    routes.put("/openapi.json", new Route.Fixed(Answer.json(Status.OK_200, openapi)));
    routes.put("/health/live", liveness);
    routes.put("/health/ready", readiness);
    if (settings.docs()) {
      routes.putAll(DocsPage.routes(bootstrap.info().name()));
      if (settings.dev()) {
        routes.put("/", DocsPage.redirect("docs"));
      }
    }
    Metrics metrics = new Metrics();
    List<EndpointMetrics> inFlight = new ArrayList<>();
    routes.put("/metrics", new MetricsRoute(metrics));
    BodyIntake intake = new BodyIntake(limits.bodyBytes(), limits.bodyMemory());
    for (EndpointBinding<A, ?, ?> endpoint : bootstrap.endpoints()) {
      EndpointMetrics measured = metrics.of(endpoint);
      inFlight.add(measured);
      EndpointCalls calls = permits.calls(app, endpoint, measured, failures);
      routes.put(
          endpoint.info().path(),
          new EndpointRoute(endpoint, calls, measured, intake, connections, failures));
    }
    metrics.gauge(
        "jlserve_requests_in_flight",
        "Requests to endpoints that are neither answered nor gone.",
        () -> inFlight.stream().mapToInt(EndpointMetrics::inFlight).sum());
    metrics.gauge(
        "jlserve_requests_waiting", "Requests that wait for a call to be free.", permits::waiting);
    metrics.gauge("jlserve_connections", "Open connections.", connections::count);
    Access access = access(settings);
    Dispatcher dispatcher = new Dispatcher(routes, readiness, access, connections, failures);
    connections.start();
    WebServer server;
    try {
      server =
          WithoutServices.call(
              () -> {
                WebServer made = helidon(settings, connections, access, dispatcher);
                PortFailure.startOrThrow(made);
                return made;
              });
    } catch (Throwable e) {
      connections.end();
      throw e;
    }
    permits.start();
    return new AppServer(server, readiness, connections, permits, metrics, limits.drainTime());
  }

  private static Access access(HttpSettings settings) {
    return new Access(
        hosts(settings),
        settings.apiKeys() == null ? null : new ApiKeys(settings.apiKeys()),
        settings.allowedOrigins().isEmpty() ? null : new CrossOrigin(settings.allowedOrigins()));
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
   * Helidon with everything named: looking for extensions on the class path costs start-up time.
   */
  private static WebServer helidon(
      HttpSettings settings, Connections connections, Access access, Dispatcher dispatcher) {
    return WebServer.builder()
        .host(settings.host())
        .port(settings.port())
        .shutdownHook(false)
        .shutdownGracePeriod(GRACE)
        .maxPayloadSize(GuardedProtocol.longest(settings.limits()))
        .idleConnectionTimeout(NEVER)
        .idleConnectionPeriod(NEVER)
        .featuresDiscoverServices(false)
        .protocolsDiscoverServices(false)
        .addConnectionSelector(new GuardedProtocol(connections, settings.limits(), access))
        .contentEncoding(new PlainDecoding())
        .mediaContext(
            MediaContext.builder()
                .mediaSupportsDiscoverServices(false)
                .registerDefaults(false)
                .build())
        .directHandlers(ProtocolErrors.handlers(access))
        .routing(routing -> routing.any(dispatcher))
        .build();
  }

  /** The port that is open. */
  public int port() {
    return server.port();
  }

  /** Tells what the app's constructor and {@code setup()} took, for the metrics. */
  public void setupTook(Duration time) {
    metrics.setupTook(time);
  }

  /** How many requests wait for a call to be free, those that a batch has taken in aside. */
  int waiting() {
    return permits.waiting();
  }

  /** How many connections are open. */
  int connections() {
    return connections.count();
  }

  /**
   * Answers the requests that are there, refuses those that still come, then closes the port. Takes
   * three seconds longer than the limits' {@code drainTime} at most.
   *
   * @return whether nothing uses the app any more
   */
  public boolean stop() {
    readiness.fail();
    boolean drained = connections.drain(System.nanoTime() + drainTime.toNanos());
    server.stop();
    connections.end();
    boolean idle = drained && permits.awaitIdle();
    permits.end();
    return idle;
  }
}
