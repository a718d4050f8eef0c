package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlserve.server.sample.GreeterBootstrap;
import dev.jlserve.server.types.CompiledApp;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swagger UI in a real browser. */
@Tag("slow")
@Tag("browser")
class DocsInBrowserTest {

  private static final String OPENAPI =
      """
      {"openapi":"3.1.0","info":{"title":"Greeter","version":"1"},"paths":{"/greet":{"post":{
        "operationId":"greet","requestBody":{"required":true,"content":{"application/json":{
          "schema":{"type":"object","required":["name","times"],"properties":{
            "name":{"type":"string"},"times":{"type":"integer"}}},
          "example":{"name":"Ada","times":2}}}},
        "responses":{"200":{"description":"OK","content":{"application/json":{
          "schema":{"type":"object"}}}}}}}}}
      """;

  private static Browser browser;

  @TempDir static Path profile;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Proxy.isThere("chromedriver"), "there is no chromedriver; .ci/run installs it");
    browser = Browser.start(profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void anEndpointIsTriedOutAndNoRequestLeavesTheHost() throws Exception {
    try (RunningApp app = RunningApp.dev(new GreeterBootstrap(), OPENAPI)) {
      browser.requests();
      browser.open(app.uri("/docs"));
      browser.click("#views a");
      browser.click(".opblock-summary-control");
      browser.click(".try-out__btn");
      browser.click(".execute");
      browser.await(
          "document.querySelector('.live-responses-table .response .response-col_status')");
      assertThat(
              browser.text(
                  "document.querySelector('.live-responses-table .response"
                      + " .response-col_status').innerText"))
          .startsWith("200");
      assertThat(browser.text("document.querySelector('.live-responses-table').innerText"))
          .contains("Hello, Ada! Hello, Ada!");
      assertThat(browser.text("document.title")).isEqualTo("Greeter");

      String origin = app.uri("/").toString();
      // Its own new tab page, which it shows first, is within the browser.
      List<String> requests =
          browser.requests().stream().filter(a -> !a.startsWith("chrome://")).toList();
      assertThat(requests)
          .contains(
              origin + "docs",
              origin + "docs/playground.css",
              origin + "docs/playground.js",
              origin + "docs/swagger",
              origin + "docs/swagger-ui-bundle.js",
              origin + "docs/swagger-ui.css",
              origin + "docs/initializer.js",
              origin + "openapi.json",
              origin + "greet")
          .allMatch(address -> address.startsWith(origin) || address.startsWith("data:"));
      assertThat(browser.console()).isEqualTo("{\"value\":[]}");
    }
  }

  @Test
  void aFormHasAFilePicker() throws Exception {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp",
            """
            record In(byte[] image, String title) {}
            record Out(int size) {}
            @Endpoint public Out size(In in) { return new Out(in.image().length); }
            """);
    String document = app.openapi();
    try (RunningApp running = RunningApp.dev(app.bootstrap(), document)) {
      browser.open(running.uri("/docs/swagger"));
      browser.click(".opblock-summary-control");
      browser.click(".try-out__btn");
      browser.text(
          """
          (() => {
            const types = document.querySelector('.opblock-section-request-body select');
            const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set;
            set.call(types, 'multipart/form-data');
            types.dispatchEvent(new Event('change', {bubbles: true}));
            return types.value;
          })()""");
      browser.await("document.querySelector('input[type=file]')");
      assertThat(browser.text("document.querySelector('input[type=text]').placeholder"))
          .contains("title");
    }
  }

  @Test
  void picturesAndSoundsOfResponsesAreShown() throws Exception {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp",
            """
            record In(@Min(1) int size) {}
            @Endpoint(produces = "image/png") public byte[] draw(In in) throws Exception {
              java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
              java.awt.image.BufferedImage image = new java.awt.image.BufferedImage(7, 5, 1);
              javax.imageio.ImageIO.write(image, "png", out);
              return out.toByteArray();
            }
            @Endpoint(produces = "audio/wav") public byte[] sound(In in) throws Exception {
              java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
              javax.sound.sampled.AudioFormat format =
                  new javax.sound.sampled.AudioFormat(8000, 8, 1, false, false);
              javax.sound.sampled.AudioSystem.write(
                  new javax.sound.sampled.AudioInputStream(
                      new java.io.ByteArrayInputStream(new byte[16000]), format, 16000),
                  javax.sound.sampled.AudioFileFormat.Type.WAVE,
                  out);
              return out.toByteArray();
            }
            """);
    String document = app.openapi();
    try (RunningApp running = RunningApp.dev(app.bootstrap(), document)) {
      browser.open(running.uri("/docs/swagger"));
      for (String endpoint : List.of("draw", "sound")) {
        String block = "#operations-default-" + endpoint;
        browser.click(block + " .opblock-summary-control");
        browser.click(block + " .try-out__btn");
        browser.click(block + " .execute");
      }
      browser.await("document.querySelector('#operations-default-draw img[src^=blob]')");
      browser.await("document.querySelector('#operations-default-sound audio[src^=blob]')");
      assertThat(
              browser.text(
                  "(async () => { const image ="
                      + " document.querySelector('#operations-default-draw img[src^=blob]');"
                      + " await image.decode(); return '' + image.naturalWidth; })()"))
          .isEqualTo("7");
      assertThat(
              browser.text(
                  "new Promise(done => { const audio ="
                      + " document.querySelector('#operations-default-sound audio[src^=blob]');"
                      + " const told = () => done(audio.error ? audio.error.message : '' +"
                      + " audio.duration); audio.onerror = told; audio.onloadedmetadata = told;"
                      + " audio.load(); })"))
          .isEqualTo("2");
      assertThat(browser.console()).isEqualTo("{\"value\":[]}");
    }
  }
}
