package dev.jlserve.processor;

import dev.jlserve.processor.compatibility.AcceptedApi;
import dev.jlserve.processor.compatibility.ApiDocument;
import dev.jlserve.processor.compatibility.DocumentException;
import dev.jlserve.processor.compatibility.DocumentReader;
import dev.jlserve.processor.value.JsonSyntaxException;
import dev.jlserve.processor.value.StrictJsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An app whose API was accepted, then changed: a line that ends with {@code // was:} was what
 * follows there.
 */
record AcceptedFixture(Fixture fixture) {

  /** Accepted files by the text of the app: several tests need the same. */
  private static final Map<String, String> ACCEPTED = new ConcurrentHashMap<>();

  private static final Pattern CHANGED = Pattern.compile("(.*?)// was:(.*)");

  static List<AcceptedFixture> all() {
    return Fixture.in("api").stream().map(AcceptedFixture::new).toList();
  }

  /** The app as it was accepted. */
  String before() {
    return FixtureMarkers.bare(fixture)
        .text()
        .lines()
        .map(line -> before(line) + "\n")
        .collect(Collectors.joining());
  }

  /** The app as it is now. */
  String after() {
    return fixture.text();
  }

  boolean breaksInBothDirections() {
    return after().contains("/** Breaks in both directions. */");
  }

  /** Writes what was accepted of an app beside the source that is named so. */
  static void accept(String app, Path source) throws IOException, JsonSyntaxException {
    Files.writeString(AcceptedApi.of(source).file(), known(app, source));
  }

  /** What was accepted of an app. */
  ApiDocument document(String app) throws JsonSyntaxException, DocumentException {
    return DocumentReader.parse(known(app, Path.of(fixture.file())));
  }

  private static String known(String app, Path source) throws JsonSyntaxException {
    String known = ACCEPTED.get(app);
    String text = known == null ? text(app, source) : known;
    ACCEPTED.put(app, text);
    return text;
  }

  /** The text of the accepted file of an app. */
  static String text(String app, Path source) throws JsonSyntaxException {
    Map<String, String> generated =
        Javac.generated(Javac.compile(Javac.source(source.getFileName().toString(), app)));
    return AcceptedApi.text(StrictJsonParser.parse(generated.get("META-INF/jlserve/openapi.json")));
  }

  @Override
  public String toString() {
    return fixture.file();
  }

  private static String before(String line) {
    Matcher changed = CHANGED.matcher(line);
    return changed.matches() ? changed.group(2).strip() : line;
  }
}
