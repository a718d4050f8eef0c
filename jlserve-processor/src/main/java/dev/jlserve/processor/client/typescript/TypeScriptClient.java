package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.UnionModel;
import dev.jlserve.processor.openapi.OperationIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the TypeScript client of an app. */
public final class TypeScriptClient {

  /** The name of the one source. */
  public static final String FILE = "client.ts";

  private static final List<String> ERRORS = List.of("ApiError", "ValidationError", "Violation");

  private final ClientApi api;
  private final ClientNames names;
  private final String client;

  /** The types that are sent as forms, by their records. */
  private final Map<RecordModel, String> forms = new LinkedHashMap<>();

  private TypeScriptClient(ClientApi api) {
    this.api = api;
    this.names = new ClientNames(api, ScriptNames.taken(api));
    this.client = ScriptNames.client(api);
    for (EndpointModel each : api.endpoints()) {
      if (api.isForm(each)) {
        RecordModel model = input(each);
        forms.computeIfAbsent(model, form -> names.free(names.of(form.type()) + "Form"));
      }
    }
  }

  /** The one source by its name, without the line that marks it. */
  public static Map<String, String> of(ClientApi api) {
    return Map.of(FILE, new TypeScriptClient(api).source());
  }

  private RecordModel input(EndpointModel endpoint) {
    return api.get(endpoint.input().record().orElseThrow());
  }

  private String source() {
    String own = types() + failures() + client();
    Map<String, String> declarations = codec();
    declarations.putAll(SharedScript.DECLARATIONS);
    Map<String, String> used = UsedDeclarations.of(own + ERRORS, declarations);
    // A class stands before what extends it.
    String errors =
        ERRORS.stream().map(each -> "\n" + used.remove(each)).collect(Collectors.joining());
    return types() + errors + failures() + client() + "\n" + String.join("\n", used.values());
  }

  private String types() {
    SourceWriter out = new SourceWriter();
    ScriptTypesSection types = new ScriptTypesSection(api, names, out);
    api.records().forEach(types::record);
    forms.forEach(types::form);
    api.unions().forEach(types::union);
    api.enums().forEach(types::enumeration);
    return out.toString();
  }

  private String failures() {
    SourceWriter out = new SourceWriter();
    ScriptTypesSection types = new ScriptTypesSection(api, names, out);
    api.failures().forEach(types::failure);
    return out.toString();
  }

  private String client() {
    SourceWriter out = new SourceWriter().line("");
    String description = api.app().description();
    ScriptText.comment(
        out, description.isEmpty() ? "The app `" + api.appClass() + "`." : description);
    out.line("export class " + client + " {");
    out.line("readonly #transport: Transport;").line("");
    out.comment(
        List.of(
            "@param address such as `http://localhost:8000`, with a path prefix if there is one"));
    out.line("constructor(address: string, options: ClientOptions = {}) {");
    out.line("this.#transport = new Transport(address, options);").line("}");
    ScriptEndpoint methods = new ScriptEndpoint(api, names, out);
    OperationIds ids = OperationIds.of(api.endpoints());
    Map<String, String> named =
        ScriptNames.methods(api.endpoints().stream().map(ids::get).toList());
    for (EndpointModel each : api.endpoints()) {
      String form = api.isForm(each) ? forms.getOrDefault(input(each), "") : "";
      methods.write(each, named.getOrDefault(ids.get(each), ""), form);
    }
    return out.line("}").toString();
  }

  /** The functions between JSON and the types, by their names. */
  private Map<String, String> codec() {
    ScriptCodec codec = new ScriptCodec(api, names);
    Map<String, String> functions = new LinkedHashMap<>();
    for (RecordModel each : api.records()) {
      functions.put("read" + names.of(each.type()), codec.read(each));
      functions.put("write" + names.of(each.type()), codec.write(each));
    }
    for (UnionModel each : api.unions()) {
      functions.put("read" + names.of(each.type()), codec.read(each));
      functions.put("write" + names.of(each.type()), codec.write(each));
    }
    api.enums().forEach(each -> functions.put("read" + names.of(each.type()), codec.read(each)));
    forms.forEach(
        (model, type) -> functions.put("form" + names.of(model.type()), codec.form(model, type)));
    return functions;
  }
}
