package dev.jlserve.server.body;

import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.form.Form;
import dev.jlserve.server.form.MalformedFormException;
import dev.jlserve.server.form.StorageException;
import dev.jlserve.server.json.ViolationsAnswer;
import dev.jlserve.server.request.CurrentRequest;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.ErrorResponses;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads bodies of {@code multipart/form-data}, within the limits of other bodies. */
public final class FormIntake {

  /** What parts may take of the memory; a request that waits for its call holds no more. */
  private static final int KEPT = 256 * 1024;

  /** The same with what the parts' headers may take. */
  public static final int HELD = KEPT + Form.MOST_HEADERS;

  private static final CompleteResponse NO_ROOM =
      CompleteResponse.detail(
          Status.SERVICE_UNAVAILABLE_503,
          "The server has no room for this form; try again later",
          HeaderValues.create(HeaderNames.RETRY_AFTER, 1));

  private final BodyIntake intake;
  private final ErrorResponses errors;

  public FormIntake(BodyIntake intake, ErrorResponses errors) {
    this.intake = intake;
    this.errors = errors;
  }

  /**
   * Reads the body; whoever has it gives the room of {@link #HELD} bytes back.
   *
   * @return its parts, or null if there is no body
   * @throws UnreadableBodyException if it is no form, too long, or cannot be stored, or there is no
   *     room for it
   */
  public @Nullable Form read(ServerRequest request) {
    intake.hold(HELD);
    Form form = null;
    try {
      form = intake.read(request, (in, declared) -> form(request, intake.limited(in)));
    } finally {
      if (form == null) {
        intake.release(HELD);
      }
    }
    return form;
  }

  private Form form(ServerRequest request, InputStream body) throws IOException {
    try {
      return Form.read(request.headers().get(HeaderNames.CONTENT_TYPE).get(), body, KEPT);
    } catch (MalformedFormException e) {
      throw new UnreadableBodyException(
          CompleteResponse.json(
              CompleteResponse.UNPROCESSABLE, ViolationsAnswer.ofForm(e.error())));
    } catch (StorageException e) {
      CurrentRequest current = Connection.current().request();
      errors.log(current.path(), current.id(), String.valueOf(e.getMessage()));
      throw new UnreadableBodyException(NO_ROOM);
    }
  }
}
