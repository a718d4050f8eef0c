package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.DeprecatedTypes;
import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.client.Wrapping;
import dev.jlserve.processor.model.EndpointModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the class that users call. */
final class JavaClientClass {

  private final ClientApi api;
  private final ClientNames names;
  private final JavaFile file;
  private final SourceWriter out;
  private final String name;

  JavaClientClass(ClientApi api, ClientNames names, JavaFile file) {
    this.api = api;
    this.names = names;
    this.file = file;
    this.out = file.body();
    this.name = JavaNames.client(api);
  }

  void write(DeprecatedTypes deprecated) {
    new JavaComment(api.app().description(), "The app {@code " + api.appClass() + "}.")
        .paragraph(
            "Every method sends one request. A response that is no success is an {@link"
                + " ApiException}, a connection that breaks or times out an"
                + " {@code UncheckedIOException}. Clients never change, and any"
                + " number of threads may share one.")
        .addTo(out);
    if (deprecated.areInEndpoints()) {
      out.line("@SuppressWarnings(\"deprecation\")");
    }
    out.line("public final class " + name + " {").line("");
    out.line("private final Transport transport;").line("");
    out.line("private " + name + "(Transport transport) {");
    out.line("this.transport = transport;").line("}").line("");
    settings();
    endpoints();
    out.line("}");
  }

  private void settings() {
    out.comment(
        List.of(
            "A client of the app at an address.",
            "",
            "@param address such as {@code http://localhost:8000}, with a path prefix if there is one"));
    out.line("public static " + name + " at(String address) {");
    out.line("return new " + name + "(Transport.to(address));").line("}");
    setting("Sends an API key with each request.", "ApiKey", "String key");
    setting(
        "Bounds the time of a call with its retries; in a stream each silence. Otherwise 90 seconds.",
        "Timeout",
        file.name("java.time.Duration") + " timeout");
    setting(
        "Bounds how often a request is sent again if the server has no room for it. The time between"
            + " is the server's {@code Retry-After}. Otherwise 3.",
        "Retries",
        "int retries");
    setting(
        "Sends requests by another HTTP client: for proxies, TLS or threads of one's own.",
        "HttpClient",
        file.name("java.net.http.HttpClient") + " http");
  }

  private void setting(String comment, String what, String parameter) {
    String variable = parameter.substring(parameter.indexOf(' ') + 1);
    out.line("");
    out.comment(Wrapping.of(comment, out.commentWidth()));
    out.line("public " + name + " with" + what + "(" + parameter + ") {");
    out.line("return new " + name + "(transport.with" + what + "(" + variable + "));");
    out.line("}");
  }

  /** Overloads stay what they are, unless a batch takes one by one what another takes alone. */
  private void endpoints() {
    JavaEndpoint methods = new JavaEndpoint(api, names, file);
    Set<String> signatures = new HashSet<>();
    for (EndpointModel endpoint : api.endpoints()) {
      String method = endpoint.method();
      String input = names.of(endpoint.input().type());
      while (!signatures.add(method + " " + input)) {
        method += "_";
      }
      methods.write(endpoint, method);
    }
  }
}
