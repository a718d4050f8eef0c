package dev.jlserve.cli.call;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.endpoint.BodyKind;
import dev.jlserve.store.protocol.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Takes a response to its place.
 *
 * @param console where a failure is told
 * @param output where a success goes
 * @param call the call, for messages
 */
record ResponseReader(Console console, CallOutput output, PreparedCall call) {

  /**
   * Reads all of it.
   *
   * @param begin when the request was sent, in {@link System#nanoTime()}
   * @throws CliException if it is no success
   * @throws IOException if it breaks off
   */
  void read(HttpResponse<InputStream> response, long begin) throws IOException {
    String type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
    int status = response.statusCode();
    try (InputStream body = response.body()) {
      if (status / 100 != 2) {
        throw failure(
            status,
            BodyKind.essence(type),
            new String(body.readAllBytes(), StandardCharsets.UTF_8),
            response.headers(),
            begin);
      }
      read(status, type, body, response.headers(), begin);
    }
  }

  private void read(int status, String type, InputStream body, HttpHeaders headers, long begin)
      throws IOException {
    String essence = BodyKind.essence(type);
    if (BodyKind.isEvents(type)) {
      ReceivedEvents events = new ReceivedEvents(lines(body));
      for (Optional<ReceivedEvents.ServerEvent> each = events.next();
          each.isPresent();
          each = events.next()) {
        ReceivedEvents.ServerEvent event = each.get();
        if (event.isError()) {
          throw failure(StreamError.status(event.data()), essence, event.data(), headers, begin);
        }
        output.item(event.data());
      }
      output.end(status, essence, begin);
    } else if (BodyKind.isLines(type)) {
      BufferedReader lines = lines(body);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.item(line);
      }
      output.end(status, essence, begin);
    } else if (output.takes(type)) {
      output.body(status, essence, body, begin);
    } else {
      throw call.unshown(essence);
    }
  }

  private static BufferedReader lines(InputStream body) {
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  private CliException failure(
      int status, String type, String body, HttpHeaders headers, long begin) {
    if (call.request().json()) {
      console.tell(
          new Event.Response(
              status,
              type,
              Optional.of(body),
              Optional.empty(),
              body.length(),
              CallOutput.since(begin)));
    }
    CallFailure failure = new CallFailure(call.path(), status, body);
    return new CliException(
        failure.message(headers, call.hasKey()),
        ExitCode.FAULT,
        List.of(),
        failure.isOfFields() ? List.of(call.help()) : List.of());
  }
}
