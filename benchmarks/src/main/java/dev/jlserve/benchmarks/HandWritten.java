package dev.jlserve.benchmarks;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The baseline: what a person who knows the libraries writes for the endpoints {@code greet},
 * {@code score} and {@code embed} of {@code apps/Measured.java}, without a framework. Takes the
 * port as its argument and listens on loopback.
 */
final class HandWritten {

  private static final int DIMENSIONS = 384;

  private static final float[] VECTOR = vector();

  private HandWritten() {}

  /** The embedding of any text. */
  static float[] vector() {
    SplittableRandom random = new SplittableRandom(DIMENSIONS);
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = random.nextFloat(-1, 1);
    }
    return vector;
  }

  public static void main(String[] args) {
    WebServer.builder()
        .host("127.0.0.1")
        .port(Integer.parseInt(args[0]))
        .routing(
            routing ->
                routing
                    .post("/greet", HandWritten::greet)
                    .post("/score", HandWritten::score)
                    .post("/embed", HandWritten::embed))
        .build()
        .start();
  }

  private static void greet(ServerRequest request, ServerResponse response) throws IOException {
    HandWrittenCodec.Person person = HandWrittenCodec.readPerson(body(request));
    if (person == null) {
      response.status(422).send();
      return;
    }
    String message = person.greeting() + ", " + person.name() + "!";
    send(response, HandWrittenCodec.writeMessage(message));
  }

  private static void score(ServerRequest request, ServerResponse response) throws IOException {
    double[] values = HandWrittenCodec.readValues(body(request));
    if (values == null) {
      response.status(422).send();
      return;
    }
    send(response, HandWrittenCodec.writeSum(Arrays.stream(values).sum()));
  }

  private static void embed(ServerRequest request, ServerResponse response) throws IOException {
    if (HandWrittenCodec.readText(body(request)) == null) {
      response.status(422).send();
      return;
    }
    send(response, HandWrittenCodec.writeVector(VECTOR));
  }

  private static void send(ServerResponse response, byte[] json) {
    response.header(HeaderValues.CONTENT_TYPE_JSON).send(json);
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
