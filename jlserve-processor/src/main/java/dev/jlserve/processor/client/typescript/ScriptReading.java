package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;

/** Expressions that turn parsed JSON into a value of a type. */
final class ScriptReading {

  private final ClientNames names;

  ScriptReading(ClientNames names) {
    this.names = names;
  }

  /** Reads what an expression has. */
  String of(TypeUse use, String json) {
    return of(use, json, 0);
  }

  private String of(TypeUse use, String json, int depth) {
    TypeShape shape = use.present().shape();
    return ScriptTypes.isNullable(use)
        ? call("asNullable", json, function(shape, depth))
        : of(shape, json, depth);
  }

  private String of(TypeShape shape, String json, int depth) {
    return switch (shape) {
      case TypeShape.Scalar scalar -> call(scalar(scalar.kind()), json);
      case TypeShape.Text text ->
          call(text.kind() == TextKind.BYTES ? "asBytes" : "asString", json);
      case TypeShape.Enumeration enumeration -> call("read" + names.of(enumeration.type()), json);
      case TypeShape.Body body -> call("read" + names.of(body.type()), json);
      case TypeShape.Sequence sequence ->
          call("asArray", json, function(sequence.element(), depth));
      case TypeShape.ArrayOf array -> call("asArray", json, function(array.element(), depth));
      case TypeShape.Mapping map ->
          call("asMap", json, function(map.key(), depth), function(map.value(), depth));
      case TypeShape.OptionalOf optional -> of(optional.value(), json, depth);
      case TypeShape.Tensor tensor -> tensor(tensor, tensor.dimensions(), json, depth);
      case TypeShape.Free free -> call("asJson", json);
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private static String call(String function, String... arguments) {
    return function + "(" + String.join(", ", arguments) + ")";
  }

  private static String tensor(TypeShape.Tensor tensor, int dimensions, String json, int depth) {
    String each = variable(depth);
    String row =
        dimensions == 1
            ? scalar(tensor.component())
            : lambda(each, tensor(tensor, dimensions - 1, each, depth + 1));
    return call("asArray", json, row);
  }

  private String function(TypeUse use, int depth) {
    String each = variable(depth);
    return lambda(each, of(use, each, depth + 1));
  }

  private String function(TypeShape shape, int depth) {
    String each = variable(depth);
    return lambda(each, of(shape, each, depth + 1));
  }

  /** A function that does nothing but call another is that other. */
  private static String lambda(String variable, String call) {
    int open = call.indexOf('(');
    return call.substring(open).equals("(" + variable + ")")
        ? call.substring(0, open)
        : "(" + variable + ") => " + call;
  }

  private static String variable(int depth) {
    return depth == 0 ? "each" : "each" + (depth + 1);
  }

  private static String scalar(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> "asBoolean";
      case BYTE, SHORT, INT, FLOAT, DOUBLE -> "asNumber";
      case LONG, BIG_INTEGER -> "asBigint";
      case BIG_DECIMAL -> "asDigits";
      case CHAR, STRING -> "asString";
    };
  }
}
