package dev.jlserve.cli.call;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.endpoint.BodyKind;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the response to stdout: laid out on a terminal, elsewhere the bytes as they came.
 *
 * @param out stdout
 * @param terminal whether it is a terminal
 * @param forced whether it takes bytes that nobody can read
 */
record PrintedOutput(PrintStream out, boolean terminal, boolean forced) implements CallOutput {

  @Override
  public boolean takes(String mediaType) {
    return !terminal || forced || BodyKind.isText(mediaType);
  }

  @Override
  public void item(String data) throws IOException {
    out.write((data + "\n").getBytes(StandardCharsets.UTF_8));
    if (out.checkError()) {
      throw new CliException(
          "stdout takes no more, so the rest of the stream is left", ExitCode.FAULT);
    }
  }

  @Override
  public void body(int status, String mediaType, InputStream body, long begin) throws IOException {
    if (terminal && BodyKind.isText(mediaType)) {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      item(BodyKind.isJson(mediaType) ? JsonLayout.of(text) : text.stripTrailing());
    } else {
      body.transferTo(out);
    }
    out.flush();
  }
}
