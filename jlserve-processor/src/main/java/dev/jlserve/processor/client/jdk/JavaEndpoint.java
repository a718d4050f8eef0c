package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.DeprecatedTypes;
import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Failure;
import dev.jlserve.processor.value.StringLiteral;
import java.util.ArrayList;
import java.util.List;

/** Writes the method of an endpoint. */
final class JavaEndpoint {

  /** How many entries {@code Map.of} takes. */
  private static final int MAP_OF = 10;

  private final ClientApi api;
  private final ClientNames names;
  private final JavaFile file;

  JavaEndpoint(ClientApi api, ClientNames names, JavaFile file) {
    this.api = api;
    this.names = names;
    this.file = file;
  }

  void write(EndpointModel endpoint, String method) {
    SourceWriter out = file.body();
    String parameter = parameter(endpoint);
    out.line("");
    comment(endpoint, parameter).addTo(out);
    if (DeprecatedTypes.is(endpoint)) {
      out.line("@Deprecated");
    }
    String input = names.of(endpoint.input().type());
    out.line("public " + result(endpoint) + " " + method + "(" + input + " " + parameter + ") {");
    out.list("return transport." + kind(endpoint) + "(", arguments(endpoint, parameter), ");");
    out.line("}");
  }

  /** The method's own; that of a batch stands for several. */
  private static String parameter(EndpointModel endpoint) {
    String name = endpoint.element().getParameters().get(0).getSimpleName().toString();
    return endpoint.isBatch() || name.equals("transport") ? "input" : name;
  }

  private JavaComment comment(EndpointModel endpoint, String parameter) {
    JavaComment comment =
        new JavaComment(endpoint.description(), "Calls {@code " + endpoint.path() + "}.");
    comment.tag("param", prefixed(parameter, endpoint.question()));
    comment.tag("return", endpoint.answer());
    for (Failure failure : api.failures(endpoint)) {
      String text = failure.description().isEmpty() ? "if so" : failure.description();
      comment.tag("throws", names.of(failure) + " " + text);
    }
    return comment;
  }

  private static String prefixed(String name, String text) {
    return text.isEmpty() ? "" : name + " " + text;
  }

  private String result(EndpointModel endpoint) {
    if (endpoint.isBinary()) {
      return "byte[]";
    }
    String output = names.of(endpoint.output().type());
    return endpoint.isStream() ? "EventStream<" + output + ">" : output;
  }

  private static String kind(EndpointModel endpoint) {
    return endpoint.isBinary() ? "bytes" : endpoint.isStream() ? "stream" : "json";
  }

  private List<String> arguments(EndpointModel endpoint, String parameter) {
    String input = names.of(endpoint.input().type());
    List<String> arguments = new ArrayList<>();
    arguments.add(StringLiteral.of(endpoint.path()).toString());
    arguments.add(
        api.isForm(endpoint)
            ? "Codec.form" + input + "(" + parameter + ")"
            : "Payload.json(Codec.write" + input + "(" + parameter + "))");
    arguments.add(declared(api.failures(endpoint)));
    arguments.add(
        endpoint.isBinary()
            ? StringLiteral.of(endpoint.produces()).toString()
            : "Codec::read" + names.of(endpoint.output().type()));
    return arguments;
  }

  private String declared(List<Failure> failures) {
    String map = file.name("java.util.Map");
    return failures.size() <= MAP_OF
        ? map + ".of(" + String.join(", ", failures.stream().map(this::pair).toList()) + ")"
        : map
            + ".ofEntries("
            + String.join(
                ", ", failures.stream().map(f -> map + ".entry(" + pair(f) + ")").toList())
            + ")";
  }

  private String pair(Failure failure) {
    return failure.code() + ", " + names.of(failure) + "::new";
  }
}
