package dev.jlserve.cli.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;

/** Halts a JVM at the start of a method, so that it can be killed there. */
final class Halting implements AutoCloseable {

  private static final int LIMIT_MILLIS = 60_000;

  private final ServerSocket halts;
  private final String option;

  /**
   * Is for one JVM.
   *
   * @param agent what {@link #writeAgent} has written
   */
  Halting(Path agent, Place place) throws IOException {
    halts = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    halts.setSoTimeout(LIMIT_MILLIS);
    option = "-javaagent:" + agent + "=" + HaltAgent.argument(place, halts.getLocalPort());
  }

  /** Writes the jar that the JVM loads. */
  static void writeAgent(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Premain-Class", HaltAgent.class.getName());
    main.put(
        Attributes.Name.CLASS_PATH,
        ClassReader.class.getProtectionDomain().getCodeSource().getLocation().toString());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (String type : List.of("HaltAgent", "HaltAgent$1", "HaltedMethod", "Place")) {
        try (InputStream code = Halting.class.getResourceAsStream(type + ".class")) {
          out.putNextEntry(
              new ZipEntry(
                  Halting.class.getPackageName().replace('.', '/') + "/" + type + ".class"));
          code.transferTo(out);
        }
      }
    }
  }

  /** The option of the JVM. */
  String option() {
    return option;
  }

  /** Waits until the JVM is at the place; says whether it came there before it ended. */
  boolean await(Process jvm) throws IOException {
    jvm.onExit().thenRun(this::close);
    try (Socket halted = halts.accept()) {
      return halted.getInputStream().read() == 1;
    } catch (SocketException ended) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      halts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
