package dev.jlserve.processor.client.jdk;

import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.DeprecatedTypes;
import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.model.UnionModel;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the file of a sealed interface. */
final class JavaUnion {

  private final ClientApi api;
  private final ClientNames names;
  private final DeprecatedTypes deprecated;

  JavaUnion(ClientApi api, ClientNames names, DeprecatedTypes deprecated) {
    this.api = api;
    this.names = names;
    this.deprecated = deprecated;
  }

  void write(UnionModel union, JavaFile file) {
    SourceWriter out = file.body();
    String name = names.of(union.type());
    new JavaComment(union.description(), "{@code " + name + "} of the API.").addTo(out);
    if (DeprecatedTypes.is(union)) {
      out.line("@Deprecated");
    }
    if (deprecated.areIn(union)) {
      out.line("@SuppressWarnings(\"deprecation\")");
    }
    out.list(
        "public sealed interface " + name + extending(union) + " permits ",
        names(api.permitted(union)),
        " {}");
  }

  private String extending(UnionModel union) {
    List<TypeName> parents = api.directUnions(union).stream().map(UnionModel::type).toList();
    return parents.isEmpty()
        ? ""
        : names(parents).stream().collect(Collectors.joining(", ", " extends ", ""));
  }

  private List<String> names(List<TypeName> types) {
    return types.stream().map(names::of).toList();
  }
}
