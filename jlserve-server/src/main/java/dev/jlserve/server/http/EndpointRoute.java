package dev.jlserve.server.http;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.MalformedJsonException;
import dev.jlserve.server.json.ViolationsAnswer;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint. The permit is held from the first user code, the input record's constructor, to the
 * last, the output record's accessors; neither reading from nor writing to the socket holds it.
 */
final class EndpointRoute<A, I, O> implements Route {

  private static final Answer EMPTY_BODY =
      Answer.json(Answer.UNPROCESSABLE, ViolationsAnswer.EMPTY_BODY);

  private final A app;
  private final EndpointBinding<A, I, O> binding;
  private final String path;
  private final Admission admission;
  private final BodyIntake intake;
  private final Connections connections;
  private final Failures failures;

  EndpointRoute(
      A app,
      EndpointBinding<A, I, O> binding,
      Admission admission,
      BodyIntake intake,
      Connections connections,
      Failures failures) {
    this.app = app;
    this.binding = binding;
    this.path = binding.info().path();
    this.admission = admission;
    this.intake = intake;
    this.connections = connections;
    this.failures = failures;
  }

  @Override
  public Method method() {
    return Method.POST;
  }

  @Override
  public Answer answer(ServerRequest request) {
    Answer refused = MediaTypes.refuse(request.headers());
    if (refused != null) {
      return refused;
    }
    Connection connection = Connection.current();
    if (connections.isTooLate(connection)) {
      return Answer.STOPPING;
    }
    int retryAfter = admission.ask(connection.deadline());
    if (retryAfter != Admission.ADMITTED) {
      return overloaded(retryAfter);
    }
    byte[] body = intake.read(request);
    if (body.length == 0) {
      return EMPTY_BODY;
    }
    try {
      retryAfter = admission.enter(connection.deadline());
    } catch (InterruptedException e) {
      // It was cut while it waited: its time is over, or its client has gone.
      throw new CloseConnectionException("cut", e);
    }
    if (retryAfter != Admission.ADMITTED) {
      return overloaded(retryAfter);
    }
    long begin = System.nanoTime();
    try {
      return call(body);
    } catch (Throwable thrown) {
      if (connection.isCut() && !(thrown instanceof OutOfMemoryError)) {
        throw new CloseConnectionException("cut", thrown);
      }
      return failures.answer(path, thrown, binding.status(thrown), connection.requestId());
    } finally {
      // Code that was interrupted may leave the mark; the connection's next use would trip on it.
      Thread.interrupted();
      admission.leave(System.nanoTime() - begin);
    }
  }

  private static Answer overloaded(int retryAfter) {
    return Answer.detail(
        Status.SERVICE_UNAVAILABLE_503,
        "All calls are busy, and this one could not be answered in time; try again later",
        HeaderValues.create(HeaderNames.RETRY_AFTER, retryAfter));
  }

  private Answer call(byte[] body) throws Exception {
    I input;
    try (BodyReader in = BodyReader.open(body)) {
      input = binding.read(in);
      in.end();
      if (in.violations().count() > 0) {
        return unprocessable(in.violationsAnswer());
      }
    } catch (MalformedJsonException e) {
      return unprocessable(ViolationsAnswer.of(e));
    }
    return written(binding.call(app, present(input)));
  }

  private I present(@Nullable I input) {
    if (input == null) {
      throw new IllegalStateException("the reader of " + path + " gave neither input nor reason");
    }
    return input;
  }

  private Answer written(O output) {
    try (AnswerWriter out = new AnswerWriter()) {
      binding.write(out, out.required(output));
      return Answer.json(Status.OK_200, out.toBytes());
    }
  }

  private static Answer unprocessable(byte[] body) {
    return Answer.json(Answer.UNPROCESSABLE, body);
  }
}
