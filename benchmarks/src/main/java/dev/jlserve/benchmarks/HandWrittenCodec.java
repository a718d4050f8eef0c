package dev.jlserve.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The baseline of reading and writing: jackson-core's streaming parser and generator, set as fast
 * as they go, in the hands of a person who knows them.
 */
final class HandWrittenCodec {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private HandWrittenCodec() {}

  /**
   * Who is greeted.
   *
   * @param name not blank, at most 100 long
   * @param greeting at most 20 long
   */
  record Person(String name, String greeting) {}

  /** A person, or null if the body is none. */
  static @Nullable Person readPerson(byte[] body) throws IOException {
    String name = null;
    String greeting = "Hello";
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        switch (field) {
          case "name" -> name = parser.nextTextValue();
          case "greeting" -> greeting = parser.nextTextValue();
          default -> skipValue(parser);
        }
      }
    }
    if (name == null || name.isBlank() || name.length() > 100) {
      return null;
    }
    return greeting == null || greeting.length() > 20 ? null : new Person(name, greeting);
  }

  static byte[] writeMessage(String message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (JsonGenerator generator = JSON.createGenerator(bytes)) {
      generator.writeStartObject();
      generator.writeStringField("message", message);
      generator.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** The field {@code values}, or null if the body has none. */
  static double @Nullable [] readValues(byte[] body) throws IOException {
    double[] values = null;
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        if (field.equals("values")) {
          if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
          }
          values = readDoubles(parser);
        } else {
          skipValue(parser);
        }
      }
    }
    return values;
  }

  private static double[] readDoubles(JsonParser parser) throws IOException {
    double[] values = new double[64];
    int size = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = parser.getDoubleValue();
    }
    return Arrays.copyOf(values, size);
  }

  static byte[] writeSum(double sum) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (JsonGenerator generator = JSON.createGenerator(bytes)) {
      generator.writeStartObject();
      generator.writeNumberField("sum", sum);
      generator.writeEndObject();
    }
    return bytes.toByteArray();
  }

  static byte[] writeValues(double[] values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(24 * values.length);
    try (JsonGenerator generator = JSON.createGenerator(bytes)) {
      generator.writeStartObject();
      generator.writeFieldName("values");
      generator.writeArray(values, 0, values.length);
      generator.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** The field {@code text}, or null if the body has none that is not blank. */
  static @Nullable String readText(byte[] body) throws IOException {
    String text = null;
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        if (field.equals("text")) {
          text = parser.nextTextValue();
        } else {
          skipValue(parser);
        }
      }
    }
    return text == null || text.isBlank() ? null : text;
  }

  static byte[] writeVector(float[] vector) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * vector.length);
    try (JsonGenerator generator = JSON.createGenerator(bytes)) {
      generator.writeStartObject();
      generator.writeArrayFieldStart("vector");
      for (float value : vector) {
        generator.writeNumber(value);
      }
      generator.writeEndArray();
      generator.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /**
   * What a stream is asked for.
   *
   * @param count 1 to 100,000 tokens
   * @param pauseMillis 0 to 1,000 milliseconds before each
   */
  record Prompt(int count, int pauseMillis) {}

  /** A prompt, or null if the body is none. */
  static @Nullable Prompt readPrompt(byte[] body) throws IOException {
    int count = -1;
    int pauseMillis = -1;
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        switch (field) {
          case "count" -> count = parser.nextIntValue(-1);
          case "pauseMillis" -> pauseMillis = parser.nextIntValue(-1);
          default -> skipValue(parser);
        }
      }
    }
    return count < 1 || count > 100_000 || pauseMillis < 0 || pauseMillis > 1_000
        ? null
        : new Prompt(count, pauseMillis);
  }

  static String writeToken(int index, String text) throws IOException {
    StringWriter json = new StringWriter(64);
    try (JsonGenerator generator = JSON.createGenerator(json)) {
      generator.writeStartObject();
      generator.writeNumberField("index", index);
      generator.writeStringField("text", text);
      generator.writeEndObject();
    }
    return json.toString();
  }

  private static void skipValue(JsonParser parser) throws IOException {
    parser.nextToken();
    parser.skipChildren();
  }
}
