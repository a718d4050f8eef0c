package dev.jlserve.cli.call;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.endpoint.ApiDescription;
import dev.jlserve.cli.endpoint.EndpointHelp;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.serve.BuiltApp;
import dev.jlserve.cli.serve.Invocation;
import dev.jlserve.store.net.Proxies;
import dev.jlserve.store.net.ProxySelection;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code jlserve call}: one request to an endpoint of an app, or of a server that runs. */
public final class Call {

  private final Console console;
  private final Map<String, String> environment;
  private final List<String> processOptions;

  /**
   * For one user.
   *
   * @param environment the user's environment variables
   * @param processOptions options that the app's process takes in the same words
   */
  public Call(Console console, Map<String, String> environment, List<String> processOptions) {
    this.console = console;
    this.environment = environment;
    this.processOptions = List.copyOf(processOptions);
  }

  /**
   * Lists endpoints, tells what one takes, or calls it.
   *
   * @return the exit code
   * @throws CliException if the response is no success, or there is none
   * @throws IOException if no process can be started
   */
  public int run(CallRequest request) throws IOException, InterruptedException {
    return switch (request.target()) {
      case CallTarget.App app -> call(app, request);
      case CallTarget.Server server -> call(server, request);
    };
  }

  private int call(CallTarget.App target, CallRequest request)
      throws IOException, InterruptedException {
    // stdout has the response alone.
    Console aside = console.aside();
    Invocation invocation =
        new Invocation(
            "call",
            target.typed(),
            target.path(),
            OptionalInt.empty(),
            processOptions,
            request.words(),
            List.of());
    CompiledApp built = BuiltApp.of(aside, environment, invocation, false);
    ApiDescription api = ApiSource.of(built);
    if (isTold(request, api)) {
      return ExitCode.OK;
    }
    PreparedCall call = new Preparation(request, inputs(), false).of(Optional.of(api));
    try (CallOutput output = output(call, Optional.of(api));
        LocalApp app = LocalApp.start(aside, environment, invocation, built)) {
      if (!app.isReady()) {
        return app.exitCode();
      }
      ApiConnection connection = ApiConnection.to(app.port());
      try {
        send(connection, call, output);
      } catch (IOException e) {
        if (app.hasEnded()) {
          return app.exitCode();
        }
        throw new CliException(connection.failure(e), ExitCode.FAULT);
      } catch (CliException e) {
        if (app.isEnding()) {
          return app.exitCode();
        }
        throw e;
      }
      return ExitCode.OK;
    }
  }

  private int call(CallTarget.Server target, CallRequest request)
      throws IOException, InterruptedException {
    Optional<String> authorization = ApiKey.authorization(environment);
    ApiConnection connection = ApiConnection.to(target.base(), proxies(target), authorization);
    try {
      Optional<ApiDescription> api =
          new ApiSource(connection, target, authorization.isPresent()).of(request);
      if (api.isPresent() && isTold(request, api.get())) {
        return ExitCode.OK;
      }
      PreparedCall call = new Preparation(request, inputs(), authorization.isPresent()).of(api);
      try (CallOutput output = output(call, api)) {
        send(connection, call, output);
      }
      return ExitCode.OK;
    } catch (IOException e) {
      throw new CliException(connection.failure(e), ExitCode.FAULT);
    }
  }

  private ProxySelection proxies(CallTarget.Server target) {
    Proxies proxies = new Proxies(environment);
    try {
      proxies.of(target.base());
      return new ProxySelection(proxies);
    } catch (IllegalArgumentException e) {
      throw new CliException(e.getMessage() + ".", ExitCode.FAULT);
    }
  }

  private static Inputs inputs() {
    return new Inputs(System.in);
  }

  /** Whether the request asked to be told something, and was. */
  private boolean isTold(CallRequest request, ApiDescription api) {
    if (request.path().isEmpty() && !request.hasBody()) {
      console.tell(
          new Event.Endpoints(
              api.endpoints().stream()
                  .map(each -> new Event.Endpoints.Described(each.path(), each.summary()))
                  .toList()));
      return true;
    }
    if (request.help()) {
      console.tell(EndpointHelp.of(Preparation.endpoint(request, api), request.target().typed()));
      return true;
    }
    return false;
  }

  private CallOutput output(PreparedCall call, Optional<ApiDescription> api) {
    CallRequest request = call.request();
    Optional<String> file = request.output().filter(name -> !name.equals(Inputs.STDIN));
    CallOutput output =
        file.isPresent()
            ? FileOutput.of(console, file.get())
            : request.json()
                ? new EventOutput(console)
                : new PrintedOutput(
                    console.appOutput(), console.hasTerminal(), request.output().isPresent());
    api.flatMap(known -> known.endpoint(call.path()))
        .filter(endpoint -> !output.takes(endpoint.responseType()))
        .ifPresent(
            endpoint -> {
              throw call.unshown(endpoint.responseType());
            });
    return output;
  }

  private void send(ApiConnection connection, PreparedCall call, CallOutput output)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    HttpResponse<InputStream> response = connection.post(call.path(), call.body());
    new ResponseReader(console, output, call).read(response, begin);
  }
}
