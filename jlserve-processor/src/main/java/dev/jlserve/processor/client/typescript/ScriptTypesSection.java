package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.DeprecatedTypes;
import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.client.Thrown;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Failure;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.value.DefaultConversion;
import dev.jlserve.processor.value.JsonPrinter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the types of the app. */
final class ScriptTypesSection {

  private static final List<String> DEPRECATED = List.of("@deprecated");

  private final ClientApi api;
  private final ClientNames names;
  private final ScriptTypes types;
  private final SourceWriter out;

  ScriptTypesSection(ClientApi api, ClientNames names, SourceWriter out) {
    this.api = api;
    this.names = names;
    this.types = new ScriptTypes(names);
    this.out = out;
  }

  void record(RecordModel model) {
    out.line("");
    ScriptText.comment(out, model.description(), deprecated(DeprecatedTypes.is(model)));
    if (model.components().isEmpty()) {
      out.line("export interface " + names.of(model.type()) + " {}");
      return;
    }
    out.line("export interface " + names.of(model.type()) + " {");
    model.components().forEach(each -> property(model, each, types.of(each.use())));
    out.line("}");
  }

  /** The same record as a form has it. */
  void form(RecordModel model, String name) {
    out.line("").comment(List.of("{@link " + names.of(model.type()) + "} as it is sent."));
    out.line("export interface " + name + " {");
    for (ComponentModel each : model.components()) {
      boolean files = Files.areFiles(each.use());
      String file = files ? "Blob[]" : "Blob";
      property(
          model,
          each,
          files || Files.isFile(each.use())
              ? ScriptTypes.isNullable(each.use()) ? file + " | null" : file
              : types.of(each.use()));
    }
    out.line("}");
  }

  private void property(RecordModel model, ComponentModel component, String type) {
    String given =
        api.isOptional(model, component)
            ? component
                .presence()
                .given()
                .map(Presence.Default::text)
                .flatMap(text -> DefaultConversion.of(component.use().shape(), text).converted())
                .map(converted -> JsonPrinter.compact(converted.json()))
                .map(json -> "Left out of a request, it is `" + json + "`.")
                .orElse("")
            : "";
    String description =
        Stream.of(component.description(), given)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("\n\n"));
    ScriptText.comment(out, description, deprecated(component.deprecated()));
    String optional = api.isOptional(model, component) ? "?" : "";
    out.line(ScriptNames.property(component.json()) + optional + ": " + type + ";");
  }

  private static List<String> deprecated(boolean is) {
    return is ? DEPRECATED : List.of();
  }

  void union(UnionModel union) {
    out.line("");
    ScriptText.comment(out, union.description(), deprecated(DeprecatedTypes.is(union)));
    String property = ScriptNames.property(union.property());
    out.line("export type " + names.of(union.type()) + " =");
    out.line(
        union.cases().stream()
                .map(
                    each ->
                        "  | ({ "
                            + property
                            + ": "
                            + ScriptText.quoted(each.tag())
                            + " } & "
                            + names.of(each.ref().type())
                            + ")")
                .collect(Collectors.joining("\n"))
            + ";");
  }

  void enumeration(TypeShape.Enumeration enumeration) {
    out.line("");
    ScriptText.comment(out, enumeration.description(), deprecated(enumeration.deprecated()));
    out.line(
        "export type "
            + names.of(enumeration.type())
            + " = "
            + enumeration.constants().stream()
                .map(each -> ScriptText.quoted(each.json()))
                .collect(Collectors.joining(" | "))
            + ";");
  }

  void failure(Failure failure) {
    out.line("");
    ScriptText.comment(out, Thrown.when(failure));
    out.line("export class " + names.of(failure) + " extends ApiError {");
    out.line("constructor(detail: string) {").line("super(" + failure.code() + ", detail);");
    out.line("}").line("}");
  }
}
