package dev.jlserve.processor.client;

import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeShape;

/** The parts of a form that are text as they are, and not JSON. */
public final class TextParts {

  private TextParts() {}

  /** Whether a component's value is sent as its own text. */
  public static boolean isText(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Scalar scalar ->
          scalar.kind() == ScalarKind.STRING || scalar.kind() == ScalarKind.CHAR;
      case TypeShape.Text text -> true;
      case TypeShape.Enumeration enumeration -> true;
      case TypeShape.Body body -> false;
      case TypeShape.Container container -> false;
      case TypeShape.OptionalOf optional -> false;
      case TypeShape.Free free -> false;
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }
}
