package dev.jlserve.server.app;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * What native libraries do at the exit of a process, as their destructors. The JVM ends by C's
 * {@code exit}, also in {@code Runtime.halt}. A destructor may wait for a thread that still
 * computes, as OpenBLAS's does; and by then the JVM has stopped this thread for good.
 *
 * <p>They can be left out from JDK 22 on, which calls C, and where C has {@code on_exit}, as glibc.
 */
public final class NativeExitHandlers {

  private static final int FIRST_THAT_CALLS_C = 22;

  private NativeExitHandlers() {}

  /** Leaves them out of the exit to come, which has its code and runs all hooks of Java. */
  public static void skip() {
    first("_exit");
  }

  /** Takes the time of {@link #halt} beforehand: loads what it needs. */
  static void prepare() {
    find("_exit");
  }

  /** Ends this process at once, without them and without hooks. */
  public static void halt(int code) {
    skip();
    Runtime.getRuntime().halt(code);
  }

  /** Has a function of C called before all others; it is given the exit code. */
  static void first(String function) {
    find(function).ifPresent(OnExit::register);
  }

  private static Optional<OnExit> find(String function) {
    if (Runtime.version().feature() < FIRST_THAT_CALLS_C) {
      return Optional.empty();
    }
    try {
      return onExit(function);
    } catch (Throwable e) {
      // Without memory, or where calls to C are forbidden, the exit is as it was.
      return Optional.empty();
    }
  }

  /**
   * A call of C's {@code on_exit}.
   *
   * @param function its address
   * @param nothing the argument that it is not given
   */
  private record OnExit(MethodHandle call, Object function, Object nothing) {

    void register() {
      try {
        call.invokeWithArguments(function, nothing);
      } catch (Throwable e) {
        // As above.
      }
    }
  }

  /** By names: the types are newer than the release that this is compiled for. */
  private static Optional<OnExit> onExit(String function) throws ReflectiveOperationException {
    Class<?> linkerType = foreign("Linker");
    Object linker = linkerType.getMethod("nativeLinker").invoke(null);
    Object symbols = linkerType.getMethod("defaultLookup").invoke(linker);
    Method find = foreign("SymbolLookup").getMethod("find", String.class);
    Optional<?> onExit = (Optional<?>) find.invoke(symbols, "on_exit");
    Optional<?> handler = (Optional<?>) find.invoke(symbols, function);
    if (onExit.isEmpty() || handler.isEmpty()) {
      return Optional.empty();
    }
    Class<?> layoutType = foreign("MemoryLayout");
    Object pointers = Array.newInstance(layoutType, 2);
    Object pointer = foreign("ValueLayout").getField("ADDRESS").get(null);
    Array.set(pointers, 0, pointer);
    Array.set(pointers, 1, pointer);
    Class<?> signatureType = foreign("FunctionDescriptor");
    Object signature =
        signatureType.getMethod("ofVoid", layoutType.arrayType()).invoke(null, pointers);
    Class<?> segmentType = foreign("MemorySegment");
    Class<?> optionType = foreign("Linker$Option");
    Method link =
        linkerType.getMethod("downcallHandle", segmentType, signatureType, optionType.arrayType());
    Object none = Array.newInstance(optionType, 0);
    MethodHandle call = (MethodHandle) link.invoke(linker, onExit.get(), signature, none);
    return Optional.of(new OnExit(call, handler.get(), segmentType.getField("NULL").get(null)));
  }

  private static Class<?> foreign(String type) throws ClassNotFoundException {
    return Class.forName("java.lang.foreign." + type);
  }
}
