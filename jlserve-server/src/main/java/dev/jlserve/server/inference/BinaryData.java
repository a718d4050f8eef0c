package dev.jlserve.server.inference;

import dev.jlserve.spi.Datatype;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** Views the bytes behind a request's JSON as a tensor's elements: little-endian, unpadded. */
final class BinaryData {

  private BinaryData() {}

  /** How many bytes an element has; 0 for datatypes that are read and written as JSON only. */
  static int width(String datatype) {
    return switch (datatype) {
      case "INT32", "FP32" -> Integer.BYTES;
      case "INT64", "FP64" -> Long.BYTES;
      default -> 0;
    };
  }

  /**
   * The elements, not copied where they have the component's type.
   *
   * @param component the component's datatype
   * @param sent the elements' datatype, which {@link Widening#takes} and has a {@link #width}
   */
  static TensorData of(Datatype component, String sent, ByteBuffer bytes) {
    ByteBuffer in = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    return switch (sent) {
      case "FP32" ->
          component == Datatype.FP32
              ? new TensorData.Floats(in.asFloatBuffer())
              : new TensorData.Doubles(doubles(in.asFloatBuffer()));
      case "FP64" -> new TensorData.Doubles(in.asDoubleBuffer());
      case "INT32" ->
          switch (component) {
            case INT32 -> new TensorData.Ints(in.asIntBuffer());
            case INT64 -> new TensorData.Longs(longs(in.asIntBuffer()));
            default -> new TensorData.Doubles(doubles(in.asIntBuffer()));
          };
      case "INT64" -> new TensorData.Longs(in.asLongBuffer());
      default -> throw new IllegalArgumentException(sent + " has no binary form here");
    };
  }

  private static DoubleBuffer doubles(FloatBuffer narrow) {
    double[] wide = new double[narrow.remaining()];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = narrow.get(i);
    }
    return DoubleBuffer.wrap(wide);
  }

  private static DoubleBuffer doubles(IntBuffer narrow) {
    double[] wide = new double[narrow.remaining()];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = narrow.get(i);
    }
    return DoubleBuffer.wrap(wide);
  }

  private static LongBuffer longs(IntBuffer narrow) {
    long[] wide = new long[narrow.remaining()];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = narrow.get(i);
    }
    return LongBuffer.wrap(wide);
  }
}
