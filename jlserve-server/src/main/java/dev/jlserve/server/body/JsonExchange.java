package dev.jlserve.server.body;

import dev.jlserve.server.call.Exchange;
import dev.jlserve.server.form.RequestBody;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Response;
import java.util.List;

/** A request whose body is JSON or a form, and whose output is sent as JSON or as its bytes. */
public final class JsonExchange<I, O> implements Exchange<I, O> {

  private final EndpointCodec<I, O> codec;
  private final RequestBody body;
  private final Runnable release;
  private boolean closed;

  /**
   * Creates the exchange of one JSON request.
   *
   * @param release gives the memory of the body back
   */
  public JsonExchange(EndpointCodec<I, O> codec, RequestBody body, Runnable release) {
    this.codec = codec;
    this.body = body;
    this.release = release;
  }

  @Override
  public Response respond(Use<I> use) throws Exception {
    return codec.respond(body, use);
  }

  @Override
  public CompleteResponse written(List<O> outputs) {
    return codec.written(outputs.get(0));
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      body.close();
    } finally {
      release.run();
    }
  }
}
