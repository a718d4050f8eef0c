package dev.jlserve.cli.process;

import java.util.List;

/** The environment variables whose options every JVM adds to its own, this one too. */
public final class JvmVariables {

  /** Their names. */
  public static final List<String> NAMES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private JvmVariables() {}
}
