package dev.jlserve.server.app;

import dev.jlserve.spi.AppBootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Finds the OpenAPI document of one app where several may be on the class path. */
public final class AppDocument {

  private AppDocument() {}

  /**
   * The document that lies beside the index that names the bootstrap, in UTF-8.
   *
   * @throws AppFailure if there is none
   */
  public static byte[] of(String bootstrap, ClassLoader loader) {
    try {
      for (URL index : all(AppBootstrap.INDEX, loader)) {
        if (bootstrap.equals(text(index).lines().findFirst().orElse("").strip())) {
          String folder = folder(index, AppBootstrap.INDEX);
          for (URL document : all(AppBootstrap.OPENAPI, loader)) {
            if (folder.equals(folder(document, AppBootstrap.OPENAPI))) {
              return bytes(document);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new AppFailure(AppBootstrap.OPENAPI + " cannot be read: " + e.getMessage(), e);
    }
    throw new AppFailure(
        "No "
            + AppBootstrap.OPENAPI
            + " of "
            + bootstrap
            + " is on the class path; compile the app again");
  }

  private static List<URL> all(String resource, ClassLoader loader) throws IOException {
    return Collections.list(loader.getResources(resource));
  }

  private static String folder(URL url, String resource) {
    String text = url.toString();
    return text.substring(0, text.length() - resource.length());
  }

  private static String text(URL url) throws IOException {
    return new String(bytes(url), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return in.readAllBytes();
    }
  }
}
