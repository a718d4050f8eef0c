package dev.jlserve.benchmarks;

import io.helidon.http.HeaderNames;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/**
 * The baseline of streams: {@code generate} of {@code apps/Streaming.java} on Helidon's sink for
 * server-sent events, as its documentation shows it. Takes the port as its argument and listens on
 * loopback.
 */
final class HandWrittenStream {

  private HandWrittenStream() {}

  public static void main(String[] args) {
    WebServer.builder()
        .host("127.0.0.1")
        .port(Integer.parseInt(args[0]))
        .routing(routing -> routing.post("/generate", HandWrittenStream::generate))
        .build()
        .start();
  }

  private static void generate(ServerRequest request, ServerResponse response) throws IOException {
    HandWrittenCodec.Prompt prompt = HandWrittenCodec.readPrompt(body(request));
    if (prompt == null) {
      response.status(422).send();
      return;
    }
    try (SseSink sink = response.sink(SseSink.TYPE)) {
      for (int i = 0; i < prompt.count(); i++) {
        if (prompt.pauseMillis() > 0) {
          LockSupport.parkNanos(prompt.pauseMillis() * 1_000_000L);
        }
        sink.emit(SseEvent.create(HandWrittenCodec.writeToken(i, " token")));
      }
    }
  }

  private static byte[] body(ServerRequest request) throws IOException {
    byte[] body =
        new byte[Integer.parseInt(request.headers().get(HeaderNames.CONTENT_LENGTH).get())];
    try (InputStream in = request.content().inputStream()) {
      in.readNBytes(body, 0, body.length);
    }
    return body;
  }
}
