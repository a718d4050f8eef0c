package dev.jlserve.cli.compile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.cli.console.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * What the annotation processor wrote about an app, so that nobody need load it.
 *
 * @param requests how many requests the app's code works on at once
 * @param settings what its {@code setup()} takes
 */
public record AppIndex(int requests, List<Setting> settings) {

  private static final String FILE = "META-INF/jlserve/app";
  private static final String REQUESTS = "requests ";
  private static final String SETTING = "setting ";

  /** Copies the list. */
  public AppIndex {
    settings = List.copyOf(settings);
  }

  /** Of an app that was compiled just now. */
  public static AppIndex of(Compilation compilation) {
    byte[] index = compilation.files().get(FILE);
    return index == null ? new AppIndex(1, List.of()) : of(index);
  }

  /** Of an app in a jar. */
  public static AppIndex in(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(FILE);
      if (entry == null) {
        throw new IOException(jar + " has no " + FILE);
      }
      try (InputStream in = file.getInputStream(entry)) {
        return of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AppIndex of(byte[] index) {
    List<String> lines = new String(index, StandardCharsets.UTF_8).lines().toList();
    return new AppIndex(
        after(REQUESTS, lines).stream().mapToInt(Integer::parseInt).findFirst().orElse(1),
        after(SETTING, lines).stream().map(AppIndex::setting).toList());
  }

  private static List<String> after(String word, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .toList();
  }

  private static Setting setting(String json) {
    JsonObject setting = JsonParser.parseString(json).getAsJsonObject();
    return new Setting(
        setting.get("name").getAsString(),
        setting.get("type").getAsString(),
        setting.get("expected").getAsString(),
        setting.get("required").getAsBoolean(),
        Optional.of(setting.get("default"))
            .filter(each -> !each.isJsonNull())
            .map(JsonElement::getAsString),
        setting.get("secret").getAsBoolean(),
        setting.get("description").getAsString().replaceAll("\\s+", " "));
  }
}
