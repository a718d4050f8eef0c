package dev.jlserve.server.http;

import dev.jlserve.server.body.BodyIntake;
import dev.jlserve.server.call.CallLimits;
import dev.jlserve.server.connection.Connections;
import dev.jlserve.server.json.StrictJson;
import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.metrics.Metrics;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.ReservedPaths;
import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that answers for one app: its endpoints, its documents, its health and its metrics.
 *
 * @param byPath the routes
 * @param readiness whether the app takes requests
 * @param limits how many calls run and wait
 * @param metrics what is measured
 */
record AppRoutes(Map<String, Route> byPath, Health readiness, CallLimits limits, Metrics metrics) {

  /**
   * Makes them.
   *
   * @param app the instance; empty while its endpoints are not ready
   * @param liveness of the server
   * @param intake takes in bodies, for all apps together
   * @throws PathTakenException if an endpoint has a path of the server's
   */
  static <A> AppRoutes of(
      AppBootstrap<A> bootstrap,
      Optional<A> app,
      byte[] openapi,
      HttpSettings settings,
      Health liveness,
      BodyIntake intake,
      Connections connections,
      ErrorResponses errors) {
    StrictJson.learnNames(openapi);
    CallLimits limits = new CallLimits(settings, bootstrap.info());
    Health readiness = new Health(() -> !limits.areStuck());
    Routes routes = new Routes();
    boolean keys = settings.apiKeys() != null;
    routes.own(
        ReservedPaths.OPENAPI,
        new Route.Fixed(
            CompleteResponse.json(Status.OK_200, keys ? SecuredDocument.of(openapi) : openapi)));
    routes.own(ReservedPaths.HEALTH + "/live", liveness);
    routes.own(ReservedPaths.HEALTH + "/ready", readiness);
    if (settings.docs()) {
      DocsPage.routes(keys ? "API" : bootstrap.info().name()).forEach(routes::own);
    }
    Metrics metrics = new Metrics();
    List<EndpointMetrics> inFlight = new ArrayList<>();
    routes.own(ReservedPaths.METRICS, new MetricsRoute(metrics));
    InferenceRoutes inference =
        settings.openInference()
            ? new InferenceRoutes(bootstrap.info().name(), liveness, readiness)
            : null;
    EndpointRoutes endpoints =
        new EndpointRoutes(routes, limits, intake, connections, errors, inference);
    if (app.isPresent()) {
      for (EndpointBinding<A, ?, ?> endpoint : bootstrap.endpoints()) {
        EndpointMetrics measured = metrics.of(endpoint);
        inFlight.add(measured);
        endpoints.add(app.get(), endpoint, measured);
      }
    } else {
      readiness.fail();
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
        "jlserve_requests_waiting", "Requests that wait for a call to be free.", limits::waiting);
    metrics.gauge("jlserve_connections", "Open connections.", connections::count);
    return new AppRoutes(routes.byPath(), readiness, limits, metrics);
  }
}
