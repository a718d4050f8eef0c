package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.client.TextParts;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeUse;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the function that makes a form of a record with files. */
final class ScriptForm {

  private final ClientApi api;
  private final ClientNames names;
  private final ScriptWriting writing;
  private final SourceWriter out = new SourceWriter();

  ScriptForm(ClientApi api, ClientNames names, ScriptWriting writing) {
    this.api = api;
    this.names = names;
    this.writing = writing;
  }

  String write(RecordModel model, String type) {
    String name = names.of(model.type());
    out.line("async function form" + name + "(value: " + type + "): Promise<Payload> {");
    List<ComponentModel> lists =
        model.components().stream().filter(each -> Files.areFiles(each.use())).toList();
    if (!lists.isEmpty()) {
      asJson(model, lists);
    }
    out.line("const form = new FormData();");
    model.components().forEach(each -> part(model, each));
    return out.line("return { headers: {}, body: form };").line("}").toString();
  }

  private void asJson(RecordModel model, List<ComponentModel> lists) {
    String empty =
        lists.stream()
            .map(each -> value(each) + (canBeAbsent(model, each) ? "?" : "") + ".length === 0")
            .collect(Collectors.joining(" || "));
    out.line("// A form cannot tell no files from none given.");
    out.line("if (" + empty + ") {");
    out.line("return jsonBody(");
    out.line("write" + names.of(model.type()) + "({");
    out.line("...value,");
    model.components().stream()
        .filter(each -> Files.isFile(each.use()) || Files.areFiles(each.use()))
        .forEach(each -> bytes(model, each));
    out.line("}),").line(");").line("}");
  }

  private void bytes(RecordModel model, ComponentModel component) {
    String value = value(component);
    String bytes =
        Files.areFiles(component.use())
            ? "await Promise.all(" + value + ".map(bytesOf))"
            : "await bytesOf(" + value + ")";
    out.line(
        ScriptNames.property(component.json())
            + ": "
            + (canBeAbsent(model, component) ? value + " == null ? null : " + bytes : bytes)
            + ",");
  }

  private boolean canBeAbsent(RecordModel model, ComponentModel component) {
    return api.isOptional(model, component) || ScriptTypes.isNullable(component.use());
  }

  private void part(RecordModel model, ComponentModel component) {
    TypeUse use = component.use();
    String name = ScriptText.quoted(component.json());
    String value = value(component);
    if (Files.isFile(use)) {
      String files = canBeAbsent(model, component) ? value + " == null ? [] : " : "";
      out.line("addFiles(form, " + name + ", " + files + "[" + value + "]);");
    } else if (Files.areFiles(use)) {
      out.line("addFiles(form, " + name + ", " + value + ");");
    } else if (TextParts.isText(use.present().shape())) {
      out.line("addText(form, " + name + ", " + value + ");");
    } else if (use.shape().freeKind().isPresent() && !canBeAbsent(model, component)) {
      // Null is a value of its own here.
      out.line("addText(form, " + name + ", stringify(" + value + "));");
    } else {
      String written = writing.of(use, value, api.isOptional(model, component));
      out.line("addJson(form, " + name + ", " + written + ");");
    }
  }

  private static String value(ComponentModel component) {
    return ScriptNames.own("value", component.json());
  }
}
