package dev.jlserve.server.inference;

import dev.jlserve.server.json.BodyReader;
import dev.jlserve.spi.Datatype;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a tensor's {@code data}: one JSON array of all elements, or arrays as deeply nested as the
 * shape has dimensions.
 */
final class JsonData {

  private final BodyReader in;
  private final Datatype datatype;
  private final int[] shape;
  private final Rows rows = new Rows();

  private JsonData(BodyReader in, Datatype datatype, int[] shape) {
    this.in = in;
    this.datatype = datatype;
    this.shape = shape;
  }

  /**
   * The elements.
   *
   * @param text the JSON array
   * @param datatype the component's datatype
   * @param shape the shape that the request states, of at least one dimension
   * @throws InvalidRequestException if the array holds anything else, or is nested otherwise
   */
  static TensorData read(byte[] text, Datatype datatype, int[] shape) {
    try (BodyReader in = BodyReader.open(text)) {
      JsonData data = new JsonData(in, datatype, shape);
      if (shape.length > 1 && isNested(text)) {
        data.nested(0);
      } else {
        data.row();
      }
      if (in.violations().count() > 0) {
        throw new InvalidRequestException("has data that does not fit: " + in.violations().text());
      }
      return data.all();
    }
  }

  /** Whether the first element of an array is an array. */
  private static boolean isNested(byte[] text) {
    int i = 1;
    while (text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r') {
      i++;
    }
    return text[i] == '[';
  }

  private void nested(int dimension) {
    int length = 0;
    if (dimension == shape.length - 1) {
      length = row();
    } else if (in.beginArray()) {
      for (; in.nextElement(); length++) {
        nested(dimension + 1);
      }
    }
    if (length != shape[dimension] && in.violations().count() == 0) {
      throw new InvalidRequestException(
          "has an array of "
              + length
              + " elements in dimension "
              + dimension
              + "; the shape says "
              + shape[dimension]);
    }
  }

  /** Reads one array of elements, and says how many. */
  private int row() {
    return switch (datatype) {
      case FP32 -> rows.add(in.readFloats());
      case FP64 -> rows.add(in.readDoubles());
      case INT32 -> rows.add(in.readInts());
      case INT64 -> rows.add(in.readLongs());
      case INT8, INT16 -> rows.add(in.readShorts());
      case BOOL -> rows.add(in.readBooleans());
      case BYTES -> rows.add(texts());
    };
  }

  private String[] texts() {
    List<String> texts = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        String text = in.readString();
        texts.add(text == null ? "" : text);
      }
    }
    return texts.toArray(String[]::new);
  }

  private TensorData all() {
    return switch (datatype) {
      case FP32 -> new TensorData.Floats(FloatBuffer.wrap(rows.floats()));
      case FP64 -> new TensorData.Doubles(DoubleBuffer.wrap(rows.doubles()));
      case INT32 -> new TensorData.Ints(IntBuffer.wrap(rows.ints()));
      case INT64 -> new TensorData.Longs(LongBuffer.wrap(rows.longs()));
      case INT8, INT16 -> new TensorData.Shorts(rows.shorts());
      case BOOL -> new TensorData.Booleans(rows.booleans());
      case BYTES -> new TensorData.Texts(rows.texts());
    };
  }
}
