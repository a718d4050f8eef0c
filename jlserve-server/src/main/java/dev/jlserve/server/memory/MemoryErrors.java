package dev.jlserve.server.memory;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@link OutOfMemoryError} behind what was thrown: executors, reflection and apps wrap
 * it. The exceptions are the app's code, so their methods may throw, and causes may be a cycle.
 */
public final class MemoryErrors {

  /** How many exceptions are looked at. */
  private static final int MOST = 1000;

  private MemoryErrors() {}

  /** Whether one is among its causes, or it is one. */
  public static boolean isBehind(Throwable thrown) {
    return find(thrown) != null;
  }

  /** The first one among it, its causes and what they suppressed; null if there is none. */
  public static @Nullable OutOfMemoryError find(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError itself) {
      return itself;
    }
    try {
      return search(thrown);
    } catch (OutOfMemoryError noRoom) {
      return noRoom;
    }
  }

  private static @Nullable OutOfMemoryError search(Throwable thrown) {
    Set<Throwable> met = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> left = new ArrayDeque<>();
    left.add(thrown);
    for (Throwable next = left.poll(); next != null && met.size() < MOST; next = left.poll()) {
      if (next instanceof OutOfMemoryError found) {
        return found;
      }
      if (met.add(next)) {
        for (Throwable suppressed : next.getSuppressed()) {
          left.add(suppressed);
        }
        Throwable cause = cause(next);
        if (cause != null) {
          left.addFirst(cause);
        }
      }
    }
    return null;
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (OutOfMemoryError noRoom) {
      return noRoom;
    } catch (Throwable e) {
      return null;
    }
  }
}
