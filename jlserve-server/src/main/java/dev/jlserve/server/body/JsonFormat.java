package dev.jlserve.server.body;

import dev.jlserve.server.call.Exchange;
import dev.jlserve.server.call.RequestFormat;
import dev.jlserve.server.form.Form;
import dev.jlserve.server.form.RequestBody;
import dev.jlserve.server.json.ViolationsAnswer;
import dev.jlserve.server.request.ContentType;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON, and forms where the endpoint takes files. */
public final class JsonFormat<I, O> implements RequestFormat<I, O> {

  private static final CompleteResponse EMPTY_BODY =
      CompleteResponse.json(CompleteResponse.UNPROCESSABLE, ViolationsAnswer.EMPTY_BODY);

  private final EndpointCodec<I, O> codec;
  private final BodyIntake intake;
  private final FormIntake forms;
  private final Set<String> files;

  /** Creates that of an endpoint. */
  public JsonFormat(EndpointBinding<?, I, O> binding, BodyIntake intake, ErrorResponses errors) {
    this.codec = new EndpointCodec<>(binding, intake.room());
    this.intake = intake.within(binding.maxBody());
    this.forms = new FormIntake(intake, errors);
    this.files = Set.copyOf(binding.files());
  }

  @Override
  public @Nullable CompleteResponse refuse(ServerRequestHeaders headers) {
    return MediaTypes.refuse(headers, files.isEmpty() ? null : ContentType.FORM);
  }

  @Override
  public CompleteResponse empty() {
    return EMPTY_BODY;
  }

  @Override
  public @Nullable Exchange<I, O> read(ServerRequest request) {
    if (!files.isEmpty() && ContentType.isForm(ContentType.of(request.headers()))) {
      Form form = forms.read(request);
      return form == null ? null : exchange(new RequestBody.Parts(form, files), FormIntake.HELD);
    }
    byte[] bytes = intake.read(request);
    return bytes.length == 0 ? null : exchange(new RequestBody.Json(bytes), bytes.length);
  }

  private Exchange<I, O> exchange(RequestBody body, int held) {
    return new JsonExchange<>(codec, body, () -> intake.release(held));
  }
}
