package dev.jlserve.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code dev} on a terminal, which {@code script} of util-linux makes: somebody is there to save.
 */
class DevTerminalIT {

  private static final String WAITING = "Waiting for the next save.";
  private static final String BODY = "// setup";
  private static final String ANSWER = "return new Greeting";

  @TempDir private Path temporary;

  private LiveCli onTerminal(GreeterApp greeter, String... args) throws IOException {
    ProcessBuilder dev = greeter.jlserve(args);
    // A terminal that redraws nothing, as that of an editor, is one too.
    dev.environment().put("TERM", "dumb");
    // A debugger of this variable's would take the port for the command line.
    dev.environment()
        .put("JAVA_TOOL_OPTIONS", "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n");
    String line =
        dev.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    return LiveCli.start(dev.command(List.of("script", "-qec", line, "/dev/null")));
  }

  @Test
  void whateverEndsTheAppIsMendedByTheNextSave() throws Exception {
    GreeterApp greeter = GreeterApp.in(temporary);
    greeter.save(BODY, "throw new IllegalStateException(\"no model\");");
    String[] command = {"dev", "--build", "--debug=0", "-p", "0", "Greeter.java"};
    try (LiveCli dev = onTerminal(greeter, command)) {
      dev.await(line -> line.contains("Error: setup() failed: no model"));
      dev.await(line -> line.contains(WAITING));

      greeter.save(ANSWER, "if (person.name().equals(\"end\")) System.exit(7); " + ANSWER);
      String listening = dev.await(line -> line.startsWith("Listening for transport dt_socket"));
      URI greet = dev.awaitServing().resolve("/greet");
      assertThat(handshake(listening.replaceAll(".*: |\\s", ""))).isEqualTo("JDWP-Handshake");
      assertThat(lost(dev, greet, "end")).isTrue();
      dev.await(line -> line.contains("ended the process: exit 7"));
      dev.await(line -> line.contains(WAITING));

      greeter.save(
          ANSWER, "if (person.name().equals(\"end\")) throw new OutOfMemoryError(); " + ANSWER);
      dev.await(line -> line.startsWith("Reloaded in "));
      assertThat(dev.awaitServing().resolve("/greet")).isEqualTo(greet);
      lost(dev, greet, "end");
      dev.await(line -> line.contains("ran out of memory"));
      dev.await(line -> line.contains(WAITING));

      greeter.restore();
      dev.awaitServing();
      assertThat(dev.post(greet, "{\"name\":\"Ada\"}").body()).contains("Hello, Ada!");

      greeter.save("// download", "System.out.println(\"downloads anew\");");
      dev.await(line -> line.startsWith("downloads anew"));
      dev.await(line -> line.contains("Build complete!"));
      dev.await(line -> line.startsWith("Reloaded in "));
      assertThat(dev.lines()).filteredOn(line -> line.startsWith("Docs at")).hasSize(1);
      assertThat(dev.lines()).noneMatch(line -> line.startsWith("Next:"));
    }
  }

  @Test
  void aPortInUseIsNothingThatASaveMends() throws Exception {
    GreeterApp greeter = GreeterApp.in(temporary);
    assertThat(CliJar.run(greeter.jlserve("build", "Greeter.java")).code()).isZero();
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      try (LiveCli dev = onTerminal(greeter, "dev", "Greeter.java", "-p", port)) {
        dev.await(line -> line.contains("Error: Port " + port + " is in use"));
        assertThat(dev.exitCode()).isEqualTo(1);
      }
    }
  }

  private static boolean lost(LiveCli dev, URI greet, String name) throws InterruptedException {
    try {
      return dev.post(greet, "{\"name\":\"" + name + "\"}").statusCode() != 200;
    } catch (IOException ended) {
      return true;
    }
  }

  private static String handshake(String port) throws IOException {
    byte[] hello = "JDWP-Handshake".getBytes(US_ASCII);
    try (Socket debugger = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
      debugger.getOutputStream().write(hello);
      return new String(debugger.getInputStream().readNBytes(hello.length), US_ASCII);
    }
  }
}
