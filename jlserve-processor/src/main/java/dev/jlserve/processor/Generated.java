package dev.jlserve.processor;

import com.palantir.javapoet.JavaFile;
import dev.jlserve.processor.generate.BootstrapGenerator;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.openapi.OpenApiDocument;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is generated for an app.
 *
 * @param bootstrap the source of its bootstrap
 * @param index what launchers know of it, as lines
 * @param openApi its OpenAPI document
 * @param client the sources of a client by their paths; none unless they are asked for
 */
record Generated(JavaFile bootstrap, String index, String openApi, Map<String, String> client) {

  /**
   * Generates it.
   *
   * @param client the language of the client that is asked for
   */
  static Generated of(AppModel app, @Nullable String client) {
    return new Generated(
        BootstrapGenerator.generate(app),
        IndexText.of(app),
        OpenApiDocument.write(app),
        ClientSources.of(client, app));
  }
}
