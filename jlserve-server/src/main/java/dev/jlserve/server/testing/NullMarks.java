package dev.jlserve.server.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Annotations named Nullable, of any package, at a component of a record. */
final class NullMarks {

  private static final String NAME = "Nullable";

  /** Among the constants of a class file, each of which has a tag and two bytes of length. */
  private static final Pattern DESCRIPTOR =
      Pattern.compile("\u0001..L((?:[\\w/$]*[/$])?" + NAME + ");", Pattern.DOTALL);

  private NullMarks() {}

  static boolean isNullable(Annotation annotation) {
    return annotation.annotationType().getSimpleName().equals(NAME);
  }

  /** Whether a component has one that reflection sees. */
  static boolean are(RecordComponent component) {
    return places(component.getDeclaringRecord(), component)
        .flatMap(place -> Arrays.stream(place.getAnnotations()))
        .anyMatch(NullMarks::isNullable);
  }

  /** Where an annotation of the component may be, as its targets say. */
  private static Stream<AnnotatedElement> places(Class<?> owner, RecordComponent component) {
    List<RecordComponent> all = List.of(owner.getRecordComponents());
    try {
      return Stream.of(
          component,
          component.getAccessor(),
          owner.getDeclaredField(component.getName()),
          owner.getDeclaredConstructor(
                  all.stream().map(RecordComponent::getType).toArray(Class<?>[]::new))
              .getParameters()[
              all.stream().map(RecordComponent::getName).toList().indexOf(component.getName())]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(owner + " has no " + component, e);
    }
  }

  /**
   * Whether a class has some that reflection does not see, such as JetBrains': they are in the
   * class file alone.
   */
  static boolean areHidden(Class<?> owner) {
    String file = owner.getName().substring(owner.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = owner.getResourceAsStream(file)) {
      return in != null
          && DESCRIPTOR
              .matcher(new String(in.readAllBytes(), ISO_8859_1))
              .results()
              .map(found -> found.group(1).replace('/', '.'))
              .anyMatch(name -> isHidden(name, owner.getClassLoader()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHidden(String name, ClassLoader loader) {
    try {
      Retention retention = Class.forName(name, false, loader).getAnnotation(Retention.class);
      return retention == null || retention.value() != RetentionPolicy.RUNTIME;
    } catch (ClassNotFoundException compileTimeOnly) {
      return true;
    }
  }
}
