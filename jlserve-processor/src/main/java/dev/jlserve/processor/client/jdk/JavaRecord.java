package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.DeprecatedTypes;
import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.UnionModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the file of a record. */
final class JavaRecord {

  private final ClientApi api;
  private final ClientNames names;
  private final DeprecatedTypes deprecated;

  JavaRecord(ClientApi api, ClientNames names, DeprecatedTypes deprecated) {
    this.api = api;
    this.names = names;
    this.deprecated = deprecated;
  }

  void write(RecordModel model, JavaFile file) {
    JavaTypes types = new JavaTypes(file, names);
    SourceWriter out = file.body();
    comment(model).addTo(out);
    if (DeprecatedTypes.is(model)) {
      out.line("@Deprecated");
    }
    if (deprecated.areIn(model)) {
      out.line("@SuppressWarnings(\"deprecation\")");
    }
    List<String> components =
        model.components().stream().map(each -> component(model, each, types)).toList();
    List<String> required =
        model.components().stream()
            .filter(each -> isNeverNull(model, each))
            .map(ComponentModel::name)
            .toList();
    List<ComponentModel> leaving =
        model.components().stream().filter(ComponentModel::deprecated).toList();
    boolean empty = required.isEmpty() && leaving.isEmpty();
    out.list(
        "public record " + names.of(model.type()) + "(",
        components,
        ")" + implementing(model) + (empty ? " {}" : " {"));
    if (!required.isEmpty()) {
      requireNonNull(model, required, file);
    }
    leaving.forEach(each -> deprecatedAccessor(model, each, types, out));
    if (!empty) {
      out.line("}");
    }
  }

  private JavaComment comment(RecordModel model) {
    String name = names.of(model.type());
    JavaComment comment = new JavaComment(model.description(), "{@code " + name + "} of the API.");
    for (ComponentModel component : model.components()) {
      comment.tag("param", parameter(model, component));
    }
    return comment;
  }

  /** Nothing where the component's name and type say it all. */
  private String parameter(RecordModel model, ComponentModel component) {
    String text =
        Stream.of(component.description(), absence(model, component))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? "" : component.name() + " " + text;
  }

  private String absence(RecordModel model, ComponentModel component) {
    if (api.hasDefault(model, component)) {
      return component
          .presence()
          .given()
          .map(Presence.Default::text)
          .map(text -> "null leaves it out of a request, which then has the default `" + text + "`")
          .orElse("");
    }
    return component.use().nullable() ? "may be null" : "";
  }

  private String component(RecordModel model, ComponentModel component, JavaTypes types) {
    return type(model, component, types) + " " + component.name();
  }

  private String type(RecordModel model, ComponentModel component, JavaTypes types) {
    return api.hasDefault(model, component)
        ? types.boxed(component.use())
        : types.of(component.use());
  }

  private String implementing(RecordModel model) {
    List<UnionModel> unions = api.directUnions(model);
    return unions.isEmpty()
        ? ""
        : unions.stream()
            .map(union -> names.of(union.type()))
            .collect(Collectors.joining(", ", " implements ", ""));
  }

  private boolean isNeverNull(RecordModel model, ComponentModel component) {
    TypeShape shape = component.use().shape();
    return !component.use().nullable()
        && !api.hasDefault(model, component)
        && shape.freeKind().isEmpty()
        && !shape.type().isPrimitive();
  }

  private void requireNonNull(RecordModel model, List<String> components, JavaFile file) {
    file.name("java.util.Objects");
    SourceWriter out = file.body();
    out.line("");
    out.line("/** Refuses null where the API has none. */");
    out.line("public " + names.of(model.type()) + " {");
    components.forEach(each -> out.line("Objects.requireNonNull(" + each + ", \"" + each + "\");"));
    out.line("}");
  }

  /** On the component itself, javac would say that the annotation has no effect. */
  private void deprecatedAccessor(
      RecordModel model, ComponentModel component, JavaTypes types, SourceWriter out) {
    String name = component.name();
    out.line("");
    out.line("/** {@return the " + name + ", which is deprecated} */");
    out.line("@Deprecated");
    out.line("public " + type(model, component, types) + " " + name + "() {");
    out.line("return " + name + ";");
    out.line("}");
  }
}
