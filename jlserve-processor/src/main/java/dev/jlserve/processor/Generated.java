package dev.jlserve.processor;

import com.palantir.javapoet.JavaFile;
import dev.jlserve.processor.generate.BootstrapGenerator;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.openapi.OpenApiDocument;

/**
 * What is generated for an app.
 *
 * @param bootstrap the source of its bootstrap
 * @param index the bootstrap's binary name, then how many requests the app works on at once, as
 *     lines
 * @param openApi its OpenAPI document
 */
record Generated(JavaFile bootstrap, String index, String openApi) {

  static Generated of(AppModel app) {
    return new Generated(
        BootstrapGenerator.generate(app),
        app.bootstrap().reflectionName() + "\nrequests " + app.requestsAtOnce() + "\n",
        OpenApiDocument.write(app));
  }
}
