package dev.jlserve.server.http;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.MalformedJsonException;
import dev.jlserve.server.json.ViolationsAnswer;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint. The permit is held from the first user code, the input record's constructor, to the
 * last, the output record's accessors; neither reading from nor writing to the socket holds it.
 */
final class EndpointRoute<A, I, O> implements Route {

  private static final Header RETRY_AFTER = HeaderValues.createCached(HeaderNames.RETRY_AFTER, "1");
  private static final Answer OVERLOADED =
      Answer.detail(
          Status.SERVICE_UNAVAILABLE_503,
          "All calls are busy and the queue is full; try again later",
          RETRY_AFTER);
  private static final Answer STOPPING =
      Answer.detail(Status.SERVICE_UNAVAILABLE_503, "The server is stopping", RETRY_AFTER);
  private static final Answer EMPTY_BODY =
      Answer.json(Answer.UNPROCESSABLE, ViolationsAnswer.EMPTY_BODY);

  private final A app;
  private final EndpointBinding<A, I, O> binding;
  private final String path;
  private final Admission admission;
  private final Failures failures;

  EndpointRoute(A app, EndpointBinding<A, I, O> binding, Admission admission, Failures failures) {
    this.app = app;
    this.binding = binding;
    this.path = binding.info().path();
    this.admission = admission;
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
    if (admission.isFull()) {
      return OVERLOADED;
    }
    byte[] body = BodyIntake.read(request);
    if (body.length == 0) {
      return EMPTY_BODY;
    }
    try {
      if (!admission.enter()) {
        return OVERLOADED;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return STOPPING;
    }
    try {
      return call(body);
    } catch (Throwable thrown) {
      return failures.answer(path, thrown, binding.status(thrown));
    } finally {
      admission.leave();
    }
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
