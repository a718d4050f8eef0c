package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlserve.server.types.CompiledApp;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of forms in a real browser, as a person uses it. */
@Tag("slow")
@Tag("browser")
class PlaygroundTest {

  private static final String MEMBERS =
      """
      enum Mood { CALM, @JsonProperty("very-happy") HAPPY }
      sealed interface Shape {}
      record Box(double width, double height) implements Shape {}
      record Circle(@Positive double radius) implements Shape {}
      record Place(@NotBlank @Size(max = 50) String city, @Min(1) @Max(99) int zone) {}
      /** @param name who it is */
      record In(
          @NotBlank String name,
          @Min(1) @Max(10) int times,
          Mood mood,
          boolean loud,
          List<@Size(max = 3) String> tags,
          float[] vector,
          Place place,
          Shape shape,
          Optional<String> note,
          @DefaultValue("7") int limit,
          @Nullable Place home,
          @Nullable LocalDate day,
          long big,
          Map<String, Integer> counts) {}
      record Picture(byte[] image, @DefaultValue("1") int scale) {}
      record Pictures(List<byte[]> images) {}
      record Titled(byte[] image, String title) {}
      record Sizes(List<Integer> sizes) {}
      record Text(String text) {}
      record Odd(Optional<String> constructor, @JsonProperty("__proto__") Optional<String> proto) {}
      record Exact(
          @DefaultValue("9007199254740993") @Max(9223372036854775806L) long id,
          @Min(-9007199254740993L) @Max(9007199254740993L) long both,
          @DefaultValue("1500.0") @DecimalMin("1.0") double factor,
          @DecimalMin(value = "0.10000000000000000001", inclusive = false)
          @DecimalMax(value = "12345678901234567890.50", inclusive = false)
          java.math.BigDecimal amount) {}
      record Count(long events, int times) {}
      private final java.util.concurrent.Semaphore go = new java.util.concurrent.Semaphore(0);
      @Endpoint
      @Example("{\\"name\\":\\"Ada\\",\\"times\\":2,\\"mood\\":\\"CALM\\",\\"loud\\":true,\\"tags\\":[\\"a\\"],"
          + "\\"vector\\":[1,2.5],\\"place\\":{\\"city\\":\\"Rome\\",\\"zone\\":3},"
          + "\\"shape\\":{\\"type\\":\\"Circle\\",\\"radius\\":1.5},\\"big\\":9007199254740993,"
          + "\\"counts\\":{\\"x\\":1}}")
      public In echo(In in) { return in; }
      @Endpoint public Place visit(Place in) {
        throw new HttpStatusException(404, "No way leads to " + in.city());
      }
      @Endpoint(produces = "image/png") public byte[] mirror(Picture in) { return in.image(); }
      @Endpoint public Sizes sizes(Pictures in) {
        return new Sizes(in.images().stream().map(image -> image.length).toList());
      }
      @Endpoint public Odd odd(Odd in) { return in; }
      @Endpoint public Text title(Titled in) { return new Text(in.title()); }
      @Endpoint(produces = "application/zip") public byte[] pack(Text in) { return new byte[2000]; }
      @Endpoint(produces = "audio/wav") public byte[] beep(Text in) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        var format = new javax.sound.sampled.AudioFormat(8000, 8, 1, false, false);
        javax.sound.sampled.AudioSystem.write(
            new javax.sound.sampled.AudioInputStream(
                new java.io.ByteArrayInputStream(new byte[16000]), format, 16000),
            javax.sound.sampled.AudioFileFormat.Type.WAVE,
            out);
        return out.toByteArray();
      }
      @Endpoint(concurrency = 2) public java.util.stream.Stream<Text> tell(Text in) {
        return java.util.stream.Stream.of("Once ", "upon").peek(word -> {
          if (word.equals("upon")) go.acquireUninterruptibly();
        }).map(Text::new);
      }
      @Endpoint public Exact exact(Exact in) { return in; }
      @Endpoint public java.util.stream.Stream<Text> count(Count in) {
        return java.util.stream.LongStream.range(0, in.events())
            .mapToObj(event -> new Text((event + " ").repeat(in.times())));
      }
      @Endpoint public Shape shape(Shape in) { return in; }
      @Endpoint(concurrency = 1) public Text goOn(Text in) { go.release(); return in; }
      """;

  private static CompiledApp<?> app;
  private static String openapi;
  private static RunningApp running;
  private static Browser browser;

