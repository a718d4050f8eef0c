package dev.jlserve.processor;

import com.google.auto.service.AutoService;
import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The class that compilers load, compiled for Java 11. It hands over to {@code AppProcessor}, or
 * reports which Java is needed where the compiler runs on an older one. It names that class by a
 * string, since an older Java cannot read the class.
 */
@AutoService(Processor.class)
public final class JLServeProcessor implements Processor {

  private static final int OLDEST = 21;

  private final Processor processor;

  /** Makes the processor that fits the running Java. */
  public JLServeProcessor() {
    int feature = Runtime.version().feature();
    this.processor = feature < OLDEST ? new OldJava(refusal(feature)) : newProcessor();
  }

  /** What a compiler on that version of Java says. */
  static String refusal(int feature) {
    return "[jlserve/JavaVersion] jlserve needs JDK "
        + OLDEST
        + " or newer to compile an app, and this compiler runs on Java "
        + feature
        + " in "
        + System.getProperty("java.home")
        + ". Set JAVA_HOME to a JDK "
        + OLDEST
        + " or newer.";
  }

  private static Processor newProcessor() {
    try {
      return (Processor)
          Class.forName("dev.jlserve.processor.AppProcessor").getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public void init(ProcessingEnvironment env) {
    processor.init(env);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
    return processor.getCompletions(element, annotation, member, userText);
  }
}
