package dev.jlserve.cli.storage;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.InetAddress;
import java.net.Socket;
import java.security.ProtectionDomain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Runs in the JVM that is to be killed, and halts it. A debugger would do as well, but the JDK's is
 * told of each of the thousands of classes that are loaded.
 */
public final class HaltAgent implements ClassFileTransformer {

  private static final AtomicInteger CALLS = new AtomicInteger();

  private static Place place;
  private static int port;

  /** Is called by the JVM. */
  public static void premain(String argument, Instrumentation instrumentation) {
    String[] words = argument.split(",", -1);
    place = new Place(words[0], words[1], words[2], Integer.parseInt(words[3]));
    port = Integer.parseInt(words[4]);
    instrumentation.addTransformer(new HaltAgent());
  }

  /** What the JVM is started with. */
  static String argument(Place place, int port) {
    return String.join(
        ",", place.type(), place.method(), place.argument(), "" + place.time(), "" + port);
  }

  /** Is called by each method of that name. */
  public static void begins(Object[] arguments) throws Exception {
    if (place.fits(arguments) && CALLS.incrementAndGet() == place.time()) {
      new Socket(InetAddress.getLoopbackAddress(), port).getOutputStream().write(1);
      new CountDownLatch(1).await();
    }
  }

  @Override
  public byte[] transform(
      ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] code) {
    if (name == null || !name.replace('/', '.').equals(place.type())) {
      return null;
    }
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String generic, String[] thrown) {
            MethodVisitor plain = super.visitMethod(access, method, descriptor, generic, thrown);
            return method.equals(place.method())
                ? new HaltedMethod(plain, access, descriptor)
                : plain;
          }
        },
        0);
    return writer.toByteArray();
  }
}
