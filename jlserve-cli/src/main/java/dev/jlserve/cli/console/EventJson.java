package dev.jlserve.cli.console;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes events as JSON objects, as {@code docs/formats.md} has them: {@code event} says which kind
 * it is, and a kind always has the same members.
 */
final class EventJson {

  private EventJson() {}

  static String of(Event event) {
    return switch (event) {
      case Event.Step step ->
          object("step")
              .text("name", step.name())
              .text("message", step.text())
              .value(
                  "milliseconds",
                  step.took()
                      .<JsonElement>map(time -> new JsonPrimitive(time.toMillis()))
                      .orElse(JsonNull.INSTANCE))
              .json();
      case Event.Download at ->
          object("download")
              .text("item", at.item())
              .number("bytes", at.bytes())
              .value("total", at.total() < 0 ? JsonNull.INSTANCE : new JsonPrimitive(at.total()))
              .json();
      case Event.Example example ->
          object("example")
              .text("endpoint", example.endpoint())
              .number("number", example.number())
              .number("status", example.status())
              .value("detail", text(example.detail()))
              .json();
      case Event.Diagnostic diagnostic -> diagnostic(diagnostic);
      case Event.Note note -> object("note").text("message", note.text()).json();
      case Event.Settings settings -> settings(settings.settings());
      case Event.ApiChange change ->
          object("change")
              .text("verdict", change.verdict())
              .text("kind", change.kind())
              .value("endpoint", text(change.endpoint()))
              .value("side", text(change.side()))
              .text("message", change.message())
              .value("fix", text(change.fix()))
              .json();
      case Event.Failure failure ->
          object("error")
              .text("message", failure.message())
              .texts("next", failure.commands())
              .json();
      case Event.Waiting waiting -> object("waiting").text("message", waiting.text()).json();
      case Event.Interrupted interrupted ->
          object("interrupted").texts("next", interrupted.commands()).json();
      case Event.Ready ready ->
          object("ready").text("app", ready.app()).text("url", ready.url()).json();
      case Event.Reloaded reloaded ->
          object("reloaded")
              .number("milliseconds", reloaded.took().toMillis())
              .texts("kept", reloaded.kept())
              .json();
      case Event.SetupAgain again -> object("setup").text("reason", again.reason()).json();
      case Event.Made made ->
          object("made").text("folder", made.folder()).texts("files", made.files()).json();
      case Event.Image image ->
          object("image")
              .text("name", image.name())
              .text("digest", image.digest())
              .value("file", text(image.file()))
              .number("bytes", image.bytes())
              .json();
      case Event.Manifest manifest ->
          object("manifest")
              .value("file", text(manifest.file()))
              .text("text", manifest.text())
              .json();
      case Event.Endpoints endpoints -> endpoints(endpoints);
      case Event.Endpoint endpoint -> endpoint(endpoint);
      case Event.Response response ->
          object("response")
              .number("status", response.status())
              .text("type", response.type())
              .value("body", response.body().map(EventJson::value).orElse(JsonNull.INSTANCE))
              .value("file", text(response.file()))
              .number("bytes", response.bytes())
              .number("milliseconds", response.took().toMillis())
              .json();
      case Event.StreamItem item -> object("item").value("data", value(item.data())).json();
      case Event.Cached cached -> cached(cached);
      case Event.Hashed hashed -> hashed(hashed.verified());
      case Event.Next next -> object("next").texts("commands", next.commands()).json();
      case Event.Result result -> object("result").number("exit", result.exit()).json();
    };
  }

  private static String diagnostic(Event.Diagnostic diagnostic) {
    Optional<Event.Place> place = diagnostic.place();
    return object("diagnostic")
        .text("severity", diagnostic.severity())
        .value("name", text(diagnostic.name()))
        .value("file", text(place.map(Event.Place::file)))
        .value("line", number(place.map(Event.Place::line)))
        .value("column", number(place.map(Event.Place::column)))
        .value("length", number(place.map(Event.Place::length)))
        .text("message", diagnostic.message())
        .value("fix", text(diagnostic.fix()))
        .json();
  }

