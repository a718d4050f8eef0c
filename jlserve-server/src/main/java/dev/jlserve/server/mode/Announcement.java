package dev.jlserve.server.mode;

import dev.jlserve.store.protocol.ParentLine;
import java.io.PrintStream;
import java.util.List;

/** How much is said once the app is served. */
enum Announcement {
  /** All that people want to know. */
  FULL,
  /** The address: the rest was said before. */
  BRIEF,
  /** The address, to the parent process alone: users see none. */
  SILENT;

  /**
   * Prints it.
   *
   * @param lines the address, then the rest
   */
  void print(List<String> lines) {
    PrintStream out = System.out;
    switch (this) {
      case FULL -> lines.forEach(out::println);
      case BRIEF -> out.println(lines.get(0));
      case SILENT -> out.print(ParentLine.MARK + lines.get(0) + "\n");
    }
    out.flush();
  }
}
