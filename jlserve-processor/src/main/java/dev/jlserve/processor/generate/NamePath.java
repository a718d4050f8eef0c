package dev.jlserve.processor.generate;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A value's place in a record, from which the names of its methods and constants are made.
 *
 * @param record the record
 * @param label the record's short name
 * @param path the component, and what is inside it
 */
record NamePath(TypeName record, String label, List<String> path) {

  /** A value inside this one: an element, a key, a value. */
  NamePath inside(String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return new NamePath(record, label, List.copyOf(longer));
  }

  /** {@code Person.tags}, for a comment. */
  String dotted() {
    return label + "." + String.join(".", path);
  }

  /** {@code PersonTags}, to follow a verb. */
  String words() {
    StringBuilder words = new StringBuilder(label);
    for (String name : path) {
      words.append(name.substring(0, 1).toUpperCase(Locale.ROOT)).append(name.substring(1));
    }
    return words.toString();
  }

  /** {@code PERSON_TAGS}, for a constant. */
  String constant() {
    return words()
        .replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
        .toUpperCase(Locale.ROOT);
  }
}
