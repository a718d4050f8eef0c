package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One class finds the bootstrap by name, one a bean of newer JDKs, one their calls of C, and one
 * initialises classes; nothing else that serves reflects on anything. Some of {@code testing},
 * which only tests load, ask what Jackson does not tell of a record; {@code reload}, which only a
 * development server loads, moves fields.
 */
class ReflectionTest {

  private static final Pattern NOT_SERVING =
      Pattern.compile(
          "dev/jlserve/server/(testing/(DeclaredTypes|NullComponent|NullMarks)\\.class|reload/.*)");

  private static final Pattern REFLECTION =
      Pattern.compile(
          "java/lang/reflect/.*"
              + "|java/lang/Class\\.(forName|newInstance|arrayType|get(Declared)?(Constructor|Method"
              + "|Field|Class|RecordComponent)e?s?|get(Declared)?Annotation.*|isAnnotationPresent)"
              + "|java/lang/ClassLoader\\.(loadClass|defineClass|findClass)"
              + "|java/lang/invoke/MethodHandles\\$Lookup\\..*"
              + "|java/util/ServiceLoader\\..*");

  @Test
  void onlyTheLoaderOfTheBootstrapReflects() throws Exception {
    assertThat(
            uses(Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())))
        .containsExactlyInAnyOrder(
            "dev/jlserve/server/app/BootstrapLoader.class: java/lang/Class.forName",
            "dev/jlserve/server/app/BootstrapLoader.class: java/lang/Class.getDeclaredConstructor",
            "dev/jlserve/server/app/BootstrapLoader.class: java/lang/reflect/Constructor.newInstance",
            "dev/jlserve/server/app/NativeExitHandlers.class: java/lang/Class.arrayType",
            "dev/jlserve/server/app/NativeExitHandlers.class: java/lang/Class.forName",
            "dev/jlserve/server/app/NativeExitHandlers.class: java/lang/Class.getField",
            "dev/jlserve/server/app/NativeExitHandlers.class: java/lang/Class.getMethod",
            "dev/jlserve/server/app/NativeExitHandlers.class: java/lang/reflect/Array.newInstance",
            "dev/jlserve/server/app/NativeExitHandlers.class: java/lang/reflect/Array.set",
            "dev/jlserve/server/app/NativeExitHandlers.class: java/lang/reflect/Field.get",
            "dev/jlserve/server/app/NativeExitHandlers.class: java/lang/reflect/Method.invoke",
            "dev/jlserve/server/carrier/Carriers$Adjustable.class: java/lang/Class.forName",
            "dev/jlserve/server/carrier/Carriers.class:"
                + " java/lang/invoke/MethodHandles$Lookup.findVirtual",
            "dev/jlserve/server/trial/EagerInitialization.class: java/lang/Class.forName");
  }

  @Test
  void theScanSeesReflection() throws Exception {
    List<String> uses = new ArrayList<>();
    try (InputStream in =
        ReflectionTest.class.getResourceAsStream("ReflectionTest$Culprit.class")) {
      ConstantPool.methods(in).stream().filter(REFLECTION.asMatchPredicate()).forEach(uses::add);
    }
    assertThat(uses)
        .containsExactlyInAnyOrder(
            "java/lang/Class.getDeclaredMethods", "java/util/ServiceLoader.load");
  }

  @SuppressWarnings("unused")
  private static final class Culprit {
    Object reflects() {
      return new Object[] {
        String.class.getDeclaredMethods(), java.util.ServiceLoader.load(Runnable.class)
      };
    }
  }

  private static boolean isServing(Path file) {
    String name = file.toString().replace('\\', '/');
    return name.endsWith(".class") && !NOT_SERVING.matcher(name).matches();
  }

  private static List<String> uses(Path classes) throws IOException {
    List<String> uses = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> isServing(classes.relativize(f))).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          ConstantPool.methods(in).stream()
              .filter(REFLECTION.asMatchPredicate())
              .forEach(method -> uses.add(classes.relativize(file) + ": " + method));
        }
      }
    }
    assertThat(classes.resolve("dev/jlserve/server/Main.class")).exists();
    return uses;
  }
}
