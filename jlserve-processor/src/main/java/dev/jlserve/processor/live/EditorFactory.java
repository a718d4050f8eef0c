package dev.jlserve.processor.live;

import com.google.auto.service.AutoService;
import com.sun.mirror.apt.AnnotationProcessor;
import com.sun.mirror.apt.AnnotationProcessorEnvironment;
import com.sun.mirror.apt.AnnotationProcessorFactory;
import com.sun.mirror.apt.AnnotationProcessors;
import com.sun.mirror.declaration.AnnotationTypeDeclaration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What Eclipse finds on the processor path and calls for each reconciled file.
 *
 * <p>It is loaded by a loader that knows {@code com.sun.mirror} and nothing else of Eclipse. A
 * factory that cannot be linked is an error of the user's project, so no other type of Eclipse is
 * named here.
 */
@AutoService(AnnotationProcessorFactory.class)
public final class EditorFactory implements AnnotationProcessorFactory {

  private static final String VALIDATION = "dev.jlserve.processor.live.LiveValidation";

  private @Nullable Consumer<AnnotationProcessorEnvironment> validation;

  /** An app's own annotations: Eclipse calls for files that have one. */
  @Override
  public Collection<String> supportedAnnotationTypes() {
    return List.of("dev.jlserve.*");
  }

  @Override
  public Collection<String> supportedOptions() {
    return List.of();
  }

  /** Validates while typing; on save and in builds Eclipse runs the processor itself. */
  @Override
  public AnnotationProcessor getProcessorFor(
      Set<AnnotationTypeDeclaration> types, AnnotationProcessorEnvironment env) {
    boolean typing = "RECONCILE".equals(env.getOptions().get("phase"));
    return typing ? () -> validate(env) : AnnotationProcessors.NO_OP;
  }

  private void validate(AnnotationProcessorEnvironment env) {
    try {
      validation(env.getClass().getClassLoader()).accept(env);
    } catch (Throwable e) {
      // Whatever this editor lacks: the same mistakes come on save, and typing must go on.
      return;
    }
  }

  private synchronized Consumer<AnnotationProcessorEnvironment> validation(ClassLoader eclipse)
      throws ReflectiveOperationException {
    if (validation == null) {
      validation = load(eclipse);
    }
    return validation;
  }

  @SuppressWarnings("unchecked")
  private static Consumer<AnnotationProcessorEnvironment> load(ClassLoader eclipse)
      throws ReflectiveOperationException {
    ClassLoader loader = new EditorClassLoader(EditorFactory.class, eclipse);
    return (Consumer<AnnotationProcessorEnvironment>)
        loader.loadClass(VALIDATION).getConstructor().newInstance();
  }
}
