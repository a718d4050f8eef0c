package com.example.search;

import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.AppInfo;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.EndpointInfo;
import dev.jlserve.spi.JsonReader;
import dev.jlserve.spi.JsonWriter;
import dev.jlserve.spi.PatternMatch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Serves {@link Search}: its endpoints with their readers, checks and writers. Written by
 * jlserve's annotation processor, anew with every compilation.
 */
@SuppressWarnings("all")
public final class SearchBootstrap implements AppBootstrap<Search> {
  /**
   * What the server knows of the app.
   */
  private static final AppInfo INFO = new AppInfo("Semantic search", 4, 8);

  /**
   * The endpoints, in the app's order.
   */
  private static final List<EndpointBinding<Search, ?, ?>> ENDPOINTS = List.of(new SearchBinding(),
      new ExplainBinding(), new ExplainBinding_());

  /**
   * The characters of which a blank text is made.
   */
  private static final String WHITE_SPACE = "\t\n\u000b\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

  /**
   * The names of {@code Search.Order}, for messages.
   */
  private static final String ORDER_NAMES = "'BEST_FIRST' or 'newest'";

  /**
   * The pattern of {@code Query.language}.
   */
  private static final Pattern QUERY_LANGUAGE_PATTERN = Pattern.compile("[a-z]{2}");

  /**
   * Called by the server.
   */
  public SearchBootstrap() {
  }

  @Override
  public int abi() {
    return 1;
  }

  @Override
  public AppInfo info() {
    return INFO;
  }

  @Override
  public boolean snakeCase() {
    return true;
  }

  @Override
  public Search create() throws Exception {
    return new Search();
  }

  @Override
  public void setup(Search app) throws Exception {
    app.setup();
  }

  @Override
  public void downloadWeights(Search app) throws Exception {
    app.downloadWeights();
  }

  @Override
  public void close(Search app) throws Exception {
    app.close();
  }

  @Override
  public List<EndpointBinding<Search, ?, ?>> endpoints() {
    return ENDPOINTS;
  }

  /**
   * Reads {@code Search.Query}.
   *
   * @param in reads the request
   * @return the value, or null after a violation
   */
  private static Search.Query readQuery(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int before = in.violations().count();
    String text = null;
    boolean hasText = false;
    int topK = 10;
    Search.Order order = Search.Order.BEST_FIRST;
    Double minScore = null;
    Optional<String> language = Optional.empty();
    Map<String, Set<String>> filters = null;
    boolean hasFilters = false;
    float[] vector = null;
    String field;
    while ((field = in.nextName()) != null) {
      switch (field) {
        case "text" -> {
          hasText = true;
          text = in.readString();
          if (text != null) {
            if (text.isEmpty()) {
              in.violations().violated("string_too_short",
                  "String should have at least 1 character", "min_length", 1);
            } else if (text.codePointCount(0, text.length()) > 200) {
              in.violations().violated("string_too_long",
                  "String should have at most 200 characters", "max_length", 200);
            } else if (isBlank(text)) {
              in.violations().violated("string_pattern_mismatch",
                  "String should match pattern '\\S'", "pattern", "\\S");
            }
          }
        }
        case "top_k" -> {
          topK = in.readInt();
          if (in.violations().accepted()) {
            if (topK < 1) {
              in.violations().violated("greater_than_equal",
                  "Input should be greater than or equal to 1", "ge", 1);
            } else if (topK > 100) {
              in.violations().violated("less_than_equal",
                  "Input should be less than or equal to 100", "le", 100);
            }
          }
        }
        case "order" -> order = readOrder(in);
        case "min_score" -> {
          if (!in.readNull()) {
            minScore = in.readDouble();
            if (in.violations().accepted() && minScore <= 0) {
              in.violations().violated("greater_than", "no document has that score", "gt", 0);
            }
          }
        }
        case "language" -> {
          if (!in.readNull()) {
            String languageValue = in.readString();
            if (languageValue != null && !PatternMatch.matches(QUERY_LANGUAGE_PATTERN, languageValue)) {
              in.violations().violated("string_pattern_mismatch",
                  "String should match pattern '[a-z]{2}'", "pattern", "[a-z]{2}");
            }
            language = Optional.ofNullable(languageValue);
          }
        }
        case "filters" -> {
          hasFilters = true;
          filters = readQueryFilters(in);
          if (filters != null && filters.size() > 3) {
            in.violations().tooLong("Dictionary", 3, filters.size());
          }
        }
        case "vector" -> {
          if (!in.readNull()) {
            vector = in.readFloats();
          }
        }
        default -> in.rejectUnknown();
      }
    }
    if (!hasText) {
      in.violations().missing("text");
    }
    if (!hasFilters) {
      in.violations().missing("filters");
    }
    if (in.violations().count() != before) {
      return null;
    }
    try {
      return new Search.Query(text, topK, order, minScore, language, filters, vector);
    } catch (IllegalArgumentException refusal) {
      in.violations().refused(refusal);
      return null;
    }
  }