  @TempDir static Path folder;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Proxy.isThere("chromedriver"), "there is no chromedriver; .ci/run installs it");
    app = CompiledApp.of("@JLServeApp(name = \"Play\")", MEMBERS);
    openapi = app.openapi();
    running = RunningApp.dev(app.bootstrap(), openapi);
    browser = Browser.start(folder.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      running.close();
    }
  }

  /** A 422 is in the console as well, as the network's. */
  @AfterEach
  void thePageBreaksNoRule() throws Exception {
    assertThat(browser.console())
        .doesNotContain("Content Security Policy", "\"source\":\"javascript\"");
  }

  @Test
  void aFormIsFilledByKeyboard() throws Exception {
    open("/echo");
    assertThat(browser.text("document.title")).isEqualTo("Play");
    browser.click(".examples button");
    browser.tabTo("name");
    browser.type(Browser.ERASE + "Bo");
    browser.tabTo("mood");
    browser.type("v");
    browser.tabTo("loud");
    browser.type(" ");
    browser.tabTo("Add to tags");
    browser.type(Browser.ENTER + "bcd");
    browser.tabTo("vector");
    browser.type(Browser.ERASE + "7, 8");
    browser.tabTo("home optional");
    browser.type(" ");
    browser.tabTo("city");
    browser.type("Oslo");
    browser.tabTo("zone");
    browser.type("9" + Browser.ENTER);
    await("200 OK");
    assertThat(browser.text("document.querySelector('.body pre').innerText"))
        .contains("\"name\": \"Bo\"")
        .contains("\"mood\": \"very-happy\"")
        .contains("\"loud\": false")
        .contains("\"tags\": [\"a\", \"bcd\"]")
        .contains("\"vector\": [7.0, 8.0]")
        .contains("\"shape\": {\"type\": \"Circle\", \"radius\": 1.5}")
        .contains("\"note\": null")
        .contains("\"limit\": 7")
        .contains("\"home\": {\"city\": \"Oslo\", \"zone\": 9}")
        .contains("\"big\": 9007199254740993")
        .contains("\"counts\": {\"x\": 1}");
    assertThat(status()).matches("200 OK · \\S+ m?s · \\d+ B");
    assertThat(browser.text("document.querySelector('.status').getAttribute('role')"))
        .isEqualTo("status");
  }

  @Test
  void violationsStandAtTheirFields() throws Exception {
    open("/echo");
    browser.click(".examples button");
    for (String[] change :
        new String[][] {{"name", ""}, {"times", "11"}, {"zone", ""}, {"tags 1", "long"}}) {
      enter(change[0], change[1]);
    }
    choose("type", "Box");
    browser.click(".send");
    await("422");
    assertThat(errorAt("name")).isEqualTo("String should have at least 1 character");
    assertThat(errorAt("times")).isEqualTo("Input should be less than or equal to 10");
    assertThat(errorAt("zone")).isEqualTo("Field required");
    assertThat(errorAt("tags 1")).isEqualTo("String should have at most 3 characters");
    assertThat(errorAt("height")).isEqualTo("Field required");
    assertThat(errorAt("city")).isEmpty();
    assertThat(browser.text("document.activeElement.labels[0].innerText")).isEqualTo("name");
    assertThat(browser.text("document.activeElement.getAttribute('aria-invalid')"))
        .isEqualTo("true");
    assertThat(browser.text("document.querySelector('.body').innerText"))
        .contains("body.place.zone Field required");
    enter("name", "Ada");
    browser.click(".send");
    browser.await("document.querySelectorAll('[aria-invalid]').length == 5");
    assertThat(errorAt("name")).isEmpty();
  }

  @Test
  void theBodyIsWrittenAsJsonToo() throws Exception {
    open("/echo");
    browser.click(".examples button");
    view(2);
    browser.await("!document.querySelector('.request > textarea').hidden");
    String json = "document.querySelector('.request > textarea')";
    assertThat(browser.text(json + ".value")).contains("\"big\": 9007199254740993");
    run(json + ".value = " + json + ".value.replace('Rome', 'Bern')");
    view(1);
    assertThat(browser.text(field("city") + ".value")).isEqualTo("Bern");
    view(2);
    run(json + ".value = '{\"name\": '");
    browser.click(".send");
    await("422");
    assertThat(browser.text("document.querySelector('.body').innerText")).contains("JSON");
    view(1);
    assertThat(browser.text("document.querySelector('.request > .error').innerText"))
        .startsWith("The form needs JSON");
  }

  @Test
  void whatAllObjectsHaveIsNotInAJsonBody() throws Exception {
    open("/odd");
    enter("__proto__ optional", "x");
    view(2);
    view(1);
    assertThat(browser.text(field("constructor optional") + ".value")).isEmpty();
    assertThat(browser.text(field("__proto__ optional") + ".value")).isEqualTo("x");
    open("/shape");
    view(2);
    run("document.querySelector('.request > textarea').value = '{\"type\": \"constructor\"}'");
    view(1);
    assertThat(browser.text(field("type") + ".value")).isEqualTo("Box");
  }

  @Test
  void filesAreChosenOrDropped() throws Exception {
    open("/mirror");
    browser.click("summary");
    Path picture = folder.resolve("a 'b.png");
    ImageIO.write(new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    browser.choose(picture);
    enter("scale optional", "2");
    browser.await("document.querySelector('.curl pre').innerText.includes('scale')");
    assertThat(browser.text("document.querySelector('.curl pre').innerText"))
        .isEqualTo(
            "curl -s "
                + running.uri("/mirror")
                + " -F 'image=@a '\\''b.png' -F scale=2 --output mirror.png");
    browser.click(".send");
    await("200 OK");
    assertThat(width(".body img")).isEqualTo("7");
    assertThat(width(".chosen img")).isEqualTo("7");
    assertThat(browser.text("document.querySelector('.body a').download")).isEqualTo("mirror.png");

    drop(".drop", 1);
    browser.await("document.querySelector('.chosen').innerText.startsWith('0.png')");
    browser.click(".send");
    browser.await("document.querySelector('.body img')");
    assertThat(width(".body img")).isEqualTo("30");

    open("/sizes");
    drop(".drop", 2);
    browser.await("document.querySelectorAll('.chosen img').length == 2");
    browser.click(".send");
    await("200 OK");
    assertThat(browser.text("document.querySelector('.body pre').innerText"))
        .matches("\\{\"sizes\": \\[\\d+, \\d+]}");
  }

  @Test
  void textBesideAFileKeepsItsLines() throws Exception {
    open("/title");
    drop(".drop", 1);
    enter("title", "one\\ntwo");
    browser.click(".send");
    await("200 OK");
    assertThat(browser.text("document.querySelector('.body pre').innerText"))
        .isEqualTo("{\"text\": \"one\\ntwo\"}");
  }

  @Test
  void aStreamIsShownBeforeItsEndAndStops() throws Exception {
    open("/tell");
    browser.tabTo("text");
    browser.type("x" + Browser.ENTER);
    browser.await("document.querySelectorAll('.events li').length == 1");
    assertThat(status()).isEqualTo("200, the response streams");
    assertThat(browser.text("document.querySelector('.events code').innerText"))
        .isEqualTo("{\"text\":\"Once \"}");
    assertThat(running.post("/goOn", "{\"text\":\"\"}").statusCode()).isEqualTo(200);
    await("2 events");
    assertThat(browser.text("document.querySelector('.said').innerText")).isEqualTo("Once upon");

    browser.type(Browser.ENTER);
    browser.await("document.querySelectorAll('.events li').length == 1");
    browser.click(".stop");
    await("Stopped");
    assertThat(running.post("/goOn", "{\"text\":\"\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void ofAFastStreamTheLastEventsStay() throws Exception {
    open("/count");
    stream(20_000, 1);
    await("20000 events");
    assertThat(rows()).isEqualTo("500");
    assertThat(browser.text("document.querySelector('.events').lastChild.innerText"))
        .endsWith("{\"text\":\"19999 \"}");
    assertThat(leftOut()).isEqualTo("The last 500 of 20000 events.");
    assertThat(browser.text("document.querySelector('.said').textContent"))
        .startsWith("0 1 2 ")
        .endsWith(" 19999 ");
  }

  @Test
  void longEventsAreCut() throws Exception {
    open("/count");
    stream(3, 150_000);
    await("3 events");
    assertThat(rows()).isEqualTo("1");
    assertThat(browser.text("document.querySelector('.events').innerText"))
        .endsWith(" The first 200000 of 300011 characters.");
    assertThat(leftOut())
        .isEqualTo("The last 1 of 3 events. The first 200000 of 900000 characters of their text.");
    assertThat(browser.text("'' + document.querySelector('.said').textContent.length"))
        .isEqualTo("200000");
  }

  /** The page changes once in a frame; a tab that is hidden has none. */
  @Test
  void aStreamEndsInAHiddenTab() throws Exception {
    open("/count");
    run("window.requestAnimationFrame = () => 1");
    run(
        "window.changes = 0, new MutationObserver(all => changes += all.filter(({target}) =>"
            + " target.className == 'events').length)"
            + ".observe(document, {subtree: true, childList: true})");
    stream(400, 1);
    await("400 events");
    assertThat(rows()).isEqualTo("400");
    assertThat(leftOut()).isEmpty();
    assertThat(browser.text("'' + changes")).isEqualTo("1");
  }

  @Test
  void aFastStreamWithoutEndIsStopped() throws Exception {
    open("/count");
    stream(Long.MAX_VALUE, 1);
    browser.await("document.querySelectorAll('.events li').length == 500");
    browser.click(".stop");
    await("Stopped");
    assertThat(rows()).isEqualTo("500");
    assertThat(leftOut()).startsWith("The last 500 of ");
  }

  @Test
  void longNumbersAreExactInHints() throws Exception {
    open("/exact");
    assertThat(hint("id optional"))
        .isEqualTo("at most 9223372036854775806, default: 9007199254740993");
    assertThat(browser.text(field("id optional") + ".placeholder")).isEqualTo("9007199254740993");
    assertThat(hint("both")).isEqualTo("-9007199254740993 to 9007199254740993");
    assertThat(browser.text(field("both") + ".max")).isEqualTo("9007199254740993");
    assertThat(hint("factor optional")).isEqualTo("at least 1.0, default: 1500");
    assertThat(browser.text(field("factor optional") + ".placeholder")).isEqualTo("1500");
    assertThat(hint("amount"))
        .isEqualTo("more than 0.10000000000000000001, less than 12345678901234567890.50");
    enter("both", "9007199254740993");
    enter("amount", "1.50");
    browser.click(".send");
    await("200 OK");
    assertThat(browser.text("document.querySelector('.body pre').innerText"))
        .contains("\"id\": 9007199254740993", "\"both\": 9007199254740993", "\"factor\": 1500.0");
  }

  @Test
  void errorsAndOtherResponsesAreShown() throws Exception {
    open("/visit");
    browser.tabTo("city");
    browser.type("Rome");
    browser.tabTo("zone");
    browser.type("1" + Browser.ENTER);
    await("404 Not Found");
    assertThat(browser.text("document.querySelector('.body').innerText"))
        .isEqualTo("No way leads to Rome");
    open("/shape");
    choose("type", "Circle");
    enter("radius", "2");
    browser.click(".send");
    await("200 OK");
    assertThat(browser.text("document.querySelector('.body pre').innerText"))
        .isEqualTo("{\"type\": \"Circle\", \"radius\": 2.0}");
    open("/pack");
    browser.click(".send");
    await("200 OK");
    assertThat(status()).endsWith("2.00 kB");
    assertThat(browser.text("document.querySelector('.body a').download")).isEqualTo("pack.zip");
    open("/beep");
    browser.click(".send");
    await("200 OK");
    assertThat(seconds(".body audio[src^=blob]")).isEqualTo("2");
  }

  @Test
  void aPhoneScrollsInOneDirectionOnly() throws Exception {
    browser.emulate(
        "setDeviceMetricsOverride",
        "{\"width\":360,\"height\":740,\"deviceScaleFactor\":2,\"mobile\":true}");
    browser.emulate(
        "setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"dark\"}]}");
    try {
      for (String path : new String[] {"/echo", "/mirror", "/tell"}) {
        open(path);
        browser.click("summary");
        browser.await("document.querySelector('.curl pre').innerText");
        assertThat(browser.text("'' + document.documentElement.scrollWidth"))
            .as(path)
            .isEqualTo("360");
      }
      assertThat(browser.text("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(20, 23, 27)");
    } finally {
      browser.emulate("clearDeviceMetricsOverride", "{}");
      browser.emulate("setEmulatedMedia", "{\"features\":[]}");
    }
  }

  @Test
  void aKeyIsAskedForAndSentByBothPages() throws Exception {
    try (RunningApp secured = RunningApp.docs(app.bootstrap(), openapi, "right-key")) {
      browser.open(secured.uri("/docs#/visit"));
      browser.await("document.activeElement.type == 'password'");
      assertThat(browser.text("document.title + document.body.innerText")).doesNotContain("Play");
      browser.type("wrong-key" + Browser.ENTER);
      browser.await("document.querySelector('.key [role=alert]')");
      browser.type("right-key" + Browser.ENTER);
      browser.await("document.querySelector('article')");
      assertThat(browser.text("document.title")).isEqualTo("Play");
      browser.click("summary");
      browser.click(".send");
      await("422");
      assertThat(browser.text("document.querySelector('.curl pre').innerText"))
          .contains("-H \"X-API-Key: $API_KEY\"")
          .doesNotContain("right-key");
      assertThat(browser.text("'' + [localStorage.length, document.cookie]")).isEqualTo("0,");

      browser.open(secured.uri("/docs/swagger"));
      browser.click("#operations-default-goOn .opblock-summary-control");
      browser.click(".try-out__btn");
      browser.click(".execute");
      browser.await("document.querySelector('.live-responses-table .response-col_status')");
      assertThat(
              browser.text(
                  "document.querySelector('.live-responses-table .response"
                      + " .response-col_status').innerText"))
          .startsWith("200");
      assertThat(browser.text("document.querySelector('.auth-wrapper').innerText"))
          .contains("Authorize");
      run("sessionStorage.clear()");
    }
  }

  private static void open(String path) throws Exception {
    // A page that is there already would only go to another part.
    browser.open(java.net.URI.create("about:blank"));
    browser.open(running.uri("/docs#" + path));
    browser.await("document.querySelector('article[aria-label=\"" + path + "\"]')");
  }

  private static String status() throws Exception {
    return browser.text("document.querySelector('.status').innerText");
  }

  private static void await(String part) throws Exception {
    browser.await(
        "document.querySelector('.status').innerText.includes('"
            + part
            + "') && document.querySelector('.stop').hidden");
  }

  private static String field(String label) {
    return "[...document.querySelectorAll('label')].find(label => label.innerText.trim() == '"
        + label
        + "').control";
  }

  private static void enter(String label, String value) throws Exception {
    run(
        "((control) => { control.value = '%s';".formatted(value)
            + " control.dispatchEvent(new Event('input', {bubbles: true})); })("
            + field(label)
            + ")");
  }

  private static void choose(String label, String value) throws Exception {
    run(
        "((control) => { control.value = '%s';".formatted(value)
            + " control.dispatchEvent(new Event('change', {bubbles: true})); })("
            + field(label)
            + ")");
  }

  /** Chooses the first view, which is the form, or the second. */
  private static void view(int number) throws Exception {
    browser.click(".views label:nth-child(" + number + ") input");
  }

  /** Has a stream of the endpoint's sent. */
  private static void stream(long events, int times) throws Exception {
    enter("events", Long.toString(events));
    enter("times", Integer.toString(times));
    browser.click(".send");
  }

  private static String rows() throws Exception {
    return browser.text("'' + document.querySelectorAll('.events li').length");
  }

  private static String leftOut() throws Exception {
    return browser.text("document.querySelector('.left-out').innerText");
  }

  private static String hint(String label) throws Exception {
    return browser.text(field(label) + ".parentElement.querySelector('.hint').innerText");
  }

  private static String errorAt(String label) throws Exception {
    return browser.text(field(label) + ".parentElement.querySelector('.error').innerText");
  }

  private static String width(String image) throws Exception {
    return browser.text(
        "(async () => { const image = document.querySelector('%s'); await image.decode();"
                .formatted(image)
            + " return '' + image.naturalWidth; })()");
  }

  /** How long a sound is, or why the browser did not load it. */
  private static String seconds(String audio) throws Exception {
    return browser.text(
        """
        new Promise(done => {
          const audio = document.querySelector('%s');
          const told = () => done(audio.error ? audio.error.message : '' + audio.duration);
          audio.onerror = told;
          audio.onloadedmetadata = told;
          audio.load();
        })"""
            .formatted(audio));
  }

  /** Drops pictures that are 30 pixels wide. */
  private static void drop(String target, int count) throws Exception {
    browser.text(
        """
        (async () => {
          const dataTransfer = new DataTransfer();
          const canvas = document.createElement('canvas');
          canvas.width = 30;
          const blob = await new Promise(done => canvas.toBlob(done));
          for (let i = 0; i < %d; i++) {
            dataTransfer.items.add(new File([blob], `${i}.png`, {type: 'image/png'}));
          }
          document.querySelector('%s').dispatchEvent(
              new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
          return 'dropped';
        })()"""
            .formatted(count, target));
  }

  private static void run(String script) throws Exception {
    browser.text("(" + script + ") || 'done'");
  }
}
