package dev.jlserve.server.memory;

import org.jspecify.annotations.Nullable;

/** What a process has run out of, which the text of an {@link OutOfMemoryError} tells. */
public enum Shortage {
  /** The heap, and what says nothing of its own. */
  HEAP("memory", "give it more with //RUNTIME_OPTIONS -Xmx..., or give its container more"),
  /** One array beyond the limit of the JVM, whatever the heap. */
  ARRAY("memory", "an array was to be longer than Java allows, so more memory does not help"),
  /** Threads of the operating system. */
  THREADS(
      "threads",
      "start fewer, or raise the limit on processes of its container (pids) or its user"),
  /** Buffers outside the heap. */
  DIRECT_BUFFERS(
      "memory for direct buffers",
      "give it more with //RUNTIME_OPTIONS -XX:MaxDirectMemorySize=..."),
  /** Classes. */
  METASPACE("memory for classes", "give it more with //RUNTIME_OPTIONS -XX:MaxMetaspaceSize=..."),
  /** The part of classes that has addresses of its own. */
  CLASS_SPACE(
      "memory for classes", "give it more with //RUNTIME_OPTIONS -XX:CompressedClassSpaceSize=..."),
  /** Memory that native code or a mapped file asks the operating system for. */
  NATIVE("memory outside the heap", "give its container more");

  private final String what;
  private final String advice;

  Shortage(String what, String advice) {
    this.what = what;
    this.advice = advice;
  }

  /** What an error tells of. */
  public static Shortage of(OutOfMemoryError error) {
    String text = text(error);
    if (text.contains("native thread")) {
      return THREADS;
    }
    if (text.contains("irect buffer memory")) {
      return DIRECT_BUFFERS;
    }
    if (text.equals("Metaspace")) {
      return METASPACE;
    }
    if (text.equals("Compressed class space")) {
      return CLASS_SPACE;
    }
    if (text.startsWith("Requested array size") || text.startsWith("Required ")) {
      return ARRAY;
    }
    return text.equals("Map failed") || text.startsWith("Unable to allocate ") ? NATIVE : HEAP;
  }

  private static String text(OutOfMemoryError error) {
    try {
      @Nullable String text = error.getMessage();
      return text == null ? "" : text;
    } catch (Throwable e) {
      return "";
    }
  }

  /** What is short, as in: it ran out of this. */
  public String what() {
    return what;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}
