package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.jlserve.server.json.number.NumberScanner;
import java.io.IOException;
import java.io.Serial;

/**
 * Jackson as RFC 8259 has it, within bounds: UTF-8 only, no duplicate names, at most 64 levels and
 * 400 characters a number. Numbers stay text until they are asked for, so {@code 1e999999999} is
 * never expanded.
 */
public final class StrictJson extends JsonFactory {

  static final int MAX_DEPTH = 64;

  @Serial private static final long serialVersionUID = 1L;

  private static final StrictJson REQUESTS = new StrictJson(true);
  private static final StrictJson CHECKED = new StrictJson(false);

  private StrictJson(boolean detectDuplicates) {
    super(settings(detectDuplicates));
  }

  private static JsonFactoryBuilder settings(boolean detectDuplicates) {
    return (JsonFactoryBuilder)
        JsonFactory.builder()
            .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, detectDuplicates)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            // Names come from clients: interned strings would outlive their requests.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(NumberScanner.MOST_CHARACTERS)
                    // The limit of bodies holds for the strings in them.
                    .maxStringLength(Integer.MAX_VALUE)
                    .build());
  }

  /**
   * Takes the names in a document of JSON into the table in which parsers look for names. What
   * clients send does not come into it: one request could fill it so that others fail.
   */
  public static void learnNames(byte[] document) {
    REQUESTS.learn(document);
    CHECKED.learn(document);
  }

  private void learn(byte[] document) {
    try (JsonParser parser = createParser(document)) {
      while (parser.nextToken() != null) {}
    } catch (IOException tooDeep) {
      // An example may nest as deep as a body, and the document around it. A name that is not
      // learned costs time only.
    }
  }

  /** A parser of a request's body; it must have passed {@link Utf8#check}. */
  public static TensorParser parser(byte[] body) {
    return REQUESTS.open(body, Utf8.start(body));
  }

  /** A parser of a body that a {@link #parser} has read to its end. */
  static JsonParser parserOfChecked(byte[] body) {
    return CHECKED.open(body, Utf8.start(body));
  }

  /** A parser that looks ahead in a body, from the first byte of a value on. */
  static JsonParser parserFrom(byte[] body, int start) {
    return CHECKED.open(body, start);
  }

  /** A buffer that grows, from Jackson's recycler. */
  private static ByteArrayBuilder buffer() {
    return new ByteArrayBuilder(REQUESTS._getBufferRecycler());
  }

  /** A generator of one response. */
  static TensorGenerator generator() {
    Overflow overflow = new Overflow(StrictJson::buffer);
    IOContext context = REQUESTS._createContext(REQUESTS._createContentReference(overflow), false);
    context.setEncoding(JsonEncoding.UTF8);
    return new TensorGenerator(context, REQUESTS._generatorFeatures, overflow);
  }

  /** Makes the byte parser itself: the factory's own way guesses encodings. */
  private TensorParser open(byte[] body, int start) {
    IOContext context = _createContext(_createContentReference(body), true);
    context.setEncoding(JsonEncoding.UTF8);
    return new TensorParser(
        context,
        _parserFeatures,
        _byteSymbolCanonicalizer.makeChildOrPlaceholder(_factoryFeatures),
        body,
        start);
  }
}
