package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;

/** Expressions that turn a value into what {@code Json} writes, which knows no record. */
final class JavaWriting {

  private final ClientNames names;

  JavaWriting(ClientNames names) {
    this.names = names;
  }

  /** Writes what an expression has. */
  String of(TypeUse use, String value) {
    return of(use, value, 0);
  }

  private String of(TypeUse use, String value, int depth) {
    if (isPlain(use.shape())) {
      return value;
    }
    return use.nullable()
        ? "Json.orNull(" + value + ", " + function(use.shape(), depth) + ")"
        : of(use.shape(), value, depth);
  }

  private String of(TypeShape shape, String value, int depth) {
    return switch (shape) {
      case TypeShape.Body body -> "write" + names.of(body.type()) + "(" + value + ")";
      case TypeShape.Sequence sequence -> items("Json.list", value, sequence.element(), depth);
      case TypeShape.ArrayOf array -> items("Json.list", value, array.element(), depth);
      case TypeShape.Mapping map -> items("Json.map", value, map.value(), depth);
      case TypeShape.OptionalOf optional ->
          value + ".map(" + function(optional.value(), depth) + ")";
      case TypeShape.Simple simple -> value;
      case TypeShape.Tensor tensor -> value;
      case TypeShape.Free free -> "Json.free(" + value + ")";
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private String items(String method, String value, TypeUse item, int depth) {
    return method + "(" + value + ", " + function(item, depth) + ")";
  }

  private String function(TypeUse use, int depth) {
    if (use.nullable()) {
      String each = variable(depth);
      return each + " -> " + of(use, each, depth + 1);
    }
    return function(use.shape(), depth);
  }

  private String function(TypeShape shape, int depth) {
    String each = variable(depth);
    if (shape.isBody()) {
      return "Codec::write" + names.of(shape.type());
    }
    return shape.freeKind().isPresent() ? "Json::free" : each + " -> " + of(shape, each, depth + 1);
  }

  private static String variable(int depth) {
    return depth == 0 ? "each" : "each" + (depth + 1);
  }

  /** Whether there is no record in it, and no JSON of any form, which may hold what is no JSON. */
  static boolean isPlain(TypeShape shape) {
    return shape.within().noneMatch(each -> each.isBody() || each.freeKind().isPresent());
  }
}
