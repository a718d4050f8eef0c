package dev.jlserve.dist;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A CycloneDX document of all modules. Each module has one of its own, and what it relocates into
 * its jar is in no other.
 */
final class Materials {

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private final JsonObject document;
  private final Map<String, JsonObject> components = new TreeMap<>();

  private Materials(JsonObject document) {
    this.document = document;
  }

  /**
   * Joins documents.
   *
   * @param files the first is that of the whole, whose head is kept
   */
  static Materials of(List<Path> files) throws IOException {
    Materials materials = new Materials(read(files.get(0)));
    Map<String, SortedSet<String>> needs = new TreeMap<>();
    for (Path file : files) {
      JsonObject document = read(file);
      for (JsonElement element : document.getAsJsonArray("components")) {
        materials.add(element.getAsJsonObject());
      }
      addNeeds(document, needs);
    }
    Set<String> packed = new HashSet<>(materials.components.keySet());
    packed.add(ref(materials.document.getAsJsonObject("metadata").getAsJsonObject("component")));
    needs.keySet().retainAll(packed);
    needs.values().forEach(refs -> refs.retainAll(packed));
    materials.document.add("components", GSON.toJsonTree(materials.components.values()));
    materials.document.add("dependencies", dependencies(needs));
    return materials;
  }

  private static JsonObject read(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  /** What is optional to a module is in no jar. */
  private void add(JsonObject component) {
    if (!component.get("scope").getAsString().equals("optional")) {
      components.putIfAbsent(ref(component), component);
    }
  }

  private static String ref(JsonObject component) {
    return component.get("bom-ref").getAsString();
  }

  private static void addNeeds(JsonObject document, Map<String, SortedSet<String>> needs) {
    for (JsonElement element : document.getAsJsonArray("dependencies")) {
      JsonObject dependency = element.getAsJsonObject();
      SortedSet<String> refs =
          needs.computeIfAbsent(dependency.get("ref").getAsString(), any -> new TreeSet<>());
      if (dependency.has("dependsOn")) {
        dependency.getAsJsonArray("dependsOn").forEach(ref -> refs.add(ref.getAsString()));
      }
    }
  }

  private static JsonArray dependencies(Map<String, SortedSet<String>> needs) {
    JsonArray dependencies = new JsonArray();
    needs.forEach(
        (ref, refs) -> {
          JsonObject dependency = new JsonObject();
          dependency.addProperty("ref", ref);
          dependency.add("dependsOn", GSON.toJsonTree(refs));
          dependencies.add(dependency);
        });
    return dependencies;
  }

  /** The document. */
  String json() {
    return GSON.toJson(document) + "\n";
  }

  /**
   * The libraries that are not jlserve's own.
   *
   * @throws IllegalStateException if one has no licence
   */
  SortedSet<Library> libraries() {
    SortedSet<Library> libraries = new TreeSet<>();
    for (JsonObject component : components.values()) {
      if (!Library.isOwn(component)) {
        libraries.add(Library.of(component));
      }
    }
    return libraries;
  }
}
