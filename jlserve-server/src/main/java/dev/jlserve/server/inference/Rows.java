package dev.jlserve.server.inference;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The elements of a tensor, row by row, in arrays of primitives or strings. */
final class Rows {

  private record Row(Object array, int length) {}

  private final List<Row> rows = new ArrayList<>(1);
  private int size;

  private int add(Object array, int length) {
    rows.add(new Row(array, length));
    size = Math.addExact(size, length);
    return length;
  }

  /** Adds a row of the type of those before it, if there is one, and says how long it is. */
  int add(float @Nullable [] row) {
    return row == null ? 0 : add(row, row.length);
  }

  int add(double @Nullable [] row) {
    return row == null ? 0 : add(row, row.length);
  }

  int add(int @Nullable [] row) {
    return row == null ? 0 : add(row, row.length);
  }

  int add(long @Nullable [] row) {
    return row == null ? 0 : add(row, row.length);
  }

  int add(short @Nullable [] row) {
    return row == null ? 0 : add(row, row.length);
  }

  int add(boolean @Nullable [] row) {
    return row == null ? 0 : add(row, row.length);
  }

  int add(String @Nullable [] row) {
    return row == null ? 0 : add(row, row.length);
  }

  /** How many elements there are. */
  int size() {
    return size;
  }

  float[] floats() {
    return joined(float[]::new);
  }

  double[] doubles() {
    return joined(double[]::new);
  }

  int[] ints() {
    return joined(int[]::new);
  }

  long[] longs() {
    return joined(long[]::new);
  }

  short[] shorts() {
    return joined(short[]::new);
  }

  boolean[] booleans() {
    return joined(boolean[]::new);
  }

  String[] texts() {
    return joined(String[]::new);
  }

  /** All of them in one array; where there is one row, that is its own. */
  @SuppressWarnings("unchecked") // Whoever asks added arrays of that type.
  private <A> A joined(IntFunction<A> make) {
    if (rows.size() == 1) {
      return (A) rows.get(0).array();
    }
    A all = make.apply(size);
    int at = 0;
    for (Row row : rows) {
      System.arraycopy(row.array(), 0, all, at, row.length());
      at += row.length();
    }
    return all;
  }

  /** Puts the bytes of numbers of four or eight bytes into a buffer, in the buffer's order. */
  void put(ByteBuffer out) {
    for (Row row : rows) {
      int bytes =
          switch (row.array()) {
            case float[] values -> {
              out.asFloatBuffer().put(values);
              yield Float.BYTES;
            }
            case double[] values -> {
              out.asDoubleBuffer().put(values);
              yield Double.BYTES;
            }
            case int[] values -> {
              out.asIntBuffer().put(values);
              yield Integer.BYTES;
            }
            case long[] values -> {
              out.asLongBuffer().put(values);
              yield Long.BYTES;
            }
            default -> throw new IllegalStateException("rows of that type have no binary form");
          };
      out.position(out.position() + bytes * row.length());
    }
  }
}
