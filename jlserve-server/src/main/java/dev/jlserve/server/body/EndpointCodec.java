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

  private final ReadingRoom room;

  /**
   * Creates that of an endpoint.
   *
   * @param room shared with the other endpoints
   */
  public EndpointCodec(EndpointBinding<?, I, O> binding, ReadingRoom room) {
    this.binding = binding;
    this.room = room;
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
    Read<I> read = room.read(body.length(), () -> read(body));
    return read.refusal() == null ? use.of(List.of(present(read.input()))) : read.refusal();
  }

  /** What a body became: one of both. */
  private record Read<I>(@Nullable I input, @Nullable CompleteResponse refusal) {}

  /** No caller holds the reader: the body's bytes are free while the endpoint works. */
  private Read<I> read(RequestBody body) {
    try (RequestReader in = body.open()) {
      I input = binding.read(in);
      in.end();
      return in.violations().count() == 0
          ? new Read<>(input, null)
          : new Read<>(null, unprocessable(in.violationsAnswer()));
    } catch (MalformedJsonException e) {
      return new Read<>(null, unprocessable(ViolationsAnswer.of(e)));
    }
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
      out.writeAnswer(output, binding::write);
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
