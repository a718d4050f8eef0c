package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;

/** Expressions that turn a value into what is written as JSON as it is. */
final class ScriptWriting {

  private final ClientNames names;

  ScriptWriting(ClientNames names) {
    this.names = names;
  }

  /**
   * Writes what an expression has.
   *
   * @param optional whether it may be undefined
   */
  String of(TypeUse use, String value, boolean optional) {
    return of(use, value, optional, 0);
  }

  private String of(TypeUse use, String value, boolean optional, int depth) {
    TypeShape shape = use.present().shape();
    if (isPlain(shape)) {
      return value;
    }
    return optional || ScriptTypes.isNullable(use)
        ? "orNull(" + value + ", " + function(shape, depth) + ")"
        : of(shape, value, depth);
  }

  private String of(TypeShape shape, String value, int depth) {
    return switch (shape) {
      case TypeShape.Scalar scalar -> "toDigits(" + value + ")";
      case TypeShape.Body body -> "write" + names.of(body.type()) + "(" + value + ")";
      case TypeShape.Sequence sequence -> array(value, sequence.element(), depth);
      case TypeShape.ArrayOf array -> array(value, array.element(), depth);
      case TypeShape.Mapping map -> "mapped(" + value + ", " + function(map.value(), depth) + ")";
      case TypeShape.OptionalOf optional -> of(optional.value(), value, true, depth);
      case TypeShape.Text text -> value;
      case TypeShape.Enumeration enumeration -> value;
      case TypeShape.Tensor tensor -> value;
      case TypeShape.Free free -> value;
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private String array(String value, TypeUse element, int depth) {
    // Not the function itself: map calls it with an index as well.
    String each = variable(depth);
    return value + ".map((" + each + ") => " + of(element, each, false, depth + 1) + ")";
  }

  private String function(TypeUse use, int depth) {
    String each = variable(depth);
    return lambda(each, of(use, each, false, depth + 1));
  }

  private String function(TypeShape shape, int depth) {
    String each = variable(depth);
    return lambda(each, of(shape, each, depth + 1));
  }

  private static String lambda(String variable, String call) {
    int open = call.indexOf('(');
    return open > 0 && call.substring(open).equals("(" + variable + ")")
        ? call.substring(0, open)
        : "(" + variable + ") => " + call;
  }

  private static String variable(int depth) {
    return depth == 0 ? "each" : "each" + (depth + 1);
  }

  /** Whether neither a record is in it, nor a number whose type is a string. */
  private static boolean isPlain(TypeShape shape) {
    return shape.within().noneMatch(each -> each.isBody() || each.is(ScalarKind.BIG_DECIMAL));
  }
}
