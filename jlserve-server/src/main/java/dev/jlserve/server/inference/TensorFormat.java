package dev.jlserve.server.inference;

import dev.jlserve.server.body.BodyIntake;
import dev.jlserve.server.body.MediaTypes;
import dev.jlserve.server.call.Exchange;
import dev.jlserve.server.call.RequestFormat;
import dev.jlserve.server.request.ContentType;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;

/** Inference requests: JSON, behind which binary data may follow. */
public final class TensorFormat<I, O> implements RequestFormat<I, O> {

  private static final CompleteResponse EMPTY_BODY =
      CompleteResponse.detail(Status.BAD_REQUEST_400, "The request has no body");

  private static final CompleteResponse NO_LENGTH =
      CompleteResponse.detail(
          Status.UNSUPPORTED_MEDIA_TYPE_415,
          "Content-Type '"
              + ContentType.BYTES
              + "' is read with the header '"
              + JsonLength.HEADER.defaultCase()
              + "' only, which says how many bytes of the body are JSON");

  private final Model model;
  private final EndpointBinding<?, I, O> binding;
  private final BodyIntake intake;

  /** Creates that of a model. */
  public TensorFormat(Model model, EndpointBinding<?, I, O> binding, BodyIntake intake) {
    this.model = model;
    this.binding = binding;
    this.intake = intake;
  }

  @Override
  public @Nullable CompleteResponse refuse(ServerRequestHeaders headers) {
    boolean binary = headers.contains(JsonLength.HEADER);
    String type = ContentType.of(headers);
    if (!binary && type != null && ContentType.is(type, ContentType.BYTES)) {
      return NO_LENGTH;
    }
    return MediaTypes.refuse(headers, binary ? ContentType.BYTES : null);
  }

  @Override
  public CompleteResponse empty() {
    return EMPTY_BODY;
  }

  @Override
  public @Nullable Exchange<I, O> read(ServerRequest request) {
    String length = JsonLength.sent(request.headers());
    byte[] body = intake.read(request);
    return body.length == 0
        ? null
        : new TensorExchange<>(model, binding, body, length, () -> intake.release(body.length));
  }
}
