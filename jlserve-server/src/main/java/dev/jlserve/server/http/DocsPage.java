package dev.jlserve.server.http;

import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Opening;
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

/**
 * The docs: a page of forms, and Swagger UI from its webjar below it. Every address is on this
 * server. Neither tells of the app: both ask for its OpenAPI document, so they need no key.
 */
final class DocsPage {

  private static final String SWAGGER = ReservedPaths.DOCS + "/swagger";
  private static final String OWN = "dev/jlserve/server/http/docs/";
  private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/";
  private static final String WEBJAR_POM = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private static final List<String> OWN_FILES =
      List.of(
          "access.js",
          "curl.js",
          "dom.js",
          "endpoint.js",
          "events.js",
          "favicon.svg",
          "field.js",
          "files.js",
          "forms.js",
          "groups.js",
          "initializer.js",
          "json.js",
          "playground.css",
          "playground.js",
          "request.js",
          "result.js",
          "scalars.js",
          "schemas.js",
          "stream.js",
          "text.js");
  private static final List<String> WEBJAR_FILES =
      List.of("swagger-ui-bundle.js", "swagger-ui.css");

  private static final Header NO_SNIFF =
      HeaderValues.createCached("X-Content-Type-Options", "nosniff");

  /** Pictures and sounds of responses are shown at blob: addresses. */
  private static final Header POLICY = policy("style-src 'self'; img-src 'self' blob:");

  /** Swagger UI sets styles from script, and draws its icons from data: addresses. */
  private static final Header SWAGGER_POLICY =
      policy("style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:");

  private DocsPage() {}

  /**
   * The routes of both pages.
   *
   * @param title the pages' title, which whoever finds the port may read
   */
  static Map<String, Route> routes(String title) {
    Map<String, Route> routes = new HashMap<>();
    routes.put(ReservedPaths.DOCS, new Page("docs.html", title, POLICY));
    routes.put(ReservedPaths.DOCS + "/", redirect("../docs"));
    routes.put(SWAGGER, new Page("swagger.html", title, SWAGGER_POLICY));
    routes.put(SWAGGER + "/", redirect("../swagger"));
    for (String file : OWN_FILES) {
      routes.put(ReservedPaths.DOCS + "/" + file, new Asset(() -> OWN + file));
    }
    for (String file : WEBJAR_FILES) {
      routes.put(
          ReservedPaths.DOCS + "/" + file, new Asset(() -> WEBJAR + webjarVersion() + "/" + file));
    }
    return routes;
  }

  private static Header policy(String stylesAndPictures) {
    return HeaderValues.createCached(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; "
            + stylesAndPictures
            + "; media-src blob:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'");
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

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException(file);
    };
  }

  private static CompleteResponse answer(String file, byte[] body, Header policy) {
    return new CompleteResponse(
        Status.OK_200,
        body,
        List.of(HeaderValues.create(HeaderNames.CONTENT_TYPE, type(file)), NO_SNIFF, policy));
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
    return new Redirect(
        new CompleteResponse(
            Status.TEMPORARY_REDIRECT_307, CompleteResponse.NOTHING, List.of(location)));
  }

  /** What anyone may read. */
  private sealed interface Open extends Route {

    @Override
    default Method method() {
      return Method.GET;
    }

    @Override
    default boolean isOpen() {
      return true;
    }
  }

  private record Redirect(CompleteResponse answer) implements Open {

    @Override
    public CompleteResponse respond(ServerRequest request, Opening opening) {
      return answer;
    }
  }

  private record Page(String file, String title, Header policy) implements Open {

    @Override
    public CompleteResponse respond(ServerRequest request, Opening opening) {
      String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      String page = new String(resource(OWN + file), StandardCharsets.UTF_8);
      return DocsPage.answer(
          file, page.replace("{title}", escaped).getBytes(StandardCharsets.UTF_8), policy);
    }
  }

  /** What a page loads. */
  private record Asset(Supplier<String> file) implements Open {

    @Override
    public CompleteResponse respond(ServerRequest request, Opening opening) {
      String name = file.get();
      return DocsPage.answer(name, resource(name), POLICY);
    }
  }
}
