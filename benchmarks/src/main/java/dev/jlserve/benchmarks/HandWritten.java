package dev.jlserve.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The baseline: what a person who knows the libraries writes for the example Greeter's one
 * endpoint, without a framework. Takes the port as its argument and listens on loopback.
 */
final class HandWritten {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private HandWritten() {}

  public static void main(String[] args) {
    WebServer.builder()
        .host("127.0.0.1")
        .port(Integer.parseInt(args[0]))
        .routing(routing -> routing.post("/greet", HandWritten::greet))
        .build()
        .start();
  }

  private static void greet(ServerRequest request, ServerResponse response) throws IOException {
    String name = null;
    String greeting = "Hello";
    try (JsonParser parser = JSON.createParser(body(request))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        response.status(422).send();
        return;
      }
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        switch (field) {
          case "name" -> name = parser.nextTextValue();
          case "greeting" -> greeting = parser.nextTextValue();
          default -> {
            parser.nextToken();
            parser.skipChildren();
          }
        }
      }
    }
    if (!valid(name, greeting)) {
      response.status(422).send();
      return;
    }
    response
        .header(HeaderValues.CONTENT_TYPE_JSON)
        .send(written(greeting + ", " + Objects.requireNonNull(name) + "!"));
  }

  private static boolean valid(@Nullable String name, @Nullable String greeting) {
    return name != null
        && !name.isBlank()
        && name.length() <= 100
        && greeting != null
        && greeting.length() <= 20;
  }

  private static byte[] body(ServerRequest request) throws IOException {
    byte[] body =
        new byte[Integer.parseInt(request.headers().get(HeaderNames.CONTENT_LENGTH).get())];
    try (InputStream in = request.content().inputStream()) {
      in.readNBytes(body, 0, body.length);
    }
    return body;
  }

  private static byte[] written(String message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (JsonGenerator generator = JSON.createGenerator(bytes)) {
      generator.writeStartObject();
      generator.writeStringField("message", message);
      generator.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