  /**
   * Whether a text has nothing but white space.
   *
   * @param text the text
   * @return whether it is blank
   */
  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (WHITE_SPACE.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads {@code Search.Order}.
   *
   * @param in reads the request
   * @return the value, or null after a violation
   */
  private static Search.Order readOrder(JsonReader in) {
    String name = in.readEnum(ORDER_NAMES);
    if (name == null) {
      return null;
    }
    Search.Order value = orderNamed(name);
    if (value == null) {
      in.violations().notInEnum(ORDER_NAMES);
    }
    return value;
  }

  /**
   * Finds the constant of {@code Search.Order} with a name.
   *
   * @param name its name in JSON
   * @return the constant, or null if no constant has the name
   */
  private static Search.Order orderNamed(String name) {
    return switch (name) {
      case "BEST_FIRST" -> Search.Order.BEST_FIRST;
      case "newest" -> Search.Order.NEWEST_FIRST;
      default -> null;
    };
  }

  /**
   * Reads {@code Map<String, Set<String>>}.
   *
   * @param in reads the request
   * @return the value, or null after a violation
   */
  private static Map<String, Set<String>> readQueryFilters(JsonReader in) {
    if (!in.beginMap()) {
      return null;
    }
    Map<String, Set<String>> values = new LinkedHashMap<>();
    String name;
    while ((name = in.nextName()) != null) {
      Set<String> value = readQueryFiltersValue(in);
      if (value != null && value.isEmpty()) {
        in.violations().tooShort("Set", 1, value.size());
      }
      values.put(name, value);
    }
    return values;
  }

  /**
   * Reads {@code Set<String>}.
   *
   * @param in reads the request
   * @return the value, or null after a violation
   */
  private static Set<String> readQueryFiltersValue(JsonReader in) {
    if (!in.beginSet()) {
      return null;
    }
    Set<String> values = new LinkedHashSet<>();
    while (in.nextElement()) {
      String value = in.readString();
      if (value != null) {
        if (value.isEmpty()) {
          in.violations().violated("string_too_short", "String should have at least 1 character",
              "min_length", 1);
        } else if (isBlank(value)) {
          in.violations().violated("string_pattern_mismatch", "String should match pattern '\\S'",
              "pattern", "\\S");
        }
      }
      values.add(value);
    }
    return values;
  }

  /**
   * Writes {@code Search.Page<Search.Hit>}.
   *
   * @param out writes the response
   * @param value what is written
   */
  private static void writePageOfHit(JsonWriter out, Search.Page<Search.Hit> value) {
    out.beginObject();
    out.name("items");
    writeListOfHit(out, out.required(value.items()));
    out.name("counts");
    writeMapOfOrderAndInteger(out, out.required(value.counts()));
    out.name("next");
    Optional<Search.Page<Search.Hit>> next = out.required(value.next());
    if (next.isPresent()) {
      writePageOfHit(out, out.required(next.get()));
    } else {
      out.writeNull();
    }
    out.endObject();
  }

  /**
   * Writes {@code List<Search.Hit>}.
   *
   * @param out writes the response
   * @param values what is written
   */
  private static void writeListOfHit(JsonWriter out, List<Search.Hit> values) {
    out.beginArray();
    for (Search.Hit value : values) {
      writeHit(out, out.required(value));
    }
    out.endArray();
  }

  /**
   * Writes {@code Search.Hit}.
   *
   * @param out writes the response
   * @param value what is written
   */
  private static void writeHit(JsonWriter out, Search.Hit value) {
    out.beginObject();
    out.name("document-id");
    out.write(value.id());
    out.name("score");
    out.write(value.score());
    out.name("passages");
    writeFloatMatrix(out, out.required(value.passages()));
    out.endObject();
  }

  /**
   * Writes {@code float[][]}.
   *
   * @param out writes the response
   * @param rows what is written
   */
  private static void writeFloatMatrix(JsonWriter out, float[][] rows) {
    out.beginArray();
    for (float[] row : rows) {
      out.write(out.<float[]>required(row));
    }
    out.endArray();
  }

  /**
   * Writes {@code Map<Search.Order, Integer>}.
   *
   * @param out writes the response
   * @param values what is written
   */
  private static void writeMapOfOrderAndInteger(JsonWriter out, Map<Search.Order, Integer> values) {
    out.beginObject();
    for (Map.Entry<Search.Order, Integer> entry : values.entrySet()) {
      out.name(nameOfOrder(out.requiredKey(entry.getKey())));
      out.write(out.<Integer>required(entry.getValue()));
    }
    out.endObject();
  }

  /**
   * Names a constant of {@code Search.Order}.
   *
   * @param value the constant
   * @return its name in JSON
   */
  private static String nameOfOrder(Search.Order value) {
    return switch (value) {
      case BEST_FIRST -> "BEST_FIRST";
      case NEWEST_FIRST -> "newest";
    };
  }

  /**
   * Reads {@code Search.Hit}.
   *
   * @param in reads the request
   * @return the value, or null after a violation
   */
  private static Search.Hit readHit(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int before = in.violations().count();
    long id = 0;
    boolean hasId = false;
    double score = 0;
    boolean hasScore = false;
    float[][] passages = null;
    boolean hasPassages = false;
    String field;
    while ((field = in.nextName()) != null) {
      switch (field) {
        case "document-id" -> {
          hasId = true;
          id = in.readLong();
        }
        case "score" -> {
          hasScore = true;
          score = in.readDouble();
        }
        case "passages" -> {
          hasPassages = true;
          passages = readFloatMatrix(in);
        }
        default -> in.rejectUnknown();
      }
    }
    if (!hasId) {
      in.violations().missing("document-id");
    }
    if (!hasScore) {
      in.violations().missing("score");
    }
    if (!hasPassages) {
      in.violations().missing("passages");
    }
    if (in.violations().count() != before) {
      return null;
    }
    try {
      return new Search.Hit(id, score, passages);
    } catch (IllegalArgumentException refusal) {
      in.violations().refused(refusal);
      return null;
    }
  }

  /**
   * Reads {@code float[][]}.
   *
   * @param in reads the request
   * @return the value, or null after a violation
   */
  private static float[][] readFloatMatrix(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<float[]> rows = new ArrayList<>();
    float[] first = null;
    while (in.nextElement()) {
      float[] row = in.readFloats();
      if (first == null) {
        first = row;
      } else if (row != null && row.length != first.length) {
        in.violations().violated("ragged_array", "Row " + rows.size()
            + " should have length " + first.length + " like the rows before it, not " + row.length,
            "length", first.length);
      }
      rows.add(row);
    }
    return rows.toArray(new float[0][]);
  }

  /**
   * Writes {@code Search.Query}.
   *
   * @param out writes the response
   * @param value what is written
   */
  private static void writeQuery(JsonWriter out, Search.Query value) {
    out.beginObject();
    out.name("text");
    out.write(out.<String>required(value.text()));
    out.name("top_k");
    out.write(value.topK());
    out.name("order");
    out.write(nameOfOrder(out.required(value.order())));
    out.name("min_score");
    Double minScore = value.minScore();
    if (minScore == null) {
      out.writeNull();
    } else {
      out.write(minScore);
    }
    out.name("language");
    Optional<String> language = out.required(value.language());
    if (language.isPresent()) {
      out.write(out.<String>required(language.get()));
    } else {
      out.writeNull();
    }
    out.name("filters");
    writeQueryFilters(out, out.required(value.filters()));
    out.name("vector");
    float[] vector = value.vector();
    if (vector == null) {
      out.writeNull();
    } else {
      out.write(vector);
    }
    out.endObject();
  }

  /**
   * Writes {@code Map<String, Set<String>>}.
   *
   * @param out writes the response
   * @param values what is written
   */
  private static void writeQueryFilters(JsonWriter out, Map<String, Set<String>> values) {
    out.beginObject();
    for (Map.Entry<String, Set<String>> entry : values.entrySet()) {
      out.name(out.requiredKey(entry.getKey()));
      writeQueryFiltersValue(out, out.required(entry.getValue()));
    }
    out.endObject();
  }

  /**
   * Writes {@code Set<String>}.
   *
   * @param out writes the response
   * @param values what is written
   */
  private static void writeQueryFiltersValue(JsonWriter out, Set<String> values) {
    out.beginArray();
    for (String value : values) {
      out.write(out.<String>required(value));
    }
    out.endArray();
  }

  /**
   * Reads {@code Search.Page<Search.Hit>}.
   *
   * @param in reads the request
   * @return the value, or null after a violation
   */
  private static Search.Page<Search.Hit> readPageOfHit(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int before = in.violations().count();
    List<Search.Hit> items = null;
    boolean hasItems = false;
    Map<Search.Order, Integer> counts = null;
    boolean hasCounts = false;
    Optional<Search.Page<Search.Hit>> next = Optional.empty();
    String field;
    while ((field = in.nextName()) != null) {
      switch (field) {
        case "items" -> {
          hasItems = true;
          items = readListOfHit(in);
        }
        case "counts" -> {
          hasCounts = true;
          counts = readMapOfOrderAndInteger(in);
        }
        case "next" -> {
          if (!in.readNull()) {
            next = Optional.ofNullable(readPageOfHit(in));
          }
        }
        default -> in.rejectUnknown();
      }
    }
    if (!hasItems) {
      in.violations().missing("items");
    }
    if (!hasCounts) {
      in.violations().missing("counts");
    }
    if (in.violations().count() != before) {
      return null;
    }
    try {
      return new Search.Page<Search.Hit>(items, counts, next);
    } catch (IllegalArgumentException refusal) {
      in.violations().refused(refusal);
      return null;
    }
  }

  /**
   * Reads {@code List<Search.Hit>}.
   *
   * @param in reads the request
   * @return the value, or null after a violation
   */
  private static List<Search.Hit> readListOfHit(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<Search.Hit> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(readHit(in));
    }
    return values;
  }

