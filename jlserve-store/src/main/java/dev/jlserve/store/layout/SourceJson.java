package dev.jlserve.store.layout;

import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.json.JsonObject;
import java.net.URI;
import java.util.List;

/** A source of weights as a JSON object: {@code kind} and what a source of that kind has. */
public final class SourceJson {

  private SourceJson() {}

  /** Writes a source. */
  public static JsonObject write(WeightSource source) {
    JsonObject json = new JsonObject().put("kind", SourceKind.of(source).word());
    return switch (source) {
      case WeightSource.Maven maven -> {
        json.put("coordinate", maven.coordinate());
        yield maven.files().isEmpty() ? json : json.putTexts("files", maven.files());
      }
      case WeightSource.Local local ->
          json.put("path", local.path()).putTexts("files", local.files());
      case WeightSource.Made made -> {
        json.put("name", made.name());
        yield made.folder().map(folder -> json.put("folder", folder)).orElse(json);
      }
      case WeightSource.Url url ->
          json.put("uri", url.uri().toString()).put("sha256", url.sha256());
      case WeightSource.HuggingFace hub ->
          json.put("repository", hub.repository())
              .put("revision", hub.revision())
              .putTexts("files", hub.files());
    };
  }

  /**
   * Reads a source.
   *
   * @throws IllegalArgumentException if the object is no source
   */
  public static WeightSource read(JsonObject json) {
    SourceKind kind =
        SourceKind.named(json.text("kind"))
            .orElseThrow(
                () -> new IllegalArgumentException("no kind of source: " + json.text("kind")));
    return switch (kind) {
      case MAVEN ->
          new WeightSource.Maven(
              json.text("coordinate"), json.has("files") ? json.texts("files") : List.of());
      case LOCAL -> new WeightSource.Local(json.text("path"), json.texts("files"));
      case MADE -> new WeightSource.Made(json.text("name"), json.textIfAny("folder"));
      case URL -> new WeightSource.Url(URI.create(json.text("uri")), json.text("sha256"));
      case HUGGING_FACE ->
          new WeightSource.HuggingFace(
              json.text("repository"), json.text("revision"), json.texts("files"));
    };
  }
}
