package dev.jlserve.processor.generate;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.jlserve.processor.JLServeProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Generated code touches the JDK, the app and {@code dev.jlserve.spi}, and reflects on nothing. */
class NoReflectionTest {

  @Test
  void generatedClassesNameNothingElse() throws IOException {
    Set<String> names = namesIn("Search", "SearchBootstrap");
    assertThat(names).contains("com/example/search/Search.search", "dev/jlserve/spi/JsonReader");
    assertThat(names)
        .allMatch(
            name -> name.matches("\\[*L?(java/|com/example/search/|dev/jlserve/spi/).*|\\[+F"));
    assertThat(names)
        .noneMatch(name -> name.startsWith("java/lang/reflect/"))
        .noneMatch(name -> name.startsWith("java/lang/ClassLoader"))
        .noneMatch(name -> name.startsWith("java/lang/Class."))
        .noneMatch(name -> name.matches("java/lang/invoke/MethodHandles(\\$Lookup)?\\..*"));
  }

  private static Set<String> namesIn(String app, String classes) throws IOException {
    Compilation compilation =
        javac()
            .withProcessors(new JLServeProcessor())
            .compile(JavaFileObjects.forResource("apps/" + app + ".java"));
    Set<String> names = new TreeSet<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS && file.getName().contains(classes)) {
        try (InputStream in = file.openInputStream()) {
          names.addAll(ConstantPool.names(in));
        }
      }
    }
    return names;
  }
}