  /**
   * Reads {@code Map<Search.Order, Integer>}.
   *
   * @param in reads the request
   * @return the value, or null after a violation
   */
  private static Map<Search.Order, Integer> readMapOfOrderAndInteger(JsonReader in) {
    if (!in.beginMap()) {
      return null;
    }
    Map<Search.Order, Integer> values = new EnumMap<>(Search.Order.class);
    String name;
    while ((name = in.nextName()) != null) {
      Search.Order key = orderNamed(name);
      if (key == null) {
        in.skip();
        in.violations().keyNotInEnum(ORDER_NAMES);
        continue;
      }
      values.put(key, in.readInt());
    }
    return values;
  }

  /**
   * Binds the endpoint {@code search}.
   */
  private static final class SearchBinding implements EndpointBinding<Search, Search.Query, Search.Page<Search.Hit>> {
    /**
     * What the server knows of the endpoint.
     */
    private static final EndpointInfo INFO = new EndpointInfo("search", "/v1/search", 2,
        "{\"text\":\"cats\",\"filters\":{}}");

    /**
     * Called by the bootstrap.
     */
    SearchBinding() {
    }

    @Override
    public EndpointInfo info() {
      return INFO;
    }

    @Override
    public Search.Query read(JsonReader in) {
      return readQuery(in);
    }

