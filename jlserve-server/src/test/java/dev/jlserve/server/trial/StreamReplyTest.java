package dev.jlserve.server.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How the responses of streams are understood. */
class StreamReplyTest {

  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String EVENT = "f\r\ndata: {\"n\":0}\n\n\r\n";

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes behind which nobody is to read. */
  private static InputStream open(String text) {
    InputStream tooFar =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("it is read on");
          }
        };
    return new SequenceInputStream(in(text), tooFar);
  }

  private static Reply read(InputStream in) throws IOException {
    return StreamReply.read(in, Duration.ofHours(1));
  }

  @Test
  void aStreamThatEndsIsReadToItsEnd() throws Exception {
    assertThat(read(in(HEAD + EVENT + ":\n\n" + EVENT + "0\r\n\r\n")))
        .isEqualTo(new Reply(200, ""));
    assertThat(read(in(HEAD + "0\r\n\r\n"))).isEqualTo(new Reply(200, ""));
  }

  @Test
  void aStreamThatEndsInAnErrorFails() throws Exception {
    String error = "event: error\ndata: {\"status\":507,\"detail\":\"full\"}\n\n";
    assertThat(read(in(HEAD + EVENT + "3b\r\n" + error + "\r\n0\r\n\r\n")))
        .isEqualTo(new Reply(507, "{\"detail\":\"full\"}"));
  }

  @Test
  void aStreamOfWhatLooksLikeOneDoesNot() throws Exception {
    String text = "data: {\"t\":\"event: error\\ndata: {\\\"status\\\":507,}\"}\n\n";
    assertThat(read(in(HEAD + text))).isEqualTo(new Reply(200, ""));
  }

  @Test
  void manyEventsAreEnough() throws Exception {
    assertThat(read(open(HEAD + EVENT.repeat(StreamReply.MOST_EVENTS))))
        .isEqualTo(new Reply(200, ""));
  }

  @Test
  void anEventIsEnoughAfterTheTime() throws Exception {
    assertThat(StreamReply.read(open(HEAD + EVENT), Duration.ZERO)).isEqualTo(new Reply(200, ""));
  }

  @Test
  void anotherStatusHasItsBody() throws Exception {
    assertThat(read(in("HTTP/1.1 422 Unprocessable Entity\r\nA: b\r\n\r\n{\"detail\":\"\u00e9\"}")))
        .isEqualTo(new Reply(422, "{\"detail\":\"\u00e9\"}"));
  }

  @Test
  void noResponseIsSaid() {
    assertThatThrownBy(() -> read(in("")))
        .isInstanceOf(IOException.class)
        .hasMessage("its connection was closed without an answer");
  }
}
