package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.ShapeSupport;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The edit that makes a record of what an endpoint takes or returns instead. */
final class RecordAdvice {

  private static final Set<String> FUTURES =
      Set.of(
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionStage");

  private RecordAdvice() {}

  /** Advises on a parameter. */
  static String input(VariableElement parameter, TypeShape shape) {
    TypeMirror type = parameter.asType();
    return ShapeSupport.isSupported(shape)
        ? wrap("In", WrittenType.of(type), parameter.getSimpleName().toString())
        : declaration(type, "record In(String text) {}");
  }

  /** Advises on a return type. */
  static String output(EndpointModel endpoint, TypeMirror type) {
    TypeShape shape = endpoint.result();
    if (endpoint.isStream()) {
      TypeMirror item = ((DeclaredType) type).getTypeArguments().get(0);
      return ShapeSupport.isSupported(shape)
          ? wrap("Out", WrittenType.of(item), "value") + " for each item"
          : declaration(item, "record Out(String text) {}");
    }
    if (type.getKind() == TypeKind.VOID) {
      return "Return one, such as 'record Out(String text) {}'";
    }
    if (shape.is(TextKind.BYTES)) {
      return "To answer the bytes themselves, say what they are: @Endpoint(produces ="
          + " \"image/png\")";
    }
    if (isFuture(type)) {
      return "Return the record itself: each call has a thread of its own, so it may wait";
    }
    return ShapeSupport.isSupported(shape)
        ? wrap("Out", WrittenType.of(type), "value")
        : declaration(type, "record Out(String text) {}");
  }

  private static String wrap(String preferred, String type, String component) {
    boolean taken = Pattern.compile("\\b" + preferred + "\\b").matcher(type).find();
    String name = taken ? preferred + "put" : preferred;
    return "Wrap it: record " + name + "(" + type + " " + component + ") {}";
  }

  private static String declaration(TypeMirror type, String example) {
    if (type.getKind() == TypeKind.DECLARED) {
      Element element = ((DeclaredType) type).asElement();
      if (element.getKind() == ElementKind.RECORD) {
        return "Write concrete type arguments after '" + element.getSimpleName() + "'";
      }
      if (isUsers((TypeElement) element)) {
        return "Declare '" + element.getSimpleName() + "' as a record";
      }
    }
    return "Declare one with the fields it needs, such as '" + example + "'";
  }

  private static boolean isFuture(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && FUTURES.contains(
            ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString());
  }

  private static boolean isUsers(TypeElement element) {
    return element.getKind() == ElementKind.CLASS
        && !element.getQualifiedName().toString().startsWith("java.");
  }
}
