package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a 422, in FastAPI's shape: {@code {"detail": [{"type", "loc", "msg", "input",
 * "ctx"}]}}. It stays under 64 KiB: values are quoted as the client wrote them while they are
 * short, and as a clipped string otherwise.
 */
public final class ViolationsAnswer {

  /** Beyond this size no entry is begun; one entry is shorter than what is left to 64 KiB. */
  private static final int FULL = 40 * 1024;

  private static final int ALL_INPUTS = 32 * 1024;

  /** The most characters of a value that one entry quotes. */
  public static final int LONGEST_INPUT = 1024;

  private static final int ALL_NAMES = 2000;
  private static final int SHORTEST_NAME = 16;

  /** The response to a body of no bytes. */
  public static final byte[] EMPTY_BODY =
      "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\"],\"msg\":\"Field required\",\"input\":null}]}"
          .getBytes(StandardCharsets.UTF_8);

  private ViolationsAnswer() {}

  /** The response to a body that is no JSON. */
  public static byte[] of(MalformedJsonException malformed) {
    return write(
        out -> {
          out.writeStartObject();
          out.writeStringField("type", "json_invalid");
          out.writeArrayFieldStart("loc");
          out.writeString("body");
          steps(out, malformed.start());
          out.writeNumber(malformed.offset());
          out.writeEndArray();
          undecoded(out, "JSON", malformed.error());
        });
  }

  /** The response to a body that is no form, with what is wrong in one clause. */
  public static byte[] ofForm(String error) {
    return write(
        out -> {
          out.writeStartObject();
          out.writeStringField("type", "multipart_invalid");
          out.writeArrayFieldStart("loc");
          out.writeString("body");
          out.writeEndArray();
          undecoded(out, "Multipart", error);
        });
  }

  private static void undecoded(JsonGenerator out, String what, String error) throws IOException {
    out.writeStringField("msg", what + " decode error");
    out.writeObjectFieldStart("input");
    out.writeEndObject();
    out.writeObjectFieldStart("ctx");
    out.writeStringField("error", error);
    out.writeEndObject();
    out.writeEndObject();
  }

  /** Finds the JSON text of values, or a long beginning of it, by where they lie. */
  public interface Inputs {
    Map<Location, String> find(Collection<Location> wanted);
  }

  /** The response to a body with violations. */
  public static byte[] of(List<Violation> violations, Inputs sent) {
    Map<Location, String> inputs =
        sent.find(violations.stream().flatMap(v -> Stream.ofNullable(v.input())).toList());
    int longest = Math.min(LONGEST_INPUT, ALL_INPUTS / Math.max(1, violations.size()));
    return write(
        out -> {
          for (Violation violation : violations) {
            if (out.written() > FULL) {
              return;
            }
            String input = violation.input() == null ? null : inputs.get(violation.input());
            entry(out, violation, input, longest);
          }
        });
  }

  private static void entry(
      JsonGenerator out, Violation violation, @Nullable String input, int longest)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("type", violation.type());
    out.writeArrayFieldStart("loc");
    out.writeString("body");
    List<Object> steps = violation.location().steps();
    steps(out, violation.location());
    out.writeEndArray();
    out.writeStringField("msg", violation.message());
    out.writeFieldName("input");
    if (input == null) {
      out.writeString(clipped(steps.get(steps.size() - 2).toString(), longest));
    } else if (input.length() <= longest) {
      out.writeRawValue(input);
    } else {
      out.writeString(clipped(input.startsWith("\"") ? input.substring(1) : input, longest));
    }
    if (!violation.context().isEmpty()) {
      out.writeObjectFieldStart("ctx");
      for (Map.Entry<String, Object> field : violation.context().entrySet()) {
        out.writeFieldName(field.getKey());
        bound(out, field.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void steps(JsonGenerator out, Location location) throws IOException {
    List<Object> steps = location.steps();
    int longestName = Math.max(SHORTEST_NAME, ALL_NAMES / Math.max(1, steps.size()));
    for (Object step : steps) {
      if (step instanceof Integer index) {
        out.writeNumber(index);
      } else {
        out.writeString(clipped(step.toString(), longestName));
      }
    }
  }

  private static void bound(JsonGenerator out, Object bound) throws IOException {
    if (bound instanceof Number number && Double.isFinite(number.doubleValue())) {
      out.writeNumber(number.toString());
    } else {
      out.writeString(bound.toString());
    }
  }

  private static String clipped(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }

  /** Writes the entries of {@code detail}. */
  private interface Entries {
    void write(TensorGenerator out) throws IOException;
  }

  private static byte[] write(Entries entries) {
    try (TensorGenerator out = StrictJson.generator()) {
      out.writeStartObject();
      out.writeArrayFieldStart("detail");
      entries.write(out);
      out.writeEndArray();
      out.writeEndObject();
      return out.takeBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer in memory failed", e);
    }
  }
}
