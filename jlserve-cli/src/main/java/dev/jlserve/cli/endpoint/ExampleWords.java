package dev.jlserve.cli.endpoint;

import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a command that calls an endpoint, by its example or with names for values. */
public final class ExampleWords {

  /** A longer value hides what the command does. */
  private static final int LONGEST = 60;

  private static final String FILE = "@FILE";

  private ExampleWords() {}

  /** The path, the fields and the file for a response that is none to read. */
  static List<String> of(DescribedEndpoint endpoint) {
    List<String> words = new ArrayList<>(List.of(endpoint.path()));
    Map<String, Json> example =
        endpoint.example().flatMap(Json::asObject).map(Json.Members::members).orElse(Map.of());
    if (example.isEmpty()) {
      fields(endpoint.input()).stream()
          .filter(Field::required)
          .forEach(field -> add(words, field.name(), placeholder(field.type())));
    } else {
      List<Field> fields = fields(endpoint.input());
      example.forEach(
          (name, value) -> {
            if (!value.isNull()) {
              add(words, name, isFile(fields, name) ? FILE : typed(value));
            }
          });
    }
    if (!BodyKind.isText(endpoint.responseType())) {
      words.addAll(List.of("-o", fileName(endpoint.path(), endpoint.responseType())));
    }
    return words;
  }

  private static void add(List<String> words, String name, String value) {
    words.addAll(List.of("-F", name + "=" + value));
  }

  private static List<Field> fields(Input input) {
    return switch (input) {
      case Input.Fields object -> object.fields();
      case Input.Cases cases -> {
        List<Field> first = new ArrayList<>(List.of(cases.tag()));
        cases.cases().values().stream().limit(1).forEach(first::addAll);
        yield first;
      }
    };
  }

  private static boolean isFile(List<Field> fields, String name) {
    return fields.stream()
        .anyMatch(each -> each.name().equals(name) && each.type() instanceof FieldType.File);
  }

  /** A string as it is, else JSON. */
  static String text(Json value) {
    return value.text().orElseGet(() -> JsonPrinter.compact(value));
  }

  /** A text that is long, or begins like a file's name, differs. */
  private static String typed(Json value) {
    String text = text(value);
    if (text.length() > LONGEST) {
      return FILE;
    }
    return text.startsWith("@") ? "@" + text : text;
  }

  private static String placeholder(FieldType type) {
    return switch (type) {
      case FieldType.Any any -> "JSON";
      case FieldType.Flag flag -> "true";
      case FieldType.Text text -> "TEXT";
      case FieldType.File file -> FILE;
      case FieldType.Numeric number -> "NUMBER";
      case FieldType.Choice choice -> choice.constants().get(0);
      case FieldType.Several several -> placeholder(several.item());
      case FieldType.Structure structure -> "JSON";
    };
  }

  /** A name for the response, by the last word of the path and the media type. */
  public static String fileName(String path, String mediaType) {
    String stem = path.substring(path.lastIndexOf('/') + 1);
    String subtype = mediaType.replaceFirst("^[^/]*/(?:x-)?", "").toLowerCase(Locale.ROOT);
    String ending =
        switch (subtype) {
          case "jpeg" -> "jpg";
          case "octet-stream" -> "bin";
          default -> subtype.replaceFirst("[^a-z0-9].*", "");
        };
    return (stem.isEmpty() ? "response" : stem) + "." + ending;
  }
}
