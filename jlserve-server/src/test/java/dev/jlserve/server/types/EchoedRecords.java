package dev.jlserve.server.types;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.processor.ClientSources;
import dev.jlserve.processor.compatibility.ApiDocument;
import dev.jlserve.processor.compatibility.DocumentException;
import dev.jlserve.processor.compatibility.DocumentReader;
import dev.jlserve.server.form.Form;
import dev.jlserve.server.form.RequestBody;
import dev.jlserve.server.json.MalformedJsonException;
import dev.jlserve.server.json.RequestReader;
import dev.jlserve.spi.EndpointBinding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An app that returns what it is given, with an endpoint for each of some records. */
record EchoedRecords(CompiledApp<?> app, ApiDocument document, SchemaCheck schemas) {

  /** The option by which the app has a Java client. */
  static final String JAVA_CLIENT = "-A" + ClientSources.OPTION + "=" + ClientSources.JAVA;

  private static final String BOUNDARY = "part";

  /**
   * Compiles the app.
   *
   * @param components those of each record; records are R0, R1 and so on
   * @param options of the compiler
   */
  static EchoedRecords of(List<String> components, String... options)
      throws IOException, DocumentException {
    StringBuilder members = new StringBuilder(ComponentVariant.TYPES);
    for (int i = 0; i < components.size(); i++) {
      members.append("record R%d(%s) {}%n".formatted(i, components.get(i)));
      members.append("@Endpoint public R%d e%d(R%d in) { return in; }%n".formatted(i, i, i));
    }
    CompiledApp<?> app = CompiledApp.of("@JLServeApp", members.toString(), options);
    String text = app.openapi();
    return new EchoedRecords(app, DocumentReader.parse(text), new SchemaCheck(text));
  }

  /** The document of one endpoint, at the same path whichever it is. */
  ApiDocument endpoint(int number) {
    ApiDocument.Operation only =
        Optional.ofNullable(document.operations().get("/e" + number)).orElseThrow();
    return new ApiDocument(new TreeMap<>(Map.of("/e", only)), document.schemas());
  }

  boolean isValid(int endpoint, JsonElement body) {
    return schemas.check("R" + endpoint, body).isValid();
  }

  boolean takes(int endpoint, JsonElement body) {
    return !post(endpoint, body).has("detail");
  }

  JsonObject post(int endpoint, JsonElement body) {
    return JsonParser.parseString(app.post(endpoint, body.toString())).getAsJsonObject();
  }

  /**
   * Whether a form is taken.
   *
   * @param file the name of the part that is a file
   * @param name the name of other parts
   * @param texts the content of each
   */
  boolean takesForm(int endpoint, String file, String name, List<String> texts) throws IOException {
    StringBuilder body = new StringBuilder(part(file, "x"));
    texts.forEach(text -> body.append(part(name, text)));
    body.append("--").append(BOUNDARY).append("--\r\n");
    EndpointBinding<?, ?, ?> binding = app.bootstrap().endpoints().get(endpoint);
    try (Form form =
            Form.read(
                "multipart/form-data; boundary=" + BOUNDARY,
                new ByteArrayInputStream(body.toString().getBytes(UTF_8)),
                1 << 16);
        RequestBody parts = new RequestBody.Parts(form, Set.copyOf(binding.files()));
        RequestReader in = parts.open()) {
      binding.read(in);
      in.end();
      return in.violations().count() == 0;
    } catch (MalformedJsonException e) {
      return false;
    }
  }

  private static String part(String name, String text) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, text);
  }
}
