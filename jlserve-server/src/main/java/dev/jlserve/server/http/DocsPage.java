package dev.jlserve.server.http;

import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.spi.ReservedPaths;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/** The docs page: Swagger UI from its webjar, with every address on this server. */
final class DocsPage {

  private static final String OWN = "dev/jlserve/server/http/";
  private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/";
  private static final String WEBJAR_POM = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

  private static final Header NO_SNIFF =
      HeaderValues.createCached("X-Content-Type-Options", "nosniff");

  /**
   * Swagger UI sets styles from script, draws its icons from data: addresses, and shows pictures
   * and sounds of responses at blob: addresses.
   */
  private static final Header POLICY =
      HeaderValues.createCached(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
              + " img-src 'self' data: blob:; media-src blob:; connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'");

  private DocsPage() {}

  static Map<String, Route> routes(String title) {
    Map<String, Route> routes = new HashMap<>();
    routes.put(ReservedPaths.DOCS, new Page(title));
    routes.put(ReservedPaths.DOCS + "/", redirect("../docs"));
    routes.put(
        ReservedPaths.DOCS + "/initializer.js",
        new Asset(() -> OWN + "initializer.js", JAVASCRIPT));
    routes.put(
        ReservedPaths.DOCS + "/swagger-ui-bundle.js", webjar("swagger-ui-bundle.js", JAVASCRIPT));
    routes.put(
        ReservedPaths.DOCS + "/swagger-ui.css",
        webjar("swagger-ui.css", "text/css; charset=utf-8"));
    routes.put(ReservedPaths.DOCS + "/favicon-32x32.png", webjar("favicon-32x32.png", "image/png"));
    return routes;
  }

  private static Asset webjar(String file, String type) {
    return new Asset(() -> WEBJAR + webjarVersion() + "/" + file, type);
  }

  private static String webjarVersion() {
    Properties pom = new Properties();
    try {
      pom.load(new ByteArrayInputStream(resource(WEBJAR_POM)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pom.getProperty("version");
  }

  private static CompleteResponse answer(String type, byte[] body) {
    return new CompleteResponse(
        Status.OK_200,
        body,
        List.of(HeaderValues.create(HeaderNames.CONTENT_TYPE, type), NO_SNIFF, POLICY));
  }

  /** A file from the class path, read when it is asked for: most servers never are. */
  private static byte[] resource(String name) {
    try (InputStream in = DocsPage.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends elsewhere, by an address that holds behind a proxy's prefix as well. */
  static Route redirect(String relative) {
    Header location = HeaderValues.create(HeaderNames.LOCATION, relative);
    return new Route.Fixed(
        new CompleteResponse(
            Status.TEMPORARY_REDIRECT_307, CompleteResponse.NOTHING, List.of(location)));
  }

  /** The page itself. */
  private record Page(String title) implements Route {

    @Override
    public Method method() {
      return Method.GET;
    }

    @Override
    public CompleteResponse respond(ServerRequest request) {
      String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      String page = new String(resource(OWN + "docs.html"), StandardCharsets.UTF_8);
      return DocsPage.answer(
          "text/html; charset=utf-8",
          page.replace("{title}", escaped).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What the page loads. */
  private record Asset(Supplier<String> file, String type) implements Route {

    @Override
    public Method method() {
      return Method.GET;
    }

    @Override
    public CompleteResponse respond(ServerRequest request) {
      return DocsPage.answer(type, resource(file.get()));
    }
  }
}
