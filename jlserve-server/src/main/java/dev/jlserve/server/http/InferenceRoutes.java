package dev.jlserve.server.http;

import dev.jlserve.server.body.BodyIntake;
import dev.jlserve.server.call.RequestFormat;
import dev.jlserve.server.inference.Metadata;
import dev.jlserve.server.inference.Model;
import dev.jlserve.server.inference.TensorFormat;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Opening;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The routes of the Open Inference Protocol. */
final class InferenceRoutes {

  private static final System.Logger LOG = System.getLogger(InferenceRoutes.class.getName());

  private final Map<String, Route> routes = new HashMap<>();
  private final Health readiness;

  /**
   * Creates those of the server.
   *
   * @param app the app's name
   */
  InferenceRoutes(String app, Health liveness, Health readiness) {
    this.readiness = readiness;
    Route server = fixed(Metadata.server(app));
    routes.put("/v2", server);
    routes.put("/v2/", server);
    routes.put(
        "/v2/health/live", new Health(liveness::isUp, Metadata.live(true), Metadata.live(false)));
    routes.put(
        "/v2/health/ready",
        new Health(readiness::isUp, Metadata.ready(true), Metadata.ready(false)));
  }

  /** Adds those of an endpoint, if it is a model. */
  <I, O> void add(
      EndpointBinding<?, I, O> endpoint,
      BodyIntake intake,
      Function<RequestFormat<I, O>, Route> calls) {
    Model model = Model.of(endpoint);
    if (model == null) {
      return;
    }
    String path = "/v2/models/" + model.name();
    if (routes.containsKey(path)) {
      LOG.log(
          Level.WARNING,
          "{0} is no model of the Open Inference Protocol: another endpoint is its model {1}",
          endpoint.info().path(),
          model.name());
      return;
    }
    Route infer = calls.apply(new TensorFormat<>(model, endpoint, intake));
    for (String at : List.of(path, path + "/versions/" + Model.VERSION)) {
      routes.put(at, fixed(Metadata.model(model)));
      routes.put(at + "/ready", new ModelReady(readiness, model.name()));
      routes.put(at + "/infer", infer);
    }
  }

  /** Adds all of them to routes by path; an endpoint of the app's that has such a path keeps it. */
  void addTo(Routes all) {
    routes.forEach(all::unlessEndpoint);
  }

  private static Route fixed(byte[] json) {
    return new Route.Fixed(CompleteResponse.json(Status.OK_200, json));
  }

  /** Whether a model takes requests: all do while the server is ready. */
  private record ModelReady(Health readiness, String model) implements Route {

    @Override
    public Method method() {
      return Method.GET;
    }

    @Override
    public CompleteResponse respond(ServerRequest request, Opening opening) {
      boolean ready = readiness.isUp();
      return CompleteResponse.json(
          ready ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503, Metadata.ready(model, ready));
    }
  }
}
