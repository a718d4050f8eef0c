package dev.jlserve.server.mode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.server.settings.RequestLineStyle;
import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.BinaryBinding;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.EndpointInfo;
import dev.jlserve.spi.JsonReader;
import dev.jlserve.spi.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed once the app is ready. */
class BannerTest {

  private static HttpSettings settings(String host, boolean dev) {
    return new HttpSettings(
        host,
        8000,
        dev,
        dev,
        List.of(),
        null,
        List.of(),
        false,
        HttpLimits.DEFAULT,
        RequestLineStyle.NONE);
  }

  @Test
  void listsTheEndpointsOfAnApp() {
    AppBootstrap<?> app =
        new ScriptedApp(4, 64).with("/a", (i, text) -> text).with("/b", (i, text) -> text);
    assertThat(Banner.lines(app, settings("127.0.0.1", true), 8000))
        .containsExactly(
            "Serving Scripted at http://localhost:8000",
            "Docs at http://localhost:8000/docs",
            "Endpoints: POST /a, POST /b",
            "Concurrency: 4",
            "",
            "curl -s http://localhost:8000/a -H 'Content-Type: application/json' -d '{\"text\":\"a\"}'",
            "curl -s http://localhost:8000/b -H 'Content-Type: application/json' -d"
                + " '{\"text\":\"a\"}'");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,http://localhost:8000",
    "localhost,http://localhost:8000",
    "0.0.0.0,http://localhost:8000",
    "::1,http://localhost:8000",
    "192.168.0.7,http://192.168.0.7:8000",
    "fe80::1,http://[fe80::1]:8000",
    "box.example,http://box.example:8000"
  })
  void namesAnAddressThatWorksHere(String host, String address) {
    assertThat(Banner.lines(new ScriptedApp(1, 1), settings(host, true), 8000))
        .startsWith("Serving Scripted at " + address);
  }

  @Test
  void productionHasOneLine() {
    assertThat(Banner.lines(new ScriptedApp(1, 1), settings("0.0.0.0", false), 8000))
        .containsExactly("Serving Scripted at http://0.0.0.0:8000");
  }

  @Test
  void quotesForTheShell() {
    EndpointInfo info =
        new EndpointInfo(
            "say", "/say", 0, "{\n  \"text\": \"it's $HOME `x` \\n\",\n  \"n\": 1\n}\n");
    AppBootstrap<?> app = new OneEndpoint(new Text(info));
    assertThat(Banner.lines(app, settings("127.0.0.1", true), 8000))
        .endsWith(
            "curl -s http://localhost:8000/say -H 'Content-Type: application/json' -d"
                + " '{ \"text\": \"it'\\''s $HOME `x` \\n\", \"n\": 1 }'");
  }

  @ParameterizedTest
  @CsvSource({
    "draw,image/png,draw.png",
    "draw,IMAGE/JPEG,draw.jpg",
    "speak,audio/x-wav,speak.wav",
    "icon,image/svg+xml,icon.svg",
    "table,text/csv; charset=utf-8,table.csv",
    "text,text/plain,text.txt",
    "raw,application/octet-stream,raw.bin",
    "a$b,image/png,'''a$b.png'''"
  })
  void savesBytesToAFile(String method, String mediaType, String file) {
    EndpointInfo info = new EndpointInfo(method, "/x", 0, "{}");
    AppBootstrap<?> app = new OneEndpoint(new Bytes(info, mediaType));
    assertThat(Banner.lines(app, settings("127.0.0.1", true), 8000))
        .endsWith(
            "curl -s http://localhost:8000/x -H 'Content-Type: application/json' -d '{}'"
                + " --output "
                + file);
  }

  private record Bytes(EndpointInfo info, String mediaType)
      implements BinaryBinding<Object, Object> {

    @Override
    public Object read(JsonReader in) {
      return null;
    }

    @Override
    public byte[] call(Object app, Object input) {
      return new byte[0];
    }
  }

  private record Text(EndpointInfo info) implements EndpointBinding<Object, Object, Object> {

    @Override
    public Object read(JsonReader in) {
      return null;
    }

    @Override
    public Object call(Object app, Object input) {
      return input;
    }

    @Override
    public void write(JsonWriter out, Object output) {}
  }

  /** Holds an endpoint that is never called. */
  private record OneEndpoint(EndpointBinding<Object, ?, ?> endpoint)
      implements AppBootstrap<Object> {

    @Override
    public int abi() {
      return ABI;
    }

    @Override
    public dev.jlserve.spi.AppInfo info() {
      return new dev.jlserve.spi.AppInfo("One", 1, 1);
    }

    @Override
    public Object create() {
      return this;
    }

    @Override
    public void setup(Object app) {}

    @Override
    public void downloadWeights(Object app) {}

    @Override
    public void close(Object app) {}

    @Override
    public List<EndpointBinding<Object, ?, ?>> endpoints() {
      return List.of(endpoint);
    }
  }
}
