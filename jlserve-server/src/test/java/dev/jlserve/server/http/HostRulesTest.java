package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a development server answers. */
class HostRulesTest {

  private static RunningApp app;

  @BeforeAll
  static void start() throws Exception {
    app =
        RunningApp.dev(
            new ScriptedApp(1, 64).with("/echo", (a, t) -> t),
            RunningApp.OPENAPI,
            "Dev.Example",
            "::2",
            "null");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String get(RunningApp app, String headers) throws Exception {
    return app.raw("GET /openapi.json HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8000",
        "LOCALHOST",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.1.2.3",
        "[::1]",
        "[::1]:8000",
        "dev.example",
        "dev.example:8000",
        "[::2]:80"
      })
  void answersItsOwnHosts(String host) throws Exception {
    assertThat(get(app, "Host: " + host + "\r\n")).startsWith("HTTP/1.1 200");
  }

  @Test
  void anAddressInTheRequestLineStandsOverTheHost() throws Exception {
    String get = "GET http://%s/openapi.json HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
    assertThat(app.raw(get.formatted("evil.example", "localhost"))).startsWith("HTTP/1.1 421");
    assertThat(app.raw(get.formatted("localhost:80", "evil.example"))).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8000",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "192.168.0.1",
        "0.0.0.0",
        "[::]",
        "notlocalhost",
        "sub.dev.example",
        "localhost."
      })
  void refusesOtherHosts(String host) throws Exception {
    String name = host.replaceAll(":8000$", "");
    assertThat(get(app, "Host: " + host + "\r\n"))
        .startsWith("HTTP/1.1 421")
        .contains("application/json")
        .endsWith(
            "{\"detail\":\"Host '"
                + host
                + "' is not this server's; to allow it: --allow-host "
                + name
                + "\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "http://127.0.0.1",
        "https://dev.example",
        "http://[::1]:3000"
      })
  void answersItsOwnOrigins(String origin) throws Exception {
    assertThat(get(app, "Host: localhost\r\nOrigin: " + origin + "\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "http://evil.example", "https://localhost.evil.example", "x y", ""})
  void refusesOtherOrigins(String origin) throws Exception {
    assertThat(get(app, "Host: localhost\r\nOrigin: " + origin + "\r\n"))
        .startsWith("HTTP/1.1 403")
        .contains("{\"detail\":\"Origin '");
  }

  /** Every site can make such a page, so that no option allows it; this server has 'null'. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "x y", ""})
  void refusesPagesWithoutASite(String origin) throws Exception {
    assertThat(get(app, "Host: localhost\r\nOrigin: " + origin + "\r\n"))
        .startsWith("HTTP/1.1 403")
        .contains("names none that could be allowed")
        .doesNotContain("--allow-host");
  }

  @Test
  void holdsForEveryRoute() throws Exception {
    assertThat(
            app.raw(
                "POST /echo HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 12\r\n"
                    + "Connection: close\r\n\r\n{\"text\":\"a\"}"))
        .startsWith("HTTP/1.1 421");
    assertThat(app.raw("GET /health/live HTTP/1.1\r\nHost: e\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(app.raw("GET /docs HTTP/1.1\r\nHost: e\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void productionAnswersEveryHost() throws Exception {
    try (RunningApp production = RunningApp.serve(new ScriptedApp(1, 64))) {
      assertThat(get(production, "Host: any.example\r\nOrigin: http://other.example\r\n"))
          .startsWith("HTTP/1.1 200")
          .doesNotContain("Access-Control");
    }
  }
}
