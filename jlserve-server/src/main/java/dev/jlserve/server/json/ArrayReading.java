package dev.jlserve.server.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads arrays of primitives without boxing; each is null after a violation. */
final class ArrayReading {

  private static final int INITIAL = 16;

  private ArrayReading() {}

  static boolean @Nullable [] booleans(BodyReader in) {
    if (!in.beginArray()) {
      return null;
    }
    int before = in.violations().count();
    boolean[] values = new boolean[INITIAL];
    int size = 0;
    for (; in.nextElement(); size++) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size] = in.readBoolean();
    }
    return in.acceptIfNoneSince(before) ? Arrays.copyOf(values, size) : null;
  }

  static short @Nullable [] shorts(BodyReader in) {
    if (!in.beginArray()) {
      return null;
    }
    int before = in.violations().count();
    short[] values = new short[INITIAL];
    int size = 0;
    for (; in.nextElement(); size++) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size] = in.readShort();
    }
    return in.acceptIfNoneSince(before) ? Arrays.copyOf(values, size) : null;
  }

  static int @Nullable [] ints(BodyReader in) {
    if (!in.beginArray()) {
      return null;
    }
    int before = in.violations().count();
    int[] values = new int[INITIAL];
    int size = 0;
    for (; in.nextElement(); size++) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size] = in.readInt();
    }
    return in.acceptIfNoneSince(before) ? Arrays.copyOf(values, size) : null;
  }

  static long @Nullable [] longs(BodyReader in) {
    if (!in.beginArray()) {
      return null;
    }
    int before = in.violations().count();
    long[] values = new long[INITIAL];
    int size = 0;
    for (; in.nextElement(); size++) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size] = in.readLong();
    }
    return in.acceptIfNoneSince(before) ? Arrays.copyOf(values, size) : null;
  }

  static float @Nullable [] floats(BodyReader in) {
    if (!in.beginArray()) {
      return null;
    }
    int before = in.violations().count();
    float[] values = new float[INITIAL];
    int size = 0;
    for (; in.nextElement(); size++) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size] = in.readFloat();
    }
    return in.acceptIfNoneSince(before) ? Arrays.copyOf(values, size) : null;
  }

  static double @Nullable [] doubles(BodyReader in) {
    if (!in.beginArray()) {
      return null;
    }
    int before = in.violations().count();
    double[] values = new double[INITIAL];
    int size = 0;
    for (; in.nextElement(); size++) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size] = in.readDouble();
    }
    return in.acceptIfNoneSince(before) ? Arrays.copyOf(values, size) : null;
  }
}
