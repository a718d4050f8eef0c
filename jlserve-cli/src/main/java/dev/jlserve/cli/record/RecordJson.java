package dev.jlserve.cli.record;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes records as JSON. */
final class RecordJson {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private RecordJson() {}

  static String text(Object value) {
    return GSON.toJson(value) + "\n";
  }

  /** What a file says; nothing if there is none, or none of this form. */
  static <T> Optional<T> read(Path file, Class<T> type) {
    try {
      @Nullable T value = GSON.fromJson(Files.readString(file), type);
      return Optional.ofNullable(value);
    } catch (IOException | JsonParseException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      // A record's constructor refused what the text lacks; Gson wraps it as it likes.
      return Optional.empty();
    }
  }
}
