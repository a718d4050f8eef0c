package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.DeprecatedTypes;
import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the method of an endpoint. */
final class ScriptEndpoint {

  private final ClientApi api;
  private final ClientNames names;
  private final SourceWriter out;

  ScriptEndpoint(ClientApi api, ClientNames names, SourceWriter out) {
    this.api = api;
    this.names = names;
    this.out = out;
  }

  /**
   * Writes one.
   *
   * @param form the type of a form that it takes; empty if it takes JSON
   */
  void write(EndpointModel endpoint, String method, String form) {
    String record = names.of(endpoint.input().type());
    out.line("");
    ScriptText.comment(out, description(endpoint), tags(endpoint));
    out.block(
        (endpoint.isStream() ? "async *" : "async ") + method + "(",
        List.of("input: " + (form.isEmpty() ? record : form), "options?: CallOptions"),
        "): " + result(endpoint) + " {");
    List<String> arguments = new ArrayList<>();
    arguments.add(ScriptText.quoted(endpoint.path()));
    arguments.add(
        form.isEmpty()
            ? "jsonBody(write" + record + "(input))"
            : "await form" + record + "(input)");
    arguments.add(declared(endpoint));
    arguments.add(
        endpoint.isBinary()
            ? ScriptText.quoted(endpoint.produces())
            : "read" + names.of(endpoint.output().type()));
    arguments.add("options");
    String call = "this.#transport." + kind(endpoint) + "(";
    String start = endpoint.isStream() ? "yield* " : "return ";
    out.block(start + call, arguments, ");");
    out.line("}");
  }

  private static String description(EndpointModel endpoint) {
    return endpoint.description().isEmpty()
        ? "Calls `" + endpoint.path() + "`."
        : endpoint.description();
  }

  private List<String> tags(EndpointModel endpoint) {
    List<String> tags = new ArrayList<>();
    if (!endpoint.question().isEmpty()) {
      tags.add("@param input " + endpoint.question());
    }
    if (!endpoint.answer().isEmpty()) {
      tags.add("@returns " + endpoint.answer());
    }
    for (Failure failure : api.failures(endpoint)) {
      tags.add(("@throws {@link " + names.of(failure) + "} " + failure.description()).strip());
    }
    if (DeprecatedTypes.is(endpoint)) {
      tags.add("@deprecated");
    }
    return tags;
  }

  private String result(EndpointModel endpoint) {
    if (endpoint.isBinary()) {
      return "Promise<Blob>";
    }
    String output = names.of(endpoint.output().type());
    return endpoint.isStream()
        ? "AsyncGenerator<" + output + ", void, undefined>"
        : "Promise<" + output + ">";
  }

  private static String kind(EndpointModel endpoint) {
    return endpoint.isBinary() ? "bytes" : endpoint.isStream() ? "stream" : "json";
  }

  private String declared(EndpointModel endpoint) {
    List<Failure> failures = api.failures(endpoint);
    return failures.isEmpty()
        ? "{}"
        : failures.stream()
            .map(each -> each.code() + ": " + names.of(each))
            .collect(Collectors.joining(", ", "{ ", " }"));
  }
}
