package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;

/** Expressions that turn JSON into a value of a type. */
final class JavaReading {

  private final JavaFile file;
  private final ClientNames names;

  JavaReading(JavaFile file, ClientNames names) {
    this.file = file;
    this.names = names;
  }

  /** Reads what an expression has. */
  String of(TypeUse use, String json) {
    return of(use, json, 0);
  }

  private String of(TypeUse use, String json, int depth) {
    boolean plainNull = use.shape().freeKind().isPresent();
    return use.nullable() && !plainNull && !use.shape().isOptional()
        ? "Json.toNullable(" + json + ", " + function(use.shape(), depth) + ")"
        : of(use.shape(), json, depth);
  }

  private String of(TypeShape shape, String json, int depth) {
    return switch (shape) {
      case TypeShape.Scalar scalar -> "Json." + method(scalar.kind()) + "(" + json + ")";
      case TypeShape.Text text -> text(text, json);
      case TypeShape.Enumeration enumeration -> read(names.of(enumeration.type()), json);
      case TypeShape.Body body -> read(names.of(body.type()), json);
      case TypeShape.Sequence sequence -> sequence(sequence, json, depth);
      case TypeShape.ArrayOf array -> list("toList", json, array.element(), depth);
      case TypeShape.Mapping map -> map(map, json, depth);
      case TypeShape.OptionalOf optional -> optional(optional, json, depth);
      case TypeShape.Tensor tensor -> tensor(tensor, tensor.dimensions(), json, depth);
      case TypeShape.Free free -> "Json.toPlain(" + json + ")";
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private static String read(String name, String json) {
    return "read" + name + "(" + json + ")";
  }

  private String text(TypeShape.Text text, String json) {
    if (text.kind() == TextKind.BYTES) {
      return "Json.toBytes(" + json + ")";
    }
    String string = "Json.toText(" + json + ")";
    String type = text.kind() == TextKind.CHARS ? "" : file.name(text.type().toString());
    return switch (text.kind()) {
      case CHARS -> string;
      case URI_TEXT -> type + ".create(" + string + ")";
      case UUID_TEXT -> type + ".fromString(" + string + ")";
      case ZONE_ID, ZONE_OFFSET -> type + ".of(" + string + ")";
      default -> type + ".parse(" + string + ")";
    };
  }

  private String sequence(TypeShape.Sequence sequence, String json, int depth) {
    return switch (sequence.kind()) {
      case SET -> list("toSet", json, sequence.element(), depth);
      case LIST, COLLECTION -> list("toList", json, sequence.element(), depth);
    };
  }

  private String list(String method, String json, TypeUse element, int depth) {
    return "Json." + method + "(" + json + ", " + function(element, depth) + ")";
  }

  private String map(TypeShape.Mapping map, String json, int depth) {
    String key =
        map.key()
            .enumeration()
            .map(each -> "Codec::read" + names.of(each.type()))
            .orElse("name -> name");
    return "Json.toMap(" + json + ", " + key + ", " + function(map.value(), depth) + ")";
  }

  private String optional(TypeShape.OptionalOf optional, String json, int depth) {
    return JavaTypes.isNumber(optional)
        ? "Json.to" + file.name(optional.type().toString()) + "(" + json + ")"
        : list("toOptional", json, optional.value(), depth);
  }

  private String tensor(TypeShape.Tensor tensor, int dimensions, String json, int depth) {
    String component = tensor.component().name();
    String row =
        "to"
            + component.charAt(0)
            + component.substring(1).toLowerCase(java.util.Locale.ROOT)
            + "s";
    if (dimensions == 1) {
      return "Json." + row + "(" + json + ")";
    }
    String each = variable(depth);
    String function =
        dimensions == 2
            ? "Json::" + row
            : each + " -> " + tensor(tensor, dimensions - 1, each, depth + 1);
    String array = component.toLowerCase(java.util.Locale.ROOT) + "[]".repeat(dimensions) + "::new";
    return "Json.toArray(" + json + ", " + function + ", " + array + ")";
  }

  private String function(TypeUse use, int depth) {
    if (use.nullable() && use.shape().freeKind().isEmpty()) {
      String each = variable(depth);
      return each + " -> " + of(use, each, depth + 1);
    }
    return function(use.shape(), depth);
  }

  private String function(TypeShape shape, int depth) {
    String each = variable(depth);
    String call = of(shape, each, depth + 1);
    String alone = "(" + each + ")";
    if (call.endsWith(alone) && call.indexOf('(') == call.length() - alone.length()) {
      String method = call.substring(0, call.length() - alone.length());
      return method.startsWith("Json.") ? method.replace("Json.", "Json::") : "Codec::" + method;
    }
    return each + " -> " + call;
  }

  /** Lambdas inside one another have parameters of different names. */
  private static String variable(int depth) {
    return depth == 0 ? "each" : "each" + (depth + 1);
  }

  private static String method(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> "toBoolean";
      case BYTE -> "toByte";
      case SHORT -> "toShort";
      case INT -> "toInt";
      case LONG -> "toLong";
      case FLOAT -> "toFloat";
      case DOUBLE -> "toDouble";
      case BIG_INTEGER -> "toBigInteger";
      case BIG_DECIMAL -> "toBigDecimal";
      case CHAR -> "toChar";
      case STRING -> "toText";
    };
  }
}
