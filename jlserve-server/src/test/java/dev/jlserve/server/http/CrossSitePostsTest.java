package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.types.CompiledApp;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers send without asking, and which of it is answered. */
class CrossSitePostsTest {

  private static final String LISTED = "https://app.example";
  private static final String FORM =
      "--b\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\nabc\r\n--b--\r\n";

  private static final String JSON = "{\"image\": \"AAAA\"}";
  private static final String OTHER = "Sec-Fetch-Site: cross-site; Origin: https://evil.example";

  private static RunningApp serve;
  private static RunningApp dev;

  @BeforeAll
  static void start() throws Exception {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp",
            """
            record In(byte[] image) {}
            record Out(int size) {}
            @Endpoint public Out read(In in) { return new Out(in.image().length); }
            """);
    serve = RunningApp.serve(app.bootstrap(), HttpLimits.DEFAULT, null, List.of(LISTED));
    dev = RunningApp.dev(app.bootstrap());
  }

  @AfterAll
  static void stop() {
    serve.close();
    dev.close();
  }

  private static String post(RunningApp app, @Nullable String type, String headers, String body)
      throws IOException {
    return app.raw(
        "POST /read HTTP/1.1\r\n"
            + (headers.contains("Host: ") ? "" : "Host: localhost:8000\r\n")
            + "Connection: close\r\n"
            + (type == null ? "" : "Content-Type: " + type + "\r\n")
            + "Content-Length: "
            + body.length()
            + "\r\n"
            + headers.replace("; ", "\r\n")
            + (headers.isEmpty() ? "" : "\r\n")
            + "\r\n"
            + body);
  }

  private static String form(RunningApp app, String headers) throws IOException {
    return post(app, "multipart/form-data; boundary=b", headers, FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Site: none",
        "Sec-Fetch-Site: same-origin; Origin: http://localhost:8000",
        "Sec-Fetch-Site: none; Origin: null",
        "Origin: http://localhost:8000",
        "Host: LOCALHOST; Origin: http://localhost",
        "Host: localhost:80; Origin: http://localhost",
        "Host: localhost:443; Origin: https://localhost",
        "Host: localhost; Origin: https://localhost",
        "Host: [::1]:8000; Origin: http://[::1]:8000"
      })
  void ownFormsAreAnswered(String headers) throws Exception {
    for (RunningApp app : List.of(serve, dev)) {
      if (app == serve || !headers.contains("Origin: null")) {
        assertThat(form(app, headers)).startsWith("HTTP/1.1 200").endsWith("{\"size\":3}");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: cross-site; Origin: null",
        "Sec-Fetch-Site: cross-site; Origin: https://evil.example",
        "Sec-Fetch-Site: same-site; Origin: http://localhost:3000",
        "Sec-Fetch-Site: unheard-of; Origin: http://localhost:3000",
        "Origin: null",
        "Origin: ",
        "Origin: https://evil.example",
        "Origin: http://localhost:3000",
        "Origin: http://localhost",
        "Origin: https://localhost:8000.evil.example",
        "Origin: ftp://localhost:8000",
        "Host: localhost:443; Origin: http://localhost",
        "Host: localhost:80; Origin: https://localhost",
        "Host: localhost; Origin: http://localhost:8000"
      })
  void formsOfOtherSitesAreRefused(String headers) throws Exception {
    for (RunningApp app : List.of(serve, dev)) {
      assertThat(form(app, headers))
          .startsWith("HTTP/1.1 403")
          .contains("application/json")
          .containsPattern(
              "\\{\"detail\":\"(The request is from|Origin '.*' is) ?(a page of )?another site");
    }
  }

  @Test
  void theRefusalSaysWhereItIsAllowed() throws Exception {
    assertThat(form(serve, "Sec-Fetch-Site: cross-site; Origin: https://evil.example"))
        .endsWith(
            "{\"detail\":\"The request is from a page of another site, 'https://evil.example'; to allow"
                + " it, list the site in JLSERVE_CORS_ORIGINS\"}");
    assertThat(form(dev, "Sec-Fetch-Site: cross-site"))
        .endsWith(
            "{\"detail\":\"The request is from a page of another site; to allow it, list the site in"
                + " JLSERVE_CORS_ORIGINS\"}");
  }

  @Test
  void listedSitesMaySendForms() throws Exception {
    assertThat(form(serve, "Sec-Fetch-Site: cross-site; Origin: " + LISTED))
        .startsWith("HTTP/1.1 200")
        .contains("Access-Control-Allow-Origin: " + LISTED);
    assertThat(form(serve, "Sec-Fetch-Site: cross-site; Origin: http://app.example"))
        .startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "MULTIPART/Form-Data ; boundary=b"})
  void howeverTheTypeIsWritten(String type) throws Exception {
    assertThat(post(serve, type, "Sec-Fetch-Site: cross-site", FORM)).startsWith("HTTP/1.1 403");
  }

  @Test
  void jsonWhichABrowserAsksForFirstIsAnswered() throws Exception {
    assertThat(post(serve, "application/json", OTHER, JSON)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ";charset=utf-8"})
  void jsonWithoutATypeIsTakenFromThisSiteAlone(String type) throws Exception {
    assertThat(post(serve, type, OTHER, JSON))
        .startsWith("HTTP/1.1 403")
        .contains("The request is from a page of another site, 'https://evil.example'");
    for (RunningApp app : List.of(serve, dev)) {
      assertThat(post(app, type, "Sec-Fetch-Site: cross-site", JSON)).startsWith("HTTP/1.1 403");
      assertThat(post(app, type, "", JSON)).startsWith("HTTP/1.1 200");
      assertThat(post(app, type, "Sec-Fetch-Site: same-origin", JSON)).startsWith("HTTP/1.1 200");
    }
  }
}
