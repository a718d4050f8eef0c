package dev.jlserve.cli.console;

import dev.jlserve.cli.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks what stdout is. Asking Java may load a terminal library, so it is done where it counts. */
final class StandardOutput {

  /** Linux says so of a process's own stdout. */
  private static final Path LINK = Path.of("/proc/self/fd/1");

  /** Linux and macOS have a file of it. */
  private static final OutputFile FILE = new OutputFile(Path.of("/dev/fd/1"));

  private static final String TERMINALS = "/dev/(pts/|tty|console).*";

  private StandardOutput() {}

  /** Whether it is a terminal. Where only Java can tell, stdin has to be one too. */
  static boolean isTerminal() {
    try {
      if (Files.isSymbolicLink(LINK)) {
        return Files.readSymbolicLink(LINK).toString().matches(TERMINALS);
      }
    } catch (IOException unreadable) {
      // Java is asked.
    }
    return isTerminalWithInput();
  }

  /** Whether it is a pipe or a socket. Such a one fails only once nobody reads it any more. */
  static boolean isPipe() {
    return FILE.isPipe();
  }

  /** Whether it is a terminal, and stdin is as well. */
  @SuppressWarnings("SystemConsoleNull") // It is null on Java 21.
  static boolean isTerminalWithInput() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      // There, a console that exists is a terminal.
      return true;
    }
  }
}
