package dev.jlserve.cli.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends a process that runs no code which could notice that its parent is gone: a shell starts it
 * and kills it when the shell's stdin ends, which the parent's end brings about however it comes.
 * What the process prints and its exit code are the shell's. Where there is no POSIX shell, such a
 * process ends by itself, a few seconds late.
 */
final class Watchdog {

  private static final Path SHELL = Path.of("/bin/sh");

  /**
   * A signal to the shell ends the process as well, and the shell after it. In the background a
   * shell gives its commands no stdin, hence descriptor 3.
   */
  private static final String SCRIPT =
      """
      exec 3<&0
      "$@" 3<&- </dev/null &
      child=$!
      trap 'kill -9 $child' HUP INT TERM
      (trap - HUP INT TERM; read -r line <&3; kill -9 $child) >/dev/null 2>&1 &
      watch=$!
      wait $child
      status=$?
      trap '' HUP INT TERM
      kill $watch 2>/dev/null
      wait $child 2>/dev/null
      exit $status
      """;

  private Watchdog() {}

  /** The command that runs another one under watch. */
  static List<String> over(List<String> command) {
    if (!Files.isExecutable(SHELL)) {
      return command;
    }
    List<String> words = new ArrayList<>(List.of(SHELL.toString(), "-c", SCRIPT, "jlserve"));
    words.addAll(command);
    return words;
  }
}
