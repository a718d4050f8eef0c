package dev.jlserve.processor.live;

import com.sun.mirror.apt.AnnotationProcessorEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.apt.core.env.EclipseAnnotationProcessorEnvironment;
import org.eclipse.jdt.apt.core.util.EclipseMessager;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.jspecify.annotations.Nullable;

/**
 * Validates the file that is being reconciled. One instance serves a project, so that its compiler
 * stays warm. Where the run-time image has no compiler, it says nothing.
 */
public final class LiveValidation implements Consumer<AnnotationProcessorEnvironment> {

  private final @Nullable BufferCompiler compiler;

  /** Creates the validation of a project. */
  public LiveValidation() {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    this.compiler = javac == null ? null : new BufferCompiler(javac);
  }

  /**
   * Reports the mistakes of the file.
   *
   * @throws IllegalStateException if Eclipse cannot say what the project consists of
   */
  @Override
  public void accept(AnnotationProcessorEnvironment env) {
    EclipseAnnotationProcessorEnvironment eclipse = (EclipseAnnotationProcessorEnvironment) env;
    CompilationUnit unit = eclipse.getAST();
    if (compiler == null || unit.getTypeRoot() == null) {
      return;
    }
    try {
      report(unit, check(compiler, unit.getTypeRoot(), eclipse), eclipse.getMessager());
    } catch (CoreException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<LiveMessage> check(
      BufferCompiler compiler, ITypeRoot file, EclipseAnnotationProcessorEnvironment env)
      throws CoreException, IOException {
    Buffer buffer = new Buffer(file.getResource().getLocationURI(), file.getSource());
    return compiler.check(buffer, ProjectClassPath.of(env.getJavaProject()));
  }

  private static void report(
      CompilationUnit unit, List<LiveMessage> messages, EclipseMessager messager)
      throws CoreException {
    SavedMessages saved = SavedMessages.of(unit.getTypeRoot().getResource());
    for (LiveMessage message : messages) {
      if (saved.take(message.text())) {
        continue;
      }
      ASTNode node = Squiggle.under(message, unit);
      if (message.error()) {
        messager.printError(node, message.text());
      } else {
        messager.printWarning(node, message.text());
      }
    }
  }
}
