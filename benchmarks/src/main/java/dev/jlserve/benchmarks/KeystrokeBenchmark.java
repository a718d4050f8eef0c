package dev.jlserve.benchmarks;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * jlserve's own work between a keystroke and its diagnostics: what the bridge to Eclipse does with
 * the text of an editor, in one JVM, as it does in jdt.ls. Eclipse's part is not in it.
 */
final class KeystrokeBenchmark {

  private static final String LIVE = "dev.jlserve.processor.live.";
  private static final int WARM_UP = 20;

  private KeystrokeBenchmark() {}

  /** Checks a text that is right and one with a mistake in turn. */
  static void run(Path root, int rounds) throws Exception {
    ProcessorJar processor = new ProcessorJar(root);
    GeneratedApp app = new GeneratedApp(2, 6);
    String right = app.source();
    String wrong = right.replace("void setup()", "void setUp()");
    Table table = new Table(app + ": from text to diagnostics in a warm JVM, ms");
    Checker checker = new Checker(processor);
    for (int round = -WARM_UP; round < rounds; round++) {
      double clean = checker.millis(right, 0);
      double mistaken = checker.millis(wrong, 1);
      if (round >= 0) {
        table.add("without a mistake", clean);
        table.add("with a mistake", mistaken);
      }
    }
    table.print();
  }

  /** The bridge's compiler, which has no public door. */
  private static final class Checker {
    private final Object compiler;
    private final Method check;
    private final Constructor<?> buffer;
    private final List<Path> classPath;

    Checker(ProcessorJar processor) throws ReflectiveOperationException {
      Class<?> type = processor.type(LIVE + "BufferCompiler");
      Constructor<?> constructor = type.getDeclaredConstructor(JavaCompiler.class);
      constructor.setAccessible(true);
      this.compiler = constructor.newInstance(ToolProvider.getSystemJavaCompiler());
      Class<?> text = processor.type(LIVE + "Buffer");
      this.buffer = text.getDeclaredConstructor(URI.class, String.class);
      this.buffer.setAccessible(true);
      this.check = type.getDeclaredMethod("check", text, List.class);
      this.check.setAccessible(true);
      this.classPath = List.of(processor.api());
    }

    double millis(String source, int mistakes) throws ReflectiveOperationException {
      Object text = buffer.newInstance(URI.create("string:///App.java"), source);
      long start = System.nanoTime();
      List<?> said = (List<?>) check.invoke(compiler, text, classPath);
      double millis = (System.nanoTime() - start) / 1e6;
      if (said.size() != mistakes) {
        throw new IllegalStateException("said " + said);
      }
      return millis;
    }
  }
}
