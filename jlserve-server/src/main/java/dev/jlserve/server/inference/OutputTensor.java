package dev.jlserve.server.inference;

import dev.jlserve.spi.Datatype;
import dev.jlserve.spi.TensorInfo;
import dev.jlserve.spi.UnwritableValueException;
import java.util.Arrays;

/** A component of all output records, one record behind the other, with the shape they share. */
final class OutputTensor {

  private static final int UNKNOWN = -1;

  private final TensorInfo info;
  private final int[] shape;
  private final int[] begun;
  private final Rows rows = new Rows();
  private int depth;
  private int records;

  OutputTensor(TensorInfo info) {
    this.info = info;
    this.shape = new int[info.dimensions()];
    this.begun = new int[info.dimensions()];
    Arrays.fill(shape, UNKNOWN);
  }

  String name() {
    return info.name();
  }

  Datatype datatype() {
    return info.datatype();
  }

  /** Its elements. */
  Rows rows() {
    return rows;
  }

  /** How many records have it. */
  int records() {
    return records;
  }

  /** The shape of one record's part; a size that no element tells is 0. */
  int[] shape() {
    if (shape.length == 0) {
      return new int[] {1};
    }
    int[] known = shape.clone();
    for (int i = 0; i < known.length; i++) {
      known[i] = Math.max(0, known[i]);
    }
    return known;
  }

  /** An array of arrays or of single values begins. */
  void beginArray() {
    begins();
    begun[depth++] = 0;
  }

  /** It ends. */
  void endArray() {
    depth--;
    sized(depth, begun[depth]);
  }

  /** A single value was added. */
  void value() {
    begins();
  }

  /** A row of so many values was added. */
  void row(int length) {
    begins();
    sized(depth, length);
  }

  private void begins() {
    if (depth == 0) {
      records++;
    } else {
      begun[depth - 1]++;
    }
  }

  private void sized(int dimension, int size) {
    if (shape[dimension] != UNKNOWN && shape[dimension] != size) {
      throw new UnwritableValueException(
          "component '"
              + name()
              + "' of the answer has arrays of "
              + shape[dimension]
              + " and of "
              + size
              + " elements in dimension "
              + dimension
              + "; a tensor has one size");
    }
    shape[dimension] = size;
  }
}
