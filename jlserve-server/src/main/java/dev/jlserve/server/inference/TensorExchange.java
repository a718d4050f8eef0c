package dev.jlserve.server.inference;

import dev.jlserve.server.call.Exchange;
import dev.jlserve.server.request.ContentType;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Response;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inference request, whose tensors hold one record or several. */
final class TensorExchange<I, O> implements Exchange<I, O> {

  private static final Header BYTES =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, ContentType.BYTES);

  private final Model model;
  private final EndpointBinding<?, I, O> binding;
  private final byte[] body;
  private final @Nullable String jsonLength;
  private final Runnable release;
  private @Nullable InferenceRequest request;

  /**
   * Creates the exchange of one inference request.
   *
   * @param jsonLength how many bytes of the body are JSON, as the header says; null if all are
   * @param release gives the memory of the body back
   */
  TensorExchange(
      Model model,
      EndpointBinding<?, I, O> binding,
      byte[] body,
      @Nullable String jsonLength,
      Runnable release) {
    this.model = model;
    this.binding = binding;
    this.body = body;
    this.jsonLength = jsonLength;
    this.release = release;
  }

  @Override
  public Response respond(Use<I> use) throws Exception {
    List<I> inputs;
    try {
      InferenceRequest read = RequestCheck.of(model, body, JsonLength.of(jsonLength, body.length));
      request = read;
      inputs = inputs(read);
    } catch (InvalidRequestException e) {
      return CompleteResponse.detail(Status.BAD_REQUEST_400, String.valueOf(e.getMessage()));
    }
    return use.of(inputs);
  }

  private List<I> inputs(InferenceRequest from) {
    TensorReader in = new TensorReader(from);
    List<I> inputs = new ArrayList<>(from.records());
    for (int i = 0; i < from.records(); i++) {
      in.begin(i);
      I input = binding.read(in);
      if (input != null) {
        inputs.add(input);
      }
    }
    in.requireNoViolation();
    return inputs;
  }

  @Override
  public CompleteResponse written(List<O> outputs) {
    if (request == null) {
      throw new IllegalStateException("no request was read");
    }
    TensorWriter out = new TensorWriter(model.signature().outputs());
    for (O output : outputs) {
      binding.write(out, out.required(output));
    }
    InferenceResponse response = InferenceResponse.of(request, out.outputs());
    return response.jsonLength() == response.body().length
        ? CompleteResponse.json(Status.OK_200, response.body())
        : new CompleteResponse(
            Status.OK_200,
            response.body(),
            List.of(BYTES, HeaderValues.create(JsonLength.HEADER, response.jsonLength())));
  }

  @Override
  public void close() {
    release.run();
  }
}
