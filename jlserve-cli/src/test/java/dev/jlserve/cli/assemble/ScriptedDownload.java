package dev.jlserve.cli.assemble;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A process that speaks the download protocol as its arguments say, in the place of the server's.
 */
final class ScriptedDownload {

  private ScriptedDownload() {}

  /**
   * Plays the lines in order.
   *
   * @param script {@code say X} writes a line of the protocol, {@code print X} any line, {@code
   *     hear} reads a line and prints it, {@code exit N} ends the process
   */
  public static void main(String[] script) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line : script) {
      String rest = line.substring(line.indexOf(' ') + 1);
      switch (line.split(" ", 2)[0]) {
        case "say" -> out.println("\u0001jlserve " + rest);
        case "print" -> out.println(rest);
        case "hear" -> out.println("heard " + in.readLine());
        case "exit" -> System.exit(Integer.parseInt(rest));
        default -> throw new IllegalArgumentException(line);
      }
    }
  }
}
