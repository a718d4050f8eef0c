package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.value.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a document with its place, which messages name.
 *
 * @param place such as {@code schema 'Text'}
 * @param json the value
 */
record Node(String place, Json json) {

  boolean isObject() {
    return json.asObject().isPresent();
  }

  boolean has(String name) {
    return json.asObject().filter(object -> object.members().containsKey(name)).isPresent();
  }

  Map<String, Json> members() throws DocumentException {
    return json.asObject()
        .map(Json.Members::members)
        .orElseThrow(() -> new DocumentException(place + " is no object"));
  }

  /** A member that has to be there. */
  Node member(String name) throws DocumentException {
    Json value = members().get(name);
    if (value == null) {
      throw new DocumentException(place + " has no member '" + name + "'");
    }
    return new Node("'" + name + "' of " + place, value);
  }

  /** An object that has to be there. */
  Node object(String name) throws DocumentException {
    Node object = member(name);
    object.members();
    return object;
  }

  /** A string that has to be there. */
  String text(String name) throws DocumentException {
    return member(name).text();
  }

  private String text() throws DocumentException {
    return json.text().orElseThrow(() -> new DocumentException(place + " is no string"));
  }

  /** A string, empty if it is not there. */
  String textOrEmpty(String name) throws DocumentException {
    return has(name) ? text(name) : "";
  }

  /** A number, if it is there. */
  Optional<BigDecimal> number(String name) throws DocumentException {
    if (!has(name)) {
      return Optional.empty();
    }
    Node node = member(name);
    return Optional.of(
        node.json.number().orElseThrow(() -> new DocumentException(node.place + " is no number")));
  }

  /** The items of an array; none if it is not there. */
  List<Node> items(String name) throws DocumentException {
    if (!has(name)) {
      return List.of();
    }
    Node node = member(name);
    return node
        .json
        .array()
        .orElseThrow(() -> new DocumentException(node.place + " is no array"))
        .stream()
        .map(item -> new Node("an item of " + node.place, item))
        .toList();
  }

  /** The strings of an array; none if it is not there. */
  List<String> texts(String name) throws DocumentException {
    List<String> texts = new ArrayList<>();
    for (Node item : items(name)) {
      texts.add(item.text());
    }
    return texts;
  }
}
