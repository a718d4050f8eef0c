package dev.jlserve.dist;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A library in the archive.
 *
 * @param coordinate group, artifact and version, with colons
 * @param licences SPDX identifiers
 */
record Library(String coordinate, List<String> licences) implements Comparable<Library> {

  private static final String OWN_GROUP = "dev.jlserve";
  private static final String APACHE = "Apache-2.0";

  /**
   * Reads a component of a CycloneDX document.
   *
   * @throws IllegalStateException if it states no licence, or one without an SPDX identifier
   */
  static Library of(JsonObject component) {
    String coordinate =
        text(component, "group") + ":" + text(component, "name") + ":" + text(component, "version");
    if (!component.has("licenses") || component.getAsJsonArray("licenses").isEmpty()) {
      throw new IllegalStateException(coordinate + " states no licence");
    }
    List<String> licences =
        StreamSupport.stream(component.getAsJsonArray("licenses").spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .map(choice -> identifier(coordinate, choice))
            .toList();
    return new Library(coordinate, licences);
  }

  /** Whether a component is a part of jlserve. */
  static boolean isOwn(JsonObject component) {
    return text(component, "group").equals(OWN_GROUP);
  }

  /** The file with the licence that applies. All but Apache's have their authors' names in them. */
  String text() {
    String name = licences.contains(APACHE) ? APACHE : coordinate.replaceFirst(":.*", "");
    return "licenses/" + name + ".txt";
  }

  private static String identifier(String coordinate, JsonObject choice) {
    if (choice.has("license") && choice.getAsJsonObject("license").has("id")) {
      return text(choice.getAsJsonObject("license"), "id");
    }
    throw new IllegalStateException(coordinate + " has a licence without an identifier: " + choice);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  @Override
  public int compareTo(Library other) {
    return coordinate.compareTo(other.coordinate);
  }
}
