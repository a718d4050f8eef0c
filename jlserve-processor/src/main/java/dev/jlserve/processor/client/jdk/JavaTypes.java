package dev.jlserve.processor.client.jdk;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.model.SequenceKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;

/** The types of a client's components: the app's, but for arrays of objects, which are lists. */
final class JavaTypes {

  private final JavaFile file;
  private final ClientNames names;

  JavaTypes(JavaFile file, ClientNames names) {
    this.file = file;
    this.names = names;
  }

  /** A type as a component has it. */
  String of(TypeUse use) {
    return of(use.shape());
  }

  /** A type whose values may be null. */
  String boxed(TypeUse use) {
    return use.shape().scalarKind().isPresent()
        ? file.name(use.shape().type().box().toString())
        : of(use);
  }

  private String of(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Scalar scalar -> scalar(scalar.type());
      case TypeShape.Text text -> text(text);
      case TypeShape.Enumeration enumeration -> names.of(enumeration.type());
      case TypeShape.Body body -> names.of(body.type());
      case TypeShape.Sequence sequence ->
          collection(sequence.kind()) + "<" + boxed(sequence.element()) + ">";
      case TypeShape.ArrayOf array ->
          collection(SequenceKind.LIST) + "<" + boxed(array.element()) + ">";
      case TypeShape.Mapping map ->
          file.name("java.util.Map") + "<" + of(map.key()) + ", " + boxed(map.value()) + ">";
      case TypeShape.OptionalOf optional -> optional(optional);
      case TypeShape.Tensor tensor -> scalar(tensor.type());
      case TypeShape.Free free -> "Object";
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private String scalar(TypeName type) {
    String name = type.toString();
    return name.indexOf('.') < 0 ? name : file.name(name);
  }

  private String text(TypeShape.Text text) {
    return text.kind() == TextKind.BYTES
        ? "byte[]"
        : text.kind() == TextKind.CHARS ? "String" : file.name(text.type().toString());
  }

  private String optional(TypeShape.OptionalOf optional) {
    String name = optional.type().toString();
    return isNumber(optional)
        ? file.name(name)
        : file.name("java.util.Optional") + "<" + boxed(optional.value()) + ">";
  }

  /** Whether it is an OptionalInt, or of its kin. */
  static boolean isNumber(TypeShape.OptionalOf optional) {
    return isNumber(optional.value());
  }

  /** Whether the value of an optional is a number that is no object. */
  static boolean isNumber(TypeUse value) {
    return value.shape().type().isPrimitive();
  }

  private String collection(SequenceKind kind) {
    return switch (kind) {
      case LIST -> file.name("java.util.List");
      case SET -> file.name("java.util.Set");
      case COLLECTION -> file.name("java.util.Collection");
    };
  }
}