    @Override
    public Search.Page<Search.Hit> call(Search app, Search.Query input) throws Exception {
      return app.search(input);
    }

    @Override
    public void write(JsonWriter out, Search.Page<Search.Hit> output) {
      writePageOfHit(out, out.required(output));
    }

    @Override
    public List<String> examples() {
      return List.of("{\"text\": \"cats\", \"filters\": {}}",
          "{\"text\": \"dogs\", \"filters\": {\"tag\": [\"pet\"]}, \"top_k\": 3}");
    }
  }

  /**
   * Binds the endpoint {@code explain}.
   */
  private static final class ExplainBinding implements EndpointBinding<Search, Search.Hit, Search.Query> {
    /**
     * What the server knows of the endpoint.
     */
    private static final EndpointInfo INFO = new EndpointInfo("explain", "/explain", 0,
        "{\"document-id\":1,\"score\":1,\"passages\":[[1]]}");

    /**
     * Called by the bootstrap.
     */
    ExplainBinding() {
    }

    @Override
    public EndpointInfo info() {
      return INFO;
    }

    @Override
    public Search.Hit read(JsonReader in) {
      return readHit(in);
    }

    @Override
    public Search.Query call(Search app, Search.Hit input) {
      return app.explain(input);
    }

    @Override
    public void write(JsonWriter out, Search.Query output) {
      writeQuery(out, out.required(output));
    }
  }

  /**
   * Binds the endpoint {@code explain}.
   */
  private static final class ExplainBinding_ implements EndpointBinding<Search, Search.Page<Search.Hit>, Search.Query> {
    /**
     * What the server knows of the endpoint.
     */
    private static final EndpointInfo INFO = new EndpointInfo("explain", "/v1/explain-all", 0,
        "{\"items\":[],\"counts\":{}}");

    /**
     * Called by the bootstrap.
     */
    ExplainBinding_() {
    }

    @Override
    public EndpointInfo info() {
      return INFO;
    }

    @Override
    public Search.Page<Search.Hit> read(JsonReader in) {
      return readPageOfHit(in);
    }

    @Override
    public Search.Query call(Search app, Search.Page<Search.Hit> input) {
      return app.explain(input);
    }

    @Override
    public void write(JsonWriter out, Search.Query output) {
      writeQuery(out, out.required(output));
    }
  }
}
