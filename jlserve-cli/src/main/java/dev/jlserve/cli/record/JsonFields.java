package dev.jlserve.cli.record;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.jlserve.cli.cache.Presence;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a JSON file. Reflection would read records in fewer lines; it takes a
 * tenth of a second to start, which a build with nothing to do would spend on nothing else.
 *
 * @param values texts, numbers as texts, booleans, lists and objects by name
 */
record JsonFields(Map<String, Object> values) {

  /**
   * What a file says, in the form that is asked for; nothing if there is none, or none of it.
   *
   * @throws dev.jlserve.cli.console.CliException if this user may not read it
   */
  static <T> Optional<T> read(Path file, Function<JsonFields, T> form) {
    try (Reader text = Files.newBufferedReader(file);
        JsonReader in = new JsonReader(text)) {
      JsonFields fields = object(in);
      return in.peek() == JsonToken.END_DOCUMENT
          ? Optional.of(form.apply(fields))
          : Optional.empty();
    } catch (AccessDeniedException e) {
      throw Presence.denied(file);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static JsonFields object(JsonReader in) throws IOException {
    Map<String, Object> values = new HashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      Object value = value(in);
      if (value != null) {
        values.put(name, value);
      }
    }
    in.endObject();
    return new JsonFields(values);
  }

  private static @Nullable Object value(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case BEGIN_OBJECT -> object(in);
      case BEGIN_ARRAY -> list(in);
      case BOOLEAN -> in.nextBoolean();
      case NULL -> {
        in.nextNull();
        yield null;
      }
      default -> in.nextString();
    };
  }

  private static List<Object> list(JsonReader in) throws IOException {
    List<Object> values = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      Object value = value(in);
      if (value == null) {
        throw new IllegalArgumentException("null in a list");
      }
      values.add(value);
    }
    in.endArray();
    return values;
  }

  private <T> T get(String name, Class<T> type) {
    return as(type, values.get(name));
  }

  private static <T> T as(Class<T> type, @Nullable Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + value);
    }
    return type.cast(value);
  }

  String text(String name) {
    return get(name, String.class);
  }

  Optional<String> textIfAny(String name) {
    return values.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
  }

  long number(String name) {
    return Long.parseLong(text(name));
  }

  boolean flag(String name) {
    return get(name, Boolean.class);
  }

  JsonFields object(String name) {
    return get(name, JsonFields.class);
  }

  List<JsonFields> objects(String name) {
    return all(name, JsonFields.class);
  }

  List<String> texts(String name) {
    return all(name, String.class);
  }

  private <T> List<T> all(String name, Class<T> type) {
    List<T> all = new ArrayList<>();
    for (Object each : get(name, List.class)) {
      all.add(as(type, each));
    }
    return all;
  }

  /** A member that is an object of texts. */
  SortedMap<String, String> textsByName(String name) {
    SortedMap<String, String> all = new TreeMap<>();
    for (String each : object(name).values.keySet()) {
      all.put(each, object(name).text(each));
    }
    return all;
  }
}
