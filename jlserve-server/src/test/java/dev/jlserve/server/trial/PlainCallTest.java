package dev.jlserve.server.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the responses of a validation are understood. */
class PlainCallTest {

  @Test
  void aStreamThatEndsInAnErrorFails() {
    String body =
        "12\r\ndata: {\"n\":0}\n\n\r\n3b\r\nevent: error\ndata: {\"status\":507,\"detail\":\"full\"}\n\n\r\n0\r\n\r\n";
    assertThat(new PlainCall.Reply(200, body).orError())
        .isEqualTo(new PlainCall.Reply(507, "{\"detail\":\"full\"}"));
  }

  @Test
  void aStreamOfWhatLooksLikeOneDoesNot() {
    PlainCall.Reply reply =
        new PlainCall.Reply(
            200, "data: {\"t\":\"event: error\\ndata: {\\\"status\\\":507,}\"}\n\n");
    assertThat(reply.orError()).isSameAs(reply);
  }
}
