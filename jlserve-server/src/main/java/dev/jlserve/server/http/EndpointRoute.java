package dev.jlserve.server.http;

import dev.jlserve.server.body.BodyIntake;
import dev.jlserve.server.body.FormIntake;
import dev.jlserve.server.body.MediaTypes;
import dev.jlserve.server.call.Admission;
import dev.jlserve.server.call.EndpointCalls;
import dev.jlserve.server.call.OverloadedException;
import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.connection.Connections;
import dev.jlserve.server.form.Form;
import dev.jlserve.server.form.RequestBody;
import dev.jlserve.server.json.ViolationsAnswer;
import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.request.ContentType;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.server.response.Response;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One endpoint: takes the request in, has it answered, and answers what goes wrong. */
final class EndpointRoute implements Route {

  private static final CompleteResponse EMPTY_BODY =
      CompleteResponse.json(CompleteResponse.UNPROCESSABLE, ViolationsAnswer.EMPTY_BODY);

  private final EndpointBinding<?, ?, ?> binding;
  private final EndpointCalls calls;
  private final EndpointMetrics metrics;
  private final BodyIntake intake;
  private final FormIntake forms;
  private final Set<String> files;
  private final Connections connections;
  private final ErrorResponses errors;

  EndpointRoute(
      EndpointBinding<?, ?, ?> binding,
      EndpointCalls calls,
      EndpointMetrics metrics,
      BodyIntake intake,
      Connections connections,
      ErrorResponses errors) {
    this.binding = binding;
    this.calls = calls;
    this.metrics = metrics;
    this.intake = intake.within(binding.maxBody());
    this.forms = new FormIntake(intake, errors);
    this.files = Set.copyOf(binding.files());
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
  public Response respond(ServerRequest request) {
    CompleteResponse refused = MediaTypes.refuse(request.headers(), !files.isEmpty());
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
    RequestBody body = body(request);
    if (body == null) {
      return EMPTY_BODY;
    }
    try {
      return calls.respond(body, connection.deadline(), connection::isCut);
    } catch (OverloadedException e) {
      return overloaded(e.retryAfter());
    } catch (Throwable thrown) {
      if (connection.isCut() && !(thrown instanceof OutOfMemoryError)) {
        throw new CloseConnectionException("cut", thrown);
      }
      return failure(thrown, binding.status(thrown));
    } finally {
      close(body);
    }
  }

  private CompleteResponse failure(Throwable thrown, int declared) {
    return errors.of(binding.info().path(), thrown, declared, Connection.current().request().id());
  }

  /** Gives back what the body holds. It has been answered: what goes wrong is logged alone. */
  private void close(RequestBody body) {
    try {
      body.close();
    } catch (Throwable thrown) {
      failure(thrown, EndpointBinding.UNDECLARED);
    } finally {
      intake.release(held(body));
    }
  }

  private @Nullable RequestBody body(ServerRequest request) {
    if (!files.isEmpty() && ContentType.isForm(ContentType.of(request.headers()))) {
      Form form = forms.read(request);
      return form == null ? null : new RequestBody.Parts(form, files);
    }
    byte[] bytes = intake.read(request);
    return bytes.length == 0 ? null : new RequestBody.Json(bytes);
  }

  private static int held(RequestBody body) {
    return body instanceof RequestBody.Json json ? json.length() : FormIntake.HELD;
  }

  private static CompleteResponse overloaded(int retryAfter) {
    return CompleteResponse.detail(
        Status.SERVICE_UNAVAILABLE_503,
        "All calls are busy, and this one could not be answered in time; try again later",
        HeaderValues.create(HeaderNames.RETRY_AFTER, retryAfter));
  }
}
