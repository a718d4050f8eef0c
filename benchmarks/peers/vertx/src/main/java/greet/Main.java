package greet;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** On an event loop for each processor. */
public final class Main extends VerticleBase {

  private final int port;

  private Main(int port) {
    this.port = port;
  }

  public static void main(String[] args) {
    int port = Integer.parseInt(args[0]);
    DeploymentOptions options =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    Vertx.vertx().deployVerticle(() -> new Main(port), options).await();
  }

  @Override
  public Future<?> start() {
    Router router = Router.router(vertx);
    router.post("/greet").handler(BodyHandler.create(false)).handler(Main::greet);
    return vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1");
  }

  private static void greet(RoutingContext context) {
    String name;
    try {
      name = context.body().asJsonObject().getString("name");
    } catch (DecodeException | ClassCastException e) {
      context.fail(400, e);
      return;
    }
    if (name == null || name.isBlank() || name.length() > 100) {
      context.fail(400);
      return;
    }
    context.json(new JsonObject().put("message", "Hello, " + name + "!"));
  }
}
