package dev.jlserve.server.inference;

import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of an inference request, as the protocol and its binary extension have it. */
final class RequestJson {

  private final byte[] json;
  private final BodyReader in;
  private final List<SentTensor> inputs = new ArrayList<>();
  private final Map<String, @Nullable Boolean> outputs = new LinkedHashMap<>();
  private @Nullable String id;
  private boolean binary;

  private RequestJson(byte[] json, BodyReader in) {
    this.json = json;
    this.in = in;
  }

  /**
   * What it says.
   *
   * @throws InvalidRequestException if it is malformed or is no inference request
   */
  static SentRequest read(byte[] json) {
    try (BodyReader in = BodyReader.open(json)) {
      RequestJson reading = new RequestJson(json, in);
      reading.request();
      in.end();
      if (in.violations().count() > 0) {
        throw new InvalidRequestException(in.violations().text());
      }
      return new SentRequest(reading.id, reading.inputs, reading.outputs, reading.binary);
    } catch (MalformedJsonException e) {
      throw new InvalidRequestException(
          "The JSON is malformed at byte " + e.offset() + ": " + e.error());
    }
  }

  private void request() {
    boolean hasInputs = false;
    for (String field = firstName(); field != null; field = in.nextName()) {
      switch (field) {
        case "id" -> id = in.readNull() ? null : in.readString();
        case "parameters" -> binary = Boolean.TRUE.equals(flag("binary_data_output"));
        case "inputs" -> {
          hasInputs = true;
          for (boolean more = firstElement(); more; more = in.nextElement()) {
            input();
          }
        }
        case "outputs" -> {
          for (boolean more = firstElement(); more; more = in.nextElement()) {
            output();
          }
        }
        default -> in.skip();
      }
    }
    if (!hasInputs) {
      in.violations().missing("inputs");
    }
  }

  private void input() {
    String name = null;
    String datatype = null;
    long[] shape = null;
    byte[] data = null;
    Long size = null;
    int before = in.violations().count();
    for (String field = firstName(); field != null; field = in.nextName()) {
      switch (field) {
        case "name" -> name = in.readString();
        case "datatype" -> datatype = in.readString();
        case "shape" -> shape = in.readLongs();
        case "parameters" -> size = size();
        case "data" -> data = data();
        default -> in.skip();
      }
    }
    if (in.violations().count() != before) {
      return;
    }
    if (name == null) {
      in.violations().missing("name");
    } else if (datatype == null) {
      in.violations().missing("datatype");
    } else if (shape == null) {
      in.violations().missing("shape");
    } else {
      inputs.add(new SentTensor(name, datatype, shape, data, size));
    }
  }

  /** The text of an array, which is read once its datatype and shape are known. */
  private byte @Nullable [] data() {
    if (in.readNull()) {
      return null;
    }
    int start = in.position();
    if (json[start] != '[') {
      in.beginArray(); // Says what is wrong.
      return null;
    }
    in.skip();
    return Arrays.copyOfRange(json, start, in.position() + 1);
  }

  private void output() {
    String name = null;
    Boolean asBinary = null;
    int before = in.violations().count();
    for (String field = firstName(); field != null; field = in.nextName()) {
      switch (field) {
        case "name" -> name = in.readString();
        case "parameters" -> asBinary = flag("binary_data");
        default -> in.skip();
      }
    }
    if (in.violations().count() == before) {
      if (name == null) {
        in.violations().missing("name");
      } else {
        outputs.put(name, asBinary);
      }
    }
  }

  /** The parameter of a name; all others are skipped. */
  private @Nullable Boolean flag(String wanted) {
    Boolean flag = null;
    for (String name = firstName(); name != null; name = in.nextName()) {
      if (name.equals(wanted)) {
        flag = in.readBoolean();
      } else {
        in.skip();
      }
    }
    return flag;
  }

  /** The parameter that says how long an input's binary data is. */
  private @Nullable Long size() {
    Long size = null;
    for (String name = firstName(); name != null; name = in.nextName()) {
      if (name.equals("binary_data_size")) {
        size = in.readLong();
      } else {
        in.skip();
      }
    }
    return size;
  }

  /** Enters an object; null if there is none, or it has no field. */
  private @Nullable String firstName() {
    return !in.readNull() && in.beginObject() ? in.nextName() : null;
  }

  /** Enters an array; false if there is none, or it has no element. */
  private boolean firstElement() {
    return !in.readNull() && in.beginArray() && in.nextElement();
  }
}
