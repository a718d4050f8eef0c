package dev.jlserve.cli;

import java.lang.reflect.InvocationTargetException;

/**
 * The jar's main class, compiled for Java 11: it says which Java is needed where the one that was
 * started is too old or has no compiler, and otherwise hands over. Names the command line's class
 * by a string, since a compiler for 11 cannot read it.
 */
public final class Entry {

  private static final int OLDEST = 21;
  private static final int FAILED = 1;

  private Entry() {}

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param args what the user typed
   * @throws ReflectiveOperationException if the jar is incomplete
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    String refusal = refusal(Runtime.version().feature(), hasCompiler());
    if (!refusal.isEmpty()) {
      System.err.println(refusal);
      System.exit(FAILED);
    }
    try {
      Class.forName("dev.jlserve.cli.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Why this Java cannot be used; empty if it can. */
  static String refusal(int feature, boolean compiler) {
    if (feature >= OLDEST && compiler) {
      return "";
    }
    return "Error: jlserve needs a JDK "
        + OLDEST
        + " or newer, and this is Java "
        + System.getProperty("java.version")
        + (compiler ? "" : " without a compiler (a JRE)")
        + " in "
        + System.getProperty("java.home")
        + "; set JAVA_HOME to a JDK "
        + OLDEST
        + " or newer and run its bin/java.";
  }

  /** A runtime without the module has no javac, whatever else it has. */
  private static boolean hasCompiler() {
    return ModuleLayer.boot().findModule("jdk.compiler").isPresent();
  }
}
