package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import java.util.List;

/** Writes the functions that turn JSON into the types of the app and back. */
final class ScriptCodec {

  private final ClientApi api;
  private final ClientNames names;
  private final ScriptReading reading;
  private final ScriptWriting writing;

  ScriptCodec(ClientApi api, ClientNames names) {
    this.api = api;
    this.names = names;
    this.reading = new ScriptReading(names);
    this.writing = new ScriptWriting(names);
  }

  String read(RecordModel model) {
    SourceWriter out = new SourceWriter();
    String name = names.of(model.type());
    out.block("function read" + name + "(", List.of("json: unknown"), "): " + name + " {");
    if (model.components().isEmpty()) {
      return out.line("asObject(json);").line("return {};").line("}").toString();
    }
    out.line("const object = asObject(json);").line("return {");
    for (ComponentModel each : model.components()) {
      String value = "object.get(" + ScriptText.quoted(each.json()) + ")";
      out.call(ScriptNames.property(each.json()) + ": " + reading.of(each.use(), value), ",");
    }
    return out.line("};").line("}").toString();
  }

  String write(RecordModel model) {
    SourceWriter out = new SourceWriter();
    String name = names.of(model.type());
    String value = model.components().isEmpty() ? "_value" : "value";
    out.block("function write" + name + "(", List.of(value + ": " + name), "): object {");
    out.line("return {");
    for (ComponentModel each : model.components()) {
      String property = ScriptNames.own("value", each.json());
      String written = writing.of(each.use(), property, api.isOptional(model, each));
      out.call(ScriptNames.property(each.json()) + ": " + written, ",");
    }
    return out.line("};").line("}").toString();
  }

  String read(UnionModel union) {
    SourceWriter out = new SourceWriter();
    String name = names.of(union.type());
    String property = ScriptNames.property(union.property());
    out.block("function read" + name + "(", List.of("json: unknown"), "): " + name + " {");
    out.line("const tag = asObject(json).get(" + ScriptText.quoted(union.property()) + ");");
    out.line("switch (tag) {");
    for (UnionCase each : union.cases()) {
      out.line("  case " + ScriptText.quoted(each.tag()) + ":");
      out.line("    return { " + property + ": tag, ...read" + name(each) + "(json) };");
    }
    out.line("  default:");
    out.line("    throw unexpected(" + ScriptText.quoted("a " + name) + ", json);");
    return out.line("}").line("}").toString();
  }

  String write(UnionModel union) {
    SourceWriter out = new SourceWriter();
    String name = names.of(union.type());
    String tag = ScriptNames.access("value", union.property());
    out.block("function write" + name + "(", List.of("value: " + name), "): object {");
    out.line("switch (" + tag + ") {");
    for (UnionCase each : union.cases()) {
      out.line("  case " + ScriptText.quoted(each.tag()) + ":");
      out.line(
          "    return { "
              + ScriptNames.property(union.property())
              + ": "
              + tag
              + ", ...write"
              + name(each)
              + "(value) };");
    }
    return out.line("}").line("}").toString();
  }

  private String name(UnionCase each) {
    return names.of(each.ref().type());
  }

  String read(TypeShape.Enumeration enumeration) {
    SourceWriter out = new SourceWriter();
    String name = names.of(enumeration.type());
    out.block("function read" + name + "(", List.of("json: unknown"), "): " + name + " {");
    out.line("switch (json) {");
    enumeration
        .constants()
        .forEach(each -> out.line("  case " + ScriptText.quoted(each.json()) + ":"));
    out.line("    return json;").line("  default:");
    out.line("    throw unexpected(" + ScriptText.quoted("a " + name) + ", json);");
    return out.line("}").line("}").toString();
  }

  String form(RecordModel model, String type) {
    return new ScriptForm(api, names, writing).write(model, type);
  }
}
