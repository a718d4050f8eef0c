package dev.jlserve.cli.storage;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A copy of a jar with some classes that can be halted. A debugger or an agent would do as well,
 * but a JVM with either takes no AOT cache.
 */
final class HaltingJar {

  private HaltingJar() {}

  /**
   * Writes one.
   *
   * @param original the jar
   * @param copy where the copy goes
   * @param types the classes whose methods can be halted
   */
  static void write(Path original, Path copy, List<String> types) throws IOException {
    Files.copy(original, copy);
    try (FileSystem jar = FileSystems.newFileSystem(copy)) {
      for (String type : types) {
        Path file = jar.getPath(entry(type));
        Files.write(file, halting(type, Files.readAllBytes(file)));
      }
      for (Class<?> own : List.of(Halt.class, Place.class)) {
        Path file = jar.getPath(entry(own.getName()));
        Files.createDirectories(file.getParent());
        Files.copy(own.getResourceAsStream(own.getSimpleName() + ".class"), file);
      }
    }
  }

  private static String entry(String type) {
    return type.replace('.', '/') + ".class";
  }

  private static byte[] halting(String type, byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String generic, String[] thrown) {
            MethodVisitor plain = super.visitMethod(access, method, descriptor, generic, thrown);
            // A constructor has no complete object yet that could be an argument.
            return method.startsWith("<")
                ? plain
                : new HaltedMethod(plain, type, method, access, descriptor);
          }
        },
        0);
    return writer.toByteArray();
  }
}
