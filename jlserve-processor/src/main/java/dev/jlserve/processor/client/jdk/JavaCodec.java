package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.DeprecatedTypes;
import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.value.StringLiteral;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the class that turns the types of the API into JSON and back. */
final class JavaCodec {

  private final ClientApi api;
  private final ClientNames names;
  private final JavaFile file;
  private final SourceWriter out;
  private final JavaReading reading;
  private final JavaWriting writing;

  JavaCodec(ClientApi api, ClientNames names, JavaFile file) {
    this.api = api;
    this.names = names;
    this.file = file;
    this.out = file.body();
    this.reading = new JavaReading(file, names);
    this.writing = new JavaWriting(names);
  }

  void write(DeprecatedTypes deprecated) {
    file.name("java.util.LinkedHashMap");
    file.name("java.util.Map");
    out.line("/** Turns the types of the API into JSON, and JSON into them. */");
    if (deprecated.areAny()) {
      out.line("@SuppressWarnings(\"deprecation\")");
    }
    out.line("final class Codec {").line("");
    out.line("private Codec() {}");
    api.records().forEach(this::record);
    api.unions().forEach(this::union);
    api.enums().stream().filter(each -> api.isAnswered(each.type())).forEach(this::enumeration);
    forms().forEach(this::form);
    out.line("}");
  }

  private void record(RecordModel model) {
    String name = names.of(model.type());
    if (api.isAnswered(model.type())) {
      read(model, name);
    }
    if (api.isRequested(model.type())) {
      write(model, name);
    }
  }

  private void read(RecordModel model, String name) {
    signature(name, "read" + name, "Object json");
    if (model.components().isEmpty()) {
      out.line("Json.toObject(json);").line("return new " + name + "();").line("}");
      return;
    }
    out.line("Map<String, Object> object = Json.toObject(json);");
    out.list(
        "return new " + name + "(", model.components().stream().map(this::read).toList(), ");");
    out.line("}");
  }

  private void write(RecordModel model, String name) {
    signature("Map<String, Object>", "write" + name, name + " value");
    if (model.components().isEmpty()) {
      out.line("return Map.of();").line("}");
      return;
    }
    out.line("Map<String, Object> object = new LinkedHashMap<>();");
    model.components().forEach(component -> put(model, component));
    out.line("return object;").line("}");
  }

  private void signature(String type, String method, String parameter) {
    out.line("").list("static " + type + " " + method + "(", List.of(parameter), ") {");
  }

  private String read(ComponentModel component) {
    return reading.of(component.use(), "object.get(" + json(component) + ")");
  }

  private void put(RecordModel model, ComponentModel component) {
    String value = "value." + component.name() + "()";
    String put = "object.put(" + json(component) + ", " + writing.of(component.use(), value) + ");";
    if (api.hasDefault(model, component)) {
      out.line("if (" + value + " != null) {").line(put).line("}");
    } else {
      out.line(put);
    }
  }

  private static String json(ComponentModel component) {
    return StringLiteral.of(component.json()).toString();
  }

  private void union(UnionModel union) {
    String name = names.of(union.type());
    String property = StringLiteral.of(union.property()).toString();
    if (api.isAnswered(union.type())) {
      read(union, name, property);
    }
    if (api.isRequested(union.type())) {
      write(union, name, property);
    }
  }

  private void read(UnionModel union, String name, String property) {
    signature(name, "read" + name, "Object json");
    out.line("String tag = Json.toText(Json.toObject(json).get(" + property + "));");
    out.line("return switch (tag) {");
    for (UnionCase each : union.cases()) {
      out.line("case " + StringLiteral.of(each.tag()) + " -> read" + name(each) + "(json);");
    }
    out.line("default -> throw new IllegalArgumentException(\"" + name + " has no case \" + tag);");
    out.line("};").line("}");
  }

  private void write(UnionModel union, String name, String property) {
    signature("Map<String, Object>", "write" + name, name + " value");
    for (UnionCase each : union.cases()) {
      String variable = JavaNames.variable(name(each));
      out.line("if (value instanceof " + name(each) + " " + variable + ") {");
      String tag = property + ", " + StringLiteral.of(each.tag());
      out.line("return Json.tagged(" + tag + ", write" + name(each) + "(" + variable + "));");
      out.line("}");
    }
    out.line("throw new IllegalArgumentException(\"" + name + " has no case \" + value);");
    out.line("}");
  }

  private String name(UnionCase each) {
    return names.of(each.ref().type());
  }

  private void enumeration(TypeShape.Enumeration enumeration) {
    String name = names.of(enumeration.type());
    signature(name, "read" + name, "Object json");
    if (!JavaEnum.isNamed(enumeration)) {
      out.line("return " + name + ".valueOf(Json.toText(json));").line("}");
      return;
    }
    out.line("String constant = Json.toText(json);").line("return switch (constant) {");
    for (EnumConstant each : enumeration.constants()) {
      out.line("case " + StringLiteral.of(each.json()) + " -> " + name + "." + each.name() + ";");
    }
    out.line("default -> throw new IllegalArgumentException(\"" + name + " has no \" + constant);");
    out.line("};").line("}");
  }

  /** The records that are sent as forms, each once. */
  private Set<RecordModel> forms() {
    Set<RecordModel> forms = new LinkedHashSet<>();
    for (EndpointModel endpoint : api.endpoints()) {
      if (api.isForm(endpoint)) {
        forms.add(api.get(endpoint.input().record().orElseThrow()));
      }
    }
    return forms;
  }

  private void form(RecordModel model) {
    JavaForm form = new JavaForm(writing);
    String name = names.of(model.type());
    signature("Payload", "form" + name, name + " value");
    List<String> empty = form.empty(model);
    if (!empty.isEmpty()) {
      out.line("// A form cannot tell no files from none given.");
      out.line("if (" + String.join(" || ", empty) + ") {");
      out.line("return Payload.json(write" + name + "(value));").line("}");
    }
    out.line("return new Payload.Form()");
    form.parts(model).forEach(part -> out.line("    " + part));
    out.line("    .payload();").line("}");
  }
}