  private static String cached(Event.Cached cached) {
    JsonArray items = new JsonArray();
    for (Item item : cached.items()) {
      items.add(
          new Members(new JsonObject())
              .text("kind", item.kind().name().toLowerCase(Locale.ROOT))
              .text("name", item.name())
              .text("path", item.path())
              .number("bytes", item.bytes())
              .texts("usedBy", item.usedBy())
              .value("built", text(item.built()))
              .object());
    }
    return object("cache")
        .text("folder", cached.folder())
        .number("bytes", cached.bytes())
        .value("items", items)
        .json();
  }

  private static String settings(List<Setting> all) {
    JsonArray settings = new JsonArray();
    for (Setting each : all) {
      settings.add(
          new Members(new JsonObject())
              .text("name", each.name())
              .text("type", each.type())
              .text("expected", each.expected())
              .value("required", new JsonPrimitive(each.required()))
              .value("default", text(each.otherwise()))
              .value("secret", new JsonPrimitive(each.secret()))
              .text("description", each.description())
              .object());
    }
    return object("settings").value("settings", settings).json();
  }

  private static String endpoints(Event.Endpoints all) {
    JsonArray endpoints = new JsonArray();
    for (Event.Endpoints.Described each : all.endpoints()) {
      endpoints.add(
          new Members(new JsonObject())
              .text("path", each.path())
              .text("summary", each.summary())
              .object());
    }
    return object("endpoints").value("endpoints", endpoints).json();
  }

  private static String endpoint(Event.Endpoint endpoint) {
    JsonArray fields = new JsonArray();
    for (EndpointField each : endpoint.fields()) {
      fields.add(
          new Members(new JsonObject())
              .text("name", each.name())
              .text("type", each.type())
              .value("required", new JsonPrimitive(each.required()))
              .value("default", each.otherwise().map(EventJson::value).orElse(JsonNull.INSTANCE))
              .texts("limits", each.limits())
              .text("description", each.description())
              .value("when", text(each.when()))
              .object());
    }
    return object("endpoint")
        .text("path", endpoint.path())
        .text("description", endpoint.description())
        .value("fields", fields)
        .text("response", endpoint.response())
        .text("example", endpoint.example())
        .json();
  }

  /** JSON as it is, and any other text as a string. */
  private static JsonElement value(String text) {
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      JsonElement value = JsonParser.parseReader(reader);
      return reader.peek() == JsonToken.END_DOCUMENT ? value : new JsonPrimitive(text);
    } catch (JsonParseException | IOException noJson) {
      return new JsonPrimitive(text);
    }
  }

  private static String hashed(Verified verified) {
    JsonArray damaged = new JsonArray();
    for (Damage damage : verified.damages()) {
      damaged.add(
          new Members(new JsonObject())
              .text("path", damage.path())
              .text("message", damage.found())
              .object());
    }
    return object("verified")
        .number("files", verified.files())
        .number("bytes", verified.bytes())
        .value("damaged", damaged)
        .json();
  }

  private static Members object(String kind) {
    return new Members(new JsonObject()).text("event", kind);
  }

  private static JsonElement text(Optional<String> text) {
    return text.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  private static JsonElement number(Optional<Integer> number) {
    return number.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  /** Members in the order in which they are added. */
  private record Members(JsonObject object) {

    Members value(String name, JsonElement value) {
      object.add(name, value);
      return this;
    }

    Members text(String name, String text) {
      return value(name, new JsonPrimitive(text));
    }

    Members number(String name, long number) {
      return value(name, new JsonPrimitive(number));
    }

    Members texts(String name, List<String> texts) {
      JsonArray array = new JsonArray();
      texts.forEach(array::add);
      return value(name, array);
    }

    String json() {
      return object.toString();
    }
  }
}
