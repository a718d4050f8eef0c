package dev.jlserve.server.inference;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** The elements of an input, in row-major order, as its component's type has them. */
sealed interface TensorData {

  /** How many elements there are. */
  int size();

  /** Of {@code FP32}. */
  record Floats(FloatBuffer values) implements TensorData {
    @Override
    public int size() {
      return values.remaining();
    }
  }

  /** Of {@code FP64}. */
  record Doubles(DoubleBuffer values) implements TensorData {
    @Override
    public int size() {
      return values.remaining();
    }
  }

  /** Of {@code INT32}. */
  record Ints(IntBuffer values) implements TensorData {
    @Override
    public int size() {
      return values.remaining();
    }
  }

  /** Of {@code INT64}. */
  record Longs(LongBuffer values) implements TensorData {
    @Override
    public int size() {
      return values.remaining();
    }
  }

  /** Of {@code INT8} and {@code INT16}. */
  @SuppressWarnings("ArrayRecordComponent") // The server alone has it, for one request.
  record Shorts(short[] values) implements TensorData {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** Of {@code BOOL}. */
  @SuppressWarnings("ArrayRecordComponent") // The server alone has it, for one request.
  record Booleans(boolean[] values) implements TensorData {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** Of {@code BYTES}. */
  @SuppressWarnings("ArrayRecordComponent") // The server alone has it, for one request.
  record Texts(String[] values) implements TensorData {
    @Override
    public int size() {
      return values.length;
    }
  }
}
