package dev.jlserve.server.json;

import dev.jlserve.spi.JsonReader;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads arrays of primitives without boxing; each is null after a violation. */
final class ArrayReading {

  private static final int INITIAL = 16;

  private ArrayReading() {}

  /** Reads the value on which a reader stands into an element of an array. */
  private interface Element<A> {
    void read(JsonReader in, A array, int index);
  }

  static boolean @Nullable [] booleans(JsonReader in, RecordedViolations violations) {
    return read(in, violations, boolean[]::new, (from, array, i) -> array[i] = from.readBoolean());
  }

  static short @Nullable [] shorts(JsonReader in, RecordedViolations violations) {
    return read(in, violations, short[]::new, (from, array, i) -> array[i] = from.readShort());
  }

  static int @Nullable [] ints(JsonReader in, RecordedViolations violations) {
    return read(in, violations, int[]::new, (from, array, i) -> array[i] = from.readInt());
  }

  static long @Nullable [] longs(JsonReader in, RecordedViolations violations) {
    return read(in, violations, long[]::new, (from, array, i) -> array[i] = from.readLong());
  }

  static float @Nullable [] floats(JsonReader in, RecordedViolations violations) {
    return read(in, violations, float[]::new, (from, array, i) -> array[i] = from.readFloat());
  }

  static double @Nullable [] doubles(JsonReader in, RecordedViolations violations) {
    return read(in, violations, double[]::new, (from, array, i) -> array[i] = from.readDouble());
  }

  private static <A> @Nullable A read(
      JsonReader in, RecordedViolations violations, IntFunction<A> make, Element<A> element) {
    if (!in.beginArray()) {
      return null;
    }
    int before = violations.count();
    int room = INITIAL;
    A values = make.apply(room);
    int size = 0;
    for (; in.nextElement(); size++) {
      if (size == room) {
        room = 2 * size;
        values = copy(values, size, make.apply(room));
      }
      element.read(in, values, size);
    }
    return violations.acceptIfNoneSince(before) ? copy(values, size, make.apply(size)) : null;
  }

  /** The other array, which then begins with so many elements of the first. */
  private static <A> A copy(A from, int size, A to) {
    System.arraycopy(from, 0, to, 0, size);
    return to;
  }
}
