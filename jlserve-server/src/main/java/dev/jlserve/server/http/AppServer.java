package dev.jlserve.server.http;

import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.Status;
import io.helidon.http.media.MediaContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One app that is ready, behind HTTP. */
public final class AppServer {

  private static final Duration DRAIN = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final WebServer server;
  private final Health readiness;

  private AppServer(WebServer server, Health readiness) {
    this.server = server;
    this.readiness = readiness;
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
    Health liveness = new Health();
    Health readiness = new Health();
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
    }
    WaitingRoom waiting = new WaitingRoom(bootstrap.info().queue());
    Admission shared = new Admission(bootstrap.info().concurrency(), waiting);
    for (EndpointBinding<A, ?, ?> endpoint : bootstrap.endpoints()) {
      int own = endpoint.info().concurrency();
      routes.put(
          endpoint.info().path(),
          new EndpointRoute<>(
              app, endpoint, own > 0 ? new Admission(own, waiting) : shared, failures));
    }
    Dispatcher dispatcher = new Dispatcher(routes, hosts(settings));
    WebServer server = helidon(settings, dispatcher);
    PortFailure.startOrThrow(server);
    return new AppServer(server, readiness);
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
  private static WebServer helidon(HttpSettings settings, Dispatcher dispatcher) {
    return WebServer.builder()
        .host(settings.host())
        .port(settings.port())
        .shutdownHook(false)
        .shutdownGracePeriod(DRAIN)
        .idleConnectionTimeout(IDLE)
        .maxPayloadSize(BodyIntake.HELIDON_LIMIT)
        .featuresDiscoverServices(false)
        .protocolsDiscoverServices(false)
        .addProtocol(
            Http1Config.builder()
                .maxPrologueLength(8 * 1024)
                .maxHeadersSize(16 * 1024)
                .sendKeepAliveHeader(false)
                .build())
        .contentEncoding(new PlainDecoding())
        .mediaContext(
            MediaContext.builder()
                .mediaSupportsDiscoverServices(false)
                .registerDefaults(false)
                .build())
        .directHandlers(ProtocolErrors.handlers())
        .routing(routing -> routing.any(dispatcher))
        .build();
  }

  /** The port that is open. */
  public int port() {
    return server.port();
  }

  /**
   * Closes the port, and waits for the requests that are being answered.
   *
   * @return whether all of them were, so that nothing uses the app any more
   */
  public boolean stop() {
    readiness.fail();
    long begin = System.nanoTime();
    server.stop();
    return System.nanoTime() - begin < DRAIN.toNanos();
  }
}
