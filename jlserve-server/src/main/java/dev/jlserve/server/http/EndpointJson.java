package dev.jlserve.server.http;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.MalformedJsonException;
import dev.jlserve.server.json.ViolationsAnswer;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.Status;
import org.jspecify.annotations.Nullable;

/** The JSON of one endpoint: bodies become input records, output records become answers. */
final class EndpointJson<I, O> {

  private final EndpointBinding<?, I, O> binding;

  EndpointJson(EndpointBinding<?, I, O> binding) {
    this.binding = binding;
  }

  /** What happens between reading and writing. */
  interface Call<I, O> {
    O call(I input) throws Exception;
  }

  /**
   * Answers a body: 200, or 422 if it is not what the endpoint takes.
   *
   * @throws Exception whatever the call or a record's own code throws
   */
  Answer answer(byte[] body, Call<I, O> call) throws Exception {
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
    return written(call.call(present(input)));
  }

  private I present(@Nullable I input) {
    if (input == null) {
      throw new IllegalStateException(
          "the reader of " + binding.info().path() + " gave neither input nor reason");
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
