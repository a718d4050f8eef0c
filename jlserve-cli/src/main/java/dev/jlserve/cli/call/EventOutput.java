package dev.jlserve.cli.call;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.endpoint.BodyKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells the response as events of {@code --json}, which have no bytes that are no text. */
record EventOutput(Console console) implements CallOutput {

  @Override
  public boolean takes(String mediaType) {
    return BodyKind.isText(mediaType);
  }

  @Override
  public void item(String data) {
    console.tell(new Event.StreamItem(data));
  }

  @Override
  public void body(int status, String mediaType, InputStream body, long begin) throws IOException {
    byte[] bytes = body.readAllBytes();
    tell(status, mediaType, Optional.of(new String(bytes, StandardCharsets.UTF_8)), bytes, begin);
  }

  @Override
  public void end(int status, String mediaType, long begin) {
    tell(status, mediaType, Optional.empty(), new byte[0], begin);
  }

  private void tell(int status, String mediaType, Optional<String> body, byte[] bytes, long begin) {
    console.tell(
        new Event.Response(
            status, mediaType, body, Optional.empty(), bytes.length, CallOutput.since(begin)));
  }
}
