package dev.jlserve.server.body;

import dev.jlserve.server.call.Exchange;
import dev.jlserve.server.form.RequestBody;
import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.MalformedJsonException;
import dev.jlserve.server.json.RequestReader;
import dev.jlserve.server.json.ViolationsAnswer;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Response;
import dev.jlserve.spi.BinaryBinding;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of one endpoint: JSON becomes input records, outputs become answers. */
public final class EndpointCodec<I, O> {

  private final EndpointBinding<?, I, O> binding;

  /** What outputs are sent as if they are bytes already; null if they are written as JSON. */
  private final @Nullable List<Header> mediaType;

  /** Creates that of an endpoint. */
  public EndpointCodec(EndpointBinding<?, I, O> binding) {
    this.binding = binding;
    this.mediaType =
        binding instanceof BinaryBinding<?, ?> binary
            ? List.of(HeaderValues.createCached(HeaderNames.CONTENT_TYPE, binary.mediaType()))
            : null;
  }

  /**
   * Reads a body, and answers 422 if it is not what the endpoint takes.
   *
   * @param use makes the reply to what was read
   * @throws Exception whatever that or a record's own code throws
   */
  Response respond(RequestBody body, Exchange.Use<I> use) throws Exception {
    I input;
    try (RequestReader in = body.open()) {
      input = binding.read(in);
      in.end();
      if (in.violations().count() > 0) {
        return unprocessable(in.violationsAnswer());
      }
    } catch (MalformedJsonException e) {
      return unprocessable(ViolationsAnswer.of(e));
    }
    return use.of(List.of(present(input)));
  }

  private I present(@Nullable I input) {
    if (input == null) {
      throw new IllegalStateException(
          "the reader of " + binding.info().path() + " gave neither input nor reason");
    }
    return input;
  }

  /** The response that holds an output. */
  CompleteResponse written(O output) {
    if (mediaType != null) {
      return binary(mediaType, (byte[]) output);
    }
    try (AnswerWriter out = new AnswerWriter()) {
      binding.write(out, out.required(output));
      return CompleteResponse.json(Status.OK_200, out.toBytes());
    }
  }

  private CompleteResponse binary(List<Header> headers, byte @Nullable [] output) {
    if (output == null) {
      throw new IllegalStateException(binding.info().method() + "() returned null");
    }
    return new CompleteResponse(Status.OK_200, output, headers);
  }

  private static CompleteResponse unprocessable(byte[] body) {
    return CompleteResponse.json(CompleteResponse.UNPROCESSABLE, body);
  }
}
