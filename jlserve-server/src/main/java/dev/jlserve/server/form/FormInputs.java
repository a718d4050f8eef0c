package dev.jlserve.server.form;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.jlserve.server.json.Location;
import dev.jlserve.server.json.QuotedInputs;
import dev.jlserve.server.json.ViolationsAnswer;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what a form holds by location: texts as strings, of files their size, else JSON. */
final class FormInputs {

  private static final String NOTHING = "null";

  private final Map<String, List<Part>> parts;
  private final Predicate<String> lists;
  private final Map<Location, String> found = new HashMap<>();

  /** Within parts of JSON: what is wanted of each, and where that lies in the body. */
  private final IdentityHashMap<Part, Map<Location, Location>> inside = new IdentityHashMap<>();

  private FormInputs(Map<String, List<Part>> parts, Predicate<String> lists) {
    this.parts = parts;
    this.lists = lists;
  }

  /**
   * The JSON text of each, or a long beginning of it.
   *
   * @param lists whether parts of a name were read as the elements of a list
   */
  static Map<Location, String> find(
      Map<String, List<Part>> parts, Predicate<String> lists, Collection<Location> wanted) {
    FormInputs inputs = new FormInputs(parts, lists);
    wanted.forEach(inputs::find);
    inputs.inside.forEach(
        (part, places) ->
            QuotedInputs.find(part.content().bytes(), places.keySet())
                .forEach((place, text) -> inputs.found.put(places.get(place), text)));
    return inputs.found;
  }

  private void find(Location location) {
    List<Object> steps = location.steps();
    boolean list = !steps.isEmpty() && lists.test(String.valueOf(steps.get(0)));
    int own = list ? 2 : 1;
    Part part = steps.size() < own ? null : part(steps, list);
    if (part == null) {
      found.put(location, NOTHING);
    } else if (steps.size() == own) {
      found.put(location, quoted(part));
    } else {
      Location rest = new Location(steps.subList(own, steps.size()));
      inside.computeIfAbsent(part, none -> new HashMap<>()).put(rest, location);
    }
  }

  private @Nullable Part part(List<Object> steps, boolean list) {
    List<Part> named = parts.getOrDefault(String.valueOf(steps.get(0)), List.of());
    if (list) {
      return steps.get(1) instanceof Integer index ? named.get(index) : null;
    }
    return named.size() == 1 ? named.get(0) : null;
  }

  private static String quoted(Part part) {
    String text = part.isFile() ? null : part.text();
    if (text == null) {
      return "\"<" + part.content().length() + " bytes>\"";
    }
    // One more than is quoted, so that what is cut here is clipped there.
    int most = Math.min(text.length(), ViolationsAnswer.LONGEST_INPUT + 1);
    char[] escaped = JsonStringEncoder.getInstance().quoteAsString(text.substring(0, most));
    return '"' + new String(escaped) + '"';
  }
}
