package dev.jlserve.server.types;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.net.URI;

/** The schemas of an app's document, as a validator of JSON Schema 2020-12 reads them. */
final class SchemaCheck {

  private static final String ALL = "urn:schemas";

  private final Validator validator =
      new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();

  /** Reads a document; its schemas are held against those of schemas. */
  SchemaCheck(String openApi) {
    JsonElement schemas =
        JsonParser.parseString(openApi.replace("#/components/schemas/", ALL + "#/$defs/"))
            .getAsJsonObject()
            .getAsJsonObject("components")
            .get("schemas");
    JsonObject all = new JsonObject();
    all.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    all.add("$defs", schemas);
    validator.registerSchema(URI.create(ALL), all);
  }

  /** What a schema says against a value. */
  Validator.Result check(String schema, JsonElement value) {
    URI uri = URI.create("urn:" + schema);
    JsonObject reference = new JsonObject();
    reference.addProperty("$ref", ALL + "#/$defs/" + schema);
    validator.registerSchema(uri, reference);
    return validator.validate(uri, value);
  }
}
