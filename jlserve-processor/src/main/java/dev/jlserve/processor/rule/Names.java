package dev.jlserve.processor.rule;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.read.WrittenType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Names of declarations as messages show them. */
public final class Names {

  private static final Pattern QUALIFIER =
      Pattern.compile("(?:[\\w$]+\\.)+", Pattern.UNICODE_CHARACTER_CLASS);

  private Names() {}

  /** A class with the classes around it: {@code Outer.App}. */
  public static String of(Element type) {
    List<Element> chain = new ArrayList<>(Enclosing.chain(type));
    Collections.reverse(chain);
    return chain.stream()
        .map(each -> each.getSimpleName().toString())
        .collect(Collectors.joining("."));
  }

  /** A type as the user wrote it, with simple names. */
  public static String of(TypeShape shape) {
    return shape
        .unsupported()
        .map(TypeShape.Unsupported::written)
        .orElseGet(() -> of(shape.type()));
  }

  /** The same of a type that is known by its name. */
  public static String of(TypeName type) {
    return QUALIFIER.matcher(type.toString()).replaceAll("");
  }

  /** A component of a record, by its field: {@code component 'a' of record 'In'}. */
  public static String component(Element field) {
    return "component '"
        + field.getSimpleName()
        + "' of record '"
        + Enclosing.of(field).getSimpleName()
        + "'";
  }

  /** An interface, which may be sealed: {@code sealed interface 'Shape'}. */
  public static String ofInterface(TypeElement type) {
    String kind = type.getModifiers().contains(Modifier.SEALED) ? "sealed interface" : "interface";
    return kind + " '" + type.getSimpleName() + "'";
  }

  /** The simple name of the annotation at a place. */
  public static String annotation(Origin origin) {
    return of(Objects.requireNonNull(origin.annotation()));
  }

  /** The simple name of an annotation. */
  public static String of(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Words as a list: {@code 'a', 'b' and 'c'}. */
  public static String list(List<String> words) {
    List<String> quoted = words.stream().map(word -> "'" + word + "'").toList();
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
  }

  /** What a method takes: {@code 'String text'}, {@code 2 parameters}. */
  public static String parameters(ExecutableElement method) {
    int count = method.getParameters().size();
    return switch (count) {
      case 0 -> "no parameter";
      case 1 -> "'" + parameter(method) + "'";
      default -> count + " parameters";
    };
  }

  private static String parameter(ExecutableElement method) {
    var parameter = method.getParameters().get(0);
    String type = WrittenType.of(parameter.asType());
    String written =
        method.isVarArgs() ? type.substring(0, type.length() - "[]".length()) + "..." : type;
    return written + " " + parameter.getSimpleName();
  }

  /** The names of a method's parameters. */
  public static List<String> parameterNames(ExecutableElement method) {
    return method.getParameters().stream().map(each -> each.getSimpleName().toString()).toList();
  }
}
