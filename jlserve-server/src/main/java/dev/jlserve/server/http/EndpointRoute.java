package dev.jlserve.server.http;

import dev.jlserve.server.call.Admission;
import dev.jlserve.server.call.EndpointCalls;
import dev.jlserve.server.call.Exchange;
import dev.jlserve.server.call.OverloadedException;
import dev.jlserve.server.call.RequestFormat;
import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.connection.Connections;
import dev.jlserve.server.memory.MemoryErrors;
import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.server.response.Opening;
import dev.jlserve.server.response.Response;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;

/** One endpoint: takes the request in, has it answered, and answers what goes wrong. */
final class EndpointRoute<I, O> implements Route {

  private final EndpointBinding<?, I, O> binding;
  private final RequestFormat<I, O> format;
  private final EndpointCalls<I, O> calls;
  private final EndpointMetrics metrics;
  private final Connections connections;
  private final ErrorResponses errors;

  EndpointRoute(
      EndpointBinding<?, I, O> binding,
      RequestFormat<I, O> format,
      EndpointCalls<I, O> calls,
      EndpointMetrics metrics,
      Connections connections,
      ErrorResponses errors) {
    this.binding = binding;
    this.format = format;
    this.calls = calls;
    this.metrics = metrics;
    this.connections = connections;
    this.errors = errors;
  }

  @Override
  public Method method() {
    return Method.POST;
  }

  EndpointMetrics metrics() {
    return metrics;
  }

  @Override
  public Response respond(ServerRequest request, Opening opening) {
    CompleteResponse refused = format.refuse(request.headers());
    if (refused != null) {
      return refused;
    }
    Connection connection = Connection.current();
    if (connections.isTooLate(connection)) {
      return CompleteResponse.STOPPING;
    }
    int retryAfter = calls.ask(connection.deadline());
    if (retryAfter != Admission.ADMITTED) {
      return overloaded(retryAfter);
    }
    Exchange<I, O> exchange = format.read(request);
    if (exchange == null) {
      return format.empty();
    }
    try {
      return calls.respond(
          exchange,
          connection.deadline(),
          new ConnectedRequester(connection),
          begun(exchange, opening));
    } catch (OverloadedException e) {
      return overloaded(e.retryAfter());
    } catch (CloseConnectionException e) {
      throw e;
    } catch (Throwable thrown) {
      if (connection.isCut() && !MemoryErrors.isBehind(thrown)) {
        throw new CloseConnectionException("cut", thrown);
      }
      return failure(thrown, binding.status(thrown));
    } finally {
      close(exchange);
    }
  }

  private CompleteResponse failure(Throwable thrown, int declared) {
    return errors.of(binding.info().path(), thrown, declared, Connection.current().request().id());
  }

  /** The body is read when the response begins, and nothing is to hold it any longer. */
  private Opening begun(Exchange<I, O> exchange, Opening opening) {
    return response -> {
      close(exchange);
      opening.open(response);
    };
  }

  /** Gives back what it holds. It has been answered: what goes wrong is logged alone. */
  private void close(Exchange<I, O> exchange) {
    try {
      exchange.close();
    } catch (Throwable thrown) {
      failure(thrown, EndpointBinding.UNDECLARED);
    }
  }

  private static CompleteResponse overloaded(int retryAfter) {
    return CompleteResponse.detail(
        Status.SERVICE_UNAVAILABLE_503,
        "All calls are busy, and this one could not be answered in time; try again later",
        HeaderValues.create(HeaderNames.RETRY_AFTER, retryAfter));
  }
}
