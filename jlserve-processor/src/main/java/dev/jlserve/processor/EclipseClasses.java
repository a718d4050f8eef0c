package dev.jlserve.processor;

import javax.annotation.processing.ProcessingEnvironment;

/**
 * Keeps Eclipse's compiler from writing classes after an error of this processor, as javac does.
 * With the classes written, Maven has nothing to compile the next time, and forgets the error.
 *
 * <p>The compiler has a switch for that, which it sets for {@code -proc:only} and reads once the
 * processors are done. It is no API. Where it is absent, the classes are written.
 */
final class EclipseClasses {

  private static final String BATCH =
      "org.eclipse.jdt.internal.compiler.apt.dispatch.BatchProcessingEnvImpl";

  private EclipseClasses() {}

  /** Has none written; in an editor and in other compilers nothing happens. */
  static void prevent(ProcessingEnvironment env) {
    if (!env.getClass().getName().equals(BATCH)) {
      return;
    }
    try {
      Object compiler = env.getClass().getMethod("getCompiler").invoke(env);
      Object options = compiler.getClass().getField("options").get(compiler);
      options.getClass().getField("generateClassFiles").setBoolean(options, false);
    } catch (ReflectiveOperationException absent) {
      return;
    }
  }
}
