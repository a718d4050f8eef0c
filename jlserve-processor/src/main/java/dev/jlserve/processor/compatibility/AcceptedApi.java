package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The document that clients rely on: {@code App.api.json} beside {@code App.java}.
 *
 * @param file its path
 */
public record AcceptedApi(Path file) {

  private static final String SOURCE = ".java";
  private static final String SUFFIX = ".api.json";

  /** That of an app's source; it need not be there. */
  public static AcceptedApi of(Path source) {
    String name = String.valueOf(source.getFileName());
    String stem = name.endsWith(SOURCE) ? name.substring(0, name.length() - SOURCE.length()) : name;
    return new AcceptedApi(source.resolveSibling(stem + SUFFIX));
  }

  /** Whether an API was accepted. */
  public boolean exists() {
    return Files.exists(file);
  }

  /** Those in the same folder whose source is gone: one is this app's, if it was renamed. */
  public List<AcceptedApi> strays() {
    Path folder = file.toAbsolutePath().getParent();
    try (Stream<Path> files = folder == null ? Stream.empty() : Files.list(folder)) {
      return files
          .map(each -> String.valueOf(each.getFileName()))
          .filter(name -> name.endsWith(SUFFIX))
          .sorted()
          .map(name -> new AcceptedApi(file.resolveSibling(name)))
          .filter(each -> Files.notExists(file.resolveSibling(each.source())))
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  /** The file's name, such as {@code App.api.json}. */
  public String name() {
    return String.valueOf(file.getFileName());
  }

  /** The name of the source beside it. */
  public String source() {
    return name().substring(0, name().length() - SUFFIX.length()) + SOURCE;
  }

  /**
   * The source as it is typed where the compiler was started, which is where a build tool and a
   * shell's user are. An editor's compiler runs elsewhere: then its name alone.
   */
  public String typedSource() {
    Path here = Path.of("").toAbsolutePath();
    Path source = file.resolveSibling(source()).toAbsolutePath().normalize();
    boolean below = here.getParent() != null && source.startsWith(here);
    return below ? here.relativize(source).toString().replace('\\', '/') : source();
  }

  /**
   * Reads the file.
   *
   * @throws DocumentException if it is no document of jlserve's
   */
  public ApiDocument read() throws DocumentException {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new DocumentException(String.valueOf(e.getMessage()));
    }
    return DocumentReader.parse(text);
  }

  /** The text of the file for a document: a fact a line, in an order that no edit moves. */
  public static String text(Json document) {
    return JsonPrinter.indented(Sorted.of(document));
  }
}
