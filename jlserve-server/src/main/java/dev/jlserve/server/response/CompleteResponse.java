package dev.jlserve.server.response;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.WholeText;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A complete response. */
public final class CompleteResponse implements Response {

  public static final Header JSON =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");

  /** 422 by the name that RFC 9110 gives it. */
  public static final Status UNPROCESSABLE = Status.create(422, "Unprocessable Content");

  private static final String LEAVING = "The server is stopping";

  /** To a request that the server does not begin any more. */
  public static final CompleteResponse STOPPING =
      detail(
          Status.SERVICE_UNAVAILABLE_503,
          LEAVING,
          HeaderValues.createCached(HeaderNames.RETRY_AFTER, "1"));

  /** To a request whose call may have begun: a client is not told to send it again. */
  public static final CompleteResponse INTERRUPTED =
      detail(Status.SERVICE_UNAVAILABLE_503, LEAVING);

  public static final byte[] NOTHING = {};

  private final Status status;
  private final byte[] body;
  private final List<Header> headers;
  private final @Nullable String problem;

  /**
   * Creates a response with a body.
   *
   * @param status the status
   * @param body its body, of the type that {@code headers} say
   * @param headers all headers but length and date
   */
  public CompleteResponse(Status status, byte[] body, List<Header> headers) {
    this(status, body, headers, null);
  }

  private CompleteResponse(
      Status status, byte[] body, List<Header> headers, @Nullable String problem) {
    this.status = status;
    this.body = body;
    this.headers = headers;
    this.problem = problem;
  }

  public static CompleteResponse json(Status status, byte[] body, Header... more) {
    return new CompleteResponse(status, body, more.length == 0 ? List.of(JSON) : append(more));
  }

  private static List<Header> append(Header... more) {
    Header[] all = new Header[more.length + 1];
    all[0] = JSON;
    System.arraycopy(more, 0, all, 1, more.length);
    return List.of(all);
  }

  /** {@code {"detail": "..."}}. */
  public static CompleteResponse detail(Status status, String detail, Header... more) {
    String text = WholeText.of(detail);
    byte[] body = object(Map.of("detail", text));
    return new CompleteResponse(
        status, body, more.length == 0 ? List.of(JSON) : append(more), text);
  }

  /** A 500 whose cause is logged under an id. */
  public static CompleteResponse fault(String detail, String id) {
    String text = WholeText.of(detail);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("detail", text);
    fields.put("id", id);
    return new CompleteResponse(
        Status.INTERNAL_SERVER_ERROR_500, object(fields), List.of(JSON), text + ", id " + id);
  }

  /** What it says is wrong, if it does, as {@code {"error": "..."}}. */
  public CompleteResponse asError() {
    return problem == null
        ? this
        : new CompleteResponse(status, object(Map.of("error", problem)), headers, problem);
  }

  private static byte[] object(Map<String, String> fields) {
    try (AnswerWriter out = new AnswerWriter()) {
      out.beginObject();
      fields.forEach(
          (name, text) -> {
            out.name(name);
            out.write(text);
          });
      out.endObject();
      return out.toBytes();
    }
  }

  @Override
  public Status status() {
    return status;
  }

  public byte[] body() {
    return body;
  }

  /**
   * It as the last message of a connection, for when no handler is there to send it.
   *
   * @param marks the headers of every response
   * @param toHead whether the request was HEAD, whose response has the headers alone
   */
  public byte[] lastBytes(List<Header> marks, boolean toHead) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ");
    head.append(status.code()).append(' ').append(status.reasonPhrase());
    for (List<Header> some : List.of(headers, marks)) {
      some.forEach(h -> head.append("\r\n").append(h.name()).append(": ").append(h.get()));
    }
    head.append("\r\nConnection: close\r\nContent-Length: ").append(body.length);
    byte[] begin = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    if (toHead) {
      return begin;
    }
    byte[] all = Arrays.copyOf(begin, begin.length + body.length);
    System.arraycopy(body, 0, all, begin.length, body.length);
    return all;
  }

  /** Sends it; a response to HEAD has the headers alone. */
  @Override
  public void send(ServerRequest request, ServerResponse response) {
    response.status(status);
    headers.forEach(response::header);
    if (request.prologue().method().equals(Method.HEAD)) {
      response.contentLength(body.length);
      response.send(NOTHING);
    } else {
      response.send(body);
    }
  }

  @Override
  public void release() {}
}
