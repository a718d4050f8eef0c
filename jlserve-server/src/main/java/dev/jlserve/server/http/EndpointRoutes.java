package dev.jlserve.server.http;

import dev.jlserve.server.body.BodyIntake;
import dev.jlserve.server.body.JsonFormat;
import dev.jlserve.server.call.CallLimits;
import dev.jlserve.server.call.EndpointCalls;
import dev.jlserve.server.call.RequestFormat;
import dev.jlserve.server.connection.Connections;
import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.spi.EndpointBinding;
import org.jspecify.annotations.Nullable;

/** Makes the routes of endpoints: their own, and those of the Open Inference Protocol if wanted. */
final class EndpointRoutes {

  private final Routes routes;
  private final CallLimits callLimits;
  private final BodyIntake intake;
  private final Connections connections;
  private final ErrorResponses errors;
  private final @Nullable InferenceRoutes inference;

  /**
   * Creates the maker of endpoint routes.
   *
   * @param routes takes the endpoints' own routes
   * @param inference takes the endpoints as models; null if they are none
   */
  EndpointRoutes(
      Routes routes,
      CallLimits callLimits,
      BodyIntake intake,
      Connections connections,
      ErrorResponses errors,
      @Nullable InferenceRoutes inference) {
    this.routes = routes;
    this.callLimits = callLimits;
    this.intake = intake;
    this.connections = connections;
    this.errors = errors;
    this.inference = inference;
  }

  /** Adds those of an endpoint, which share its calls and what is measured of them. */
  <A, I, O> void add(A app, EndpointBinding<A, I, O> endpoint, EndpointMetrics metrics) {
    EndpointCalls<I, O> calls = callLimits.calls(app, endpoint, metrics, errors);
    routes.endpoint(
        endpoint.info().path(),
        route(endpoint, new JsonFormat<>(endpoint, intake, errors), calls, metrics));
    if (inference != null) {
      inference.add(endpoint, intake, format -> route(endpoint, format, calls, metrics));
    }
  }

  private <I, O> Route route(
      EndpointBinding<?, I, O> endpoint,
      RequestFormat<I, O> format,
      EndpointCalls<I, O> calls,
      EndpointMetrics metrics) {
    return new EndpointRoute<>(endpoint, format, calls, metrics, connections, errors);
  }
}
