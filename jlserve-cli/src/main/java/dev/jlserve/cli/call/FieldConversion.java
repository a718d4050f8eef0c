package dev.jlserve.cli.call;

import dev.jlserve.cli.console.NearName;
import dev.jlserve.cli.endpoint.Field;
import dev.jlserve.cli.endpoint.FieldType;
import dev.jlserve.processor.compatibility.NumberKind;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonSyntaxException;
import dev.jlserve.processor.value.Printable;
import dev.jlserve.processor.value.StrictJsonParser;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes values of what was typed, by the type of the field. A value that begins with {@code @} is
 * the content of a file; with {@code @@} it begins with one {@code @}.
 *
 * @param inputs where files are read
 */
record FieldConversion(Inputs inputs) {

  /** What an array begins with. */
  private static final String ARRAY = "[";

  private static final String FILES = "a JSON array of base64";

  /** As JSON has it (RFC 8259, 6). */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,4})?");

  /**
   * The value of a field.
   *
   * @param typed what was given for it, at least one text
   * @throws MistakeException if it is of another type
   */
  FieldValue of(Field field, List<String> typed) throws MistakeException {
    return switch (field.type()) {
      case FieldType.Several several -> several(field, several.item(), typed);
      case FieldType.File file -> new FieldValue.OneFile(file(field, only(field, typed)));
      case FieldType.Text text -> new FieldValue.Plain(Json.of(text(only(field, typed))));
      case FieldType.Any any -> plain(field, only(field, typed));
      case FieldType.Flag flag -> plain(field, only(field, typed));
      case FieldType.Numeric number -> plain(field, only(field, typed));
      case FieldType.Choice choice -> plain(field, only(field, typed));
      case FieldType.Structure structure -> plain(field, only(field, typed));
    };
  }

  private static String only(Field field, List<String> typed) throws MistakeException {
    if (typed.size() > 1) {
      throw new MistakeException(
          "field '" + field.name() + "' takes one value; found " + typed.size());
    }
    return typed.get(0);
  }

  private FieldValue plain(Field field, String typed) throws MistakeException {
    return new FieldValue.Plain(
        field.nullable() && typed.equals("null")
            ? new Json.Null()
            : value(field, field.type(), text(typed)));
  }

  private FieldValue several(Field field, FieldType item, List<String> typed)
      throws MistakeException {
    if (item instanceof FieldType.File) {
      return new FieldValue.Files(files(field, typed));
    }
    String first = text(typed.get(0));
    if (typed.size() == 1 && first.startsWith(ARRAY)) {
      return new FieldValue.Plain(json(field, "a JSON array", FieldConversion::isArray, first));
    }
    List<Json> items = new ArrayList<>();
    for (String each : typed) {
      items.add(value(field, item, text(each)));
    }
    return new FieldValue.Plain(new Json.Array(items));
  }

  private List<FieldValue.FilePart> files(Field field, List<String> typed) throws MistakeException {
    List<FieldValue.FilePart> files = new ArrayList<>();
    if (typed.size() == 1 && typed.get(0).startsWith(ARRAY)) {
      String text = typed.get(0);
      for (Json each : json(field, FILES, FieldConversion::isArray, text).array().orElseThrow()) {
        String base64 = each.text().orElseThrow(() -> other(field, FILES, text, ""));
        files.add(decoded(field, base64).orElseThrow(() -> other(field, FILES, text, "")));
      }
      return files;
    }
    for (String each : typed) {
      files.add(file(field, each));
    }
    return files;
  }

  private String text(String typed) {
    if (!typed.startsWith("@") || typed.startsWith("@@")) {
      return typed.startsWith("@") ? typed.substring(1) : typed;
    }
    return new String(inputs.read(typed.substring(1)), StandardCharsets.UTF_8);
  }

  private FieldValue.FilePart file(Field field, String typed) throws MistakeException {
    if (typed.startsWith("@")) {
      String name = typed.substring(1);
      return new FieldValue.FilePart(Inputs.fileName(name), inputs.read(name));
    }
    String advice = ". Name a file with -F " + field.name() + "=@FILE";
    return decoded(field, typed).orElseThrow(() -> other(field, "a file or base64", typed, advice));
  }

  private static Optional<FieldValue.FilePart> decoded(Field field, String base64) {
    try {
      return Optional.of(new FieldValue.FilePart(field.name(), Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Json value(Field field, FieldType type, String text) throws MistakeException {
    return switch (type) {
      case FieldType.Text string -> Json.of(text);
      case FieldType.File file -> Json.of(text);
      case FieldType.Flag flag -> flag(field, text.strip());
      case FieldType.Numeric number -> number(field, number.kind(), text.strip());
      case FieldType.Choice choice -> choice(field, choice.constants(), text.strip());
      case FieldType.Any any -> json(field, "JSON", json -> true, text);
      case FieldType.Several several -> json(field, "a JSON array", FieldConversion::isArray, text);
      case FieldType.Structure structure ->
          json(field, "a JSON object", json -> json.asObject().isPresent(), text);
    };
  }

  private static Json flag(Field field, String text) throws MistakeException {
    if (text.equals("true") || text.equals("false")) {
      return Json.of(text.equals("true"));
    }
    throw other(field, "true or false", text, "");
  }

  private static Json number(Field field, NumberKind kind, String text) throws MistakeException {
    if (NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      if (kind.takes(number)) {
        return new Json.Decimal(number);
      }
    }
    throw other(field, kind.words(), text, "");
  }

  private static Json choice(Field field, List<String> constants, String text)
      throws MistakeException {
    if (constants.contains(text)) {
      return Json.of(text);
    }
    throw other(field, FieldType.oneOf(constants), text, NearName.question(text, constants));
  }

  private static boolean isArray(Json json) {
    return json.array().isPresent();
  }

  private static Json json(Field field, String expected, Predicate<Json> fits, String text)
      throws MistakeException {
    Json json;
    try {
      json = StrictJsonParser.parse(text);
    } catch (JsonSyntaxException e) {
      throw other(
          field,
          expected,
          text,
          ": " + e.getMessage() + " is expected at character " + (e.offset() + 1));
    }
    if (!fits.test(json)) {
      throw other(field, expected, text, "");
    }
    return json;
  }

  private static MistakeException other(Field field, String expected, String text, String more) {
    return new MistakeException(
        "field '" + field.name() + "' takes " + expected + "; found '" + shown(text) + "'" + more);
  }

  /** A file that was named by mistake may hold what a terminal obeys. */
  private static String shown(String text) {
    String begin = text.length() > 60 ? text.substring(0, 60) + "..." : text;
    return begin
        .codePoints()
        .mapToObj(c -> Printable.is(c) ? Character.toString(c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }
}
