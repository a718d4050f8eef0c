package dev.jlserve.processor;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.spi.AppBootstrap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes what is generated for an app. */
final class AppOutput {

  private final Filer filer;
  private final EarlierSource earlier;

  AppOutput(Filer filer) {
    this.filer = filer;
    this.earlier = new EarlierSource(filer);
  }

  /** Writes all of it; a file that cannot be written goes to the report. */
  void write(Generated generated, AppModel app, Report report) {
    try {
      source(generated, app);
      resource(AppBootstrap.INDEX, generated.index(), app);
      resource(AppBootstrap.OPENAPI, generated.openApi(), app);
      for (Map.Entry<String, String> each : generated.client().entrySet()) {
        resource(ClientSources.FOLDER + each.getKey(), each.getValue(), app);
      }
    } catch (IOException e) {
      report.add(
          DiagnosticName.OUTPUT_FAILED,
          app.origin(),
          app.bootstrap().simpleName(),
          String.valueOf(e.getMessage()));
    }
  }

  /** One that was compiled together with the app cannot be written again, and need not be. */
  private void source(Generated generated, AppModel app) throws IOException {
    try {
      generated.bootstrap().writeTo(filer);
    } catch (FilerException alreadyThere) {
      if (!earlier.is(generated.bootstrap().toString(), app.bootstrap())) {
        throw new IOException("an earlier one, of another app, is compiled with it", alreadyThere);
      }
    }
  }

  private void resource(String name, String text, AppModel app) throws IOException {
    FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, app.element());
    // A writer would use the encoding of the sources.
    try (OutputStream out = file.openOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
