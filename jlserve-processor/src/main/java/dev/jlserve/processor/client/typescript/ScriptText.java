package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.client.Wrapping;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import java.util.ArrayList;
import java.util.List;

/** Texts of the app in a TypeScript source. */
final class ScriptText {

  private ScriptText() {}

  /** A string literal: JSON is one, but for two ends of lines of old. */
  static String quoted(String text) {
    return JsonPrinter.compact(Json.of(text))
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** Adds a description as a comment, if there is one. */
  static void comment(SourceWriter out, String description) {
    comment(out, description, List.of());
  }

  /** Adds a description with block tags as a comment, if there is anything to say. */
  static void comment(SourceWriter out, String description, List<String> tags) {
    List<String> lines = new ArrayList<>(lines(out, description));
    if (!lines.isEmpty() && !tags.isEmpty()) {
      lines.add("");
    }
    tags.forEach(tag -> lines.addAll(lines(out, tag)));
    out.comment(lines);
  }

  private static List<String> lines(SourceWriter out, String text) {
    return Wrapping.of(text.replace("*/", "*\\/"), out.commentWidth());
  }
}
