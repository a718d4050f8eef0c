package dev.jlserve.cli.console;

import dev.jlserve.store.protocol.ExitCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a command tells. People read it as lines, scripts as a JSON object ({@code
 * --json}); what is told is the same.
 */
public sealed interface Event {

  /** Its lines on stdout, for people: results. */
  default List<String> out() {
    return List.of();
  }

  /** Its lines on stderr: diagnostics, notes and errors. */
  default List<String> err() {
    return List.of();
  }

  /** Whether {@code --quiet} leaves it out for people: what is told while nothing goes wrong. */
  default boolean isBackground() {
    return switch (this) {
      case Step step -> true;
      case Download at -> true;
      case Note note -> true;
      case Example example -> example.succeeded();
      case Made made -> true;
      case Settings settings -> true;
      case Image image -> true;
      case Manifest manifest -> manifest.file().isPresent();
      case Next next -> true;
      case Response response -> response.file().isPresent();
      case Diagnostic diagnostic -> false;
      case ApiChange change -> false;
      case Failure failure -> false;
      case Waiting waiting -> false;
      case Interrupted interrupted -> false;
      case Ready ready -> false;
      case Reloaded reloaded -> false;
      case SetupAgain again -> false;
      case Endpoints endpoints -> false;
      case Endpoint endpoint -> false;
      case StreamItem item -> false;
      case Cached cached -> false;
      case Hashed hashed -> false;
      case Result result -> false;
    };
  }

  /**
   * A step of the work is done, or begins.
   *
   * @param name which one, for scripts: a word that does not change between releases
   * @param text for people
   * @param ticked whether people see a tick before the text
   * @param took how long it took, where that is worth telling
   */
  record Step(String name, String text, boolean ticked, Optional<Duration> took) implements Event {

    /** A step with a tick before its text. */
    public static Step ticked(String name, String text) {
      return new Step(name, text, true, Optional.empty());
    }

    /** A step without one. */
    public static Step of(String name, String text) {
      return new Step(name, text, false, Optional.empty());
    }

    /** The same step, which took a time. */
    public Step after(Duration time) {
      return new Step(name, text, ticked, Optional.of(time));
    }

    @Override
    public List<String> out() {
      String time =
          took.map(each -> String.format(Locale.ROOT, " (%.1f s)", each.toMillis() / 1e3))
              .orElse("");
      return List.of((ticked ? "✓ " : "") + text + time);
    }
  }

  /**
   * A file came on.
   *
   * @param title what is done, such as {@code Downloading}
   * @param item the file's name
   * @param bytes what is there
   * @param total what is expected, or -1 if unknown
   */
  record Download(String title, String item, long bytes, long total) implements Event {
    @Override
    public List<String> err() {
      return List.of(title + ": " + item + " " + amount(bytes, total));
    }

    /** Such as {@code 40 % of 23.0 MB}, or the megabytes alone. */
    static String amount(long bytes, long total) {
      return total > 0
          ? String.format(Locale.ROOT, "%d %% of %.1f MB", bytes * 100 / total, total / 1e6)
          : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
  }

  /**
   * An example was sent to the app.
   *
   * @param endpoint its path
   * @param number the example's place among the endpoint's, from 1
   * @param status the answer's HTTP status
   * @param detail what the answer says, where the status is none of success
   */
  record Example(String endpoint, int number, int status, Optional<String> detail)
      implements Event {

    /** Whether it was answered as it should be. */
    public boolean succeeded() {
      return status / 100 == 2;
    }

    @Override
    public List<String> err() {
      return succeeded()
          ? List.of()
          : List.of(
              "Example "
                  + number
                  + " of POST "
                  + endpoint
                  + " is answered "
                  + status
                  + detail.map(text -> ": " + text).orElse(""));
    }
  }

  /**
   * A mistake, warning or note about a source.
   *
   * @param severity {@code error}, {@code warning} or {@code note}
   * @param name {@code jlserve/} and the title of its section in the documentation, or the
   *     compiler's own key
   * @param place where it is, if it is anywhere
   * @param message what is wrong, without name and fix
   * @param fix the one edit that mends it, if that is known
   * @param err in javac's form
   */
  record Diagnostic(
      String severity,
      Optional<String> name,
      Optional<Place> place,
      String message,
      Optional<String> fix,
      List<String> err)
      implements Event {

    /** Copies the list. */
    public Diagnostic {
      err = List.copyOf(err);
    }

    /** Whether it is a warning. */
    public boolean isWarning() {
      return severity.equals("warning");
    }
  }

  /**
   * A token in a source.
   *
   * @param file the file, as the user named it
   * @param line from 1
   * @param column from 1, in UTF-16 units
   * @param length in UTF-16 units, within the line
   */
  record Place(String file, int line, int column, int length) {}

  /**
   * Something that a user wants to know and need not act on.
   *
   * @param text one sentence
   */
  record Note(String text) implements Event {
    @Override
    public List<String> err() {
      return List.of("Note: " + text);
    }
  }

  /**
   * What an app's {@code setup()} takes.
   *
   * @param settings in the order of the record's components
   */
  record Settings(List<Setting> settings) implements Event {

    /** Copies the list. */
    public Settings {
      settings = List.copyOf(settings);
    }

    @Override
    public List<String> out() {
      return SettingsTable.lines(settings);
    }
  }

  /**
   * The API of an app is no longer what was accepted.
   *
   * @param verdict {@code breaking}, {@code risky} or {@code compatible}
   * @param kind which one, for scripts: a word that does not change between releases
   * @param endpoint the path, if it is of one endpoint
   * @param side {@code request} or {@code response}, if it is of a value
   * @param message what has changed, and what that means to clients
   * @param fix the edit that keeps to the accepted API, if clients mind
   */
  record ApiChange(
      String verdict,
      String kind,
      Optional<String> endpoint,
      Optional<String> side,
      String message,
      Optional<String> fix)
      implements Event {

    @Override
    public List<String> out() {
      return List.of(verdict + ": " + message + fix.map(edit -> " " + edit).orElse(""));
    }
  }

  /**
   * Something failed.
   *
   * @param message why, without {@code Error:}
   * @param commands shell-quoted commands that help
   */
  record Failure(String message, List<String> commands) implements Event {

    /** Copies the list. */
    public Failure {
      commands = List.copyOf(commands);
    }

    @Override
    public List<String> err() {
      List<String> lines = new ArrayList<>(List.of("Error: " + message));
      lines.addAll(commands);
      return lines;
    }
  }

  /**
   * {@code dev} goes on after something failed, until a save mends it.
   *
   * @param text what goes on meanwhile
   */
  record Waiting(String text) implements Event {
    @Override
    public List<String> err() {
      return List.of(text);
    }
  }

  /**
   * A signal ends a build.
   *
   * @param commands the shell-quoted command that goes on with it
   */
  record Interrupted(List<String> commands) implements Event {

    /** Copies the list. */
    public Interrupted {
      commands = List.copyOf(commands);
    }

    @Override
    public List<String> err() {
      List<String> lines =
          new ArrayList<>(List.of("Interrupted. What has come is kept; to go on from there:"));
      lines.addAll(commands);
      return lines;
    }
  }

  /**
   * The app serves; its own process has told people.
   *
   * @param app its name
   * @param url where
   */
  record Ready(String app, String url) implements Event {}

  /**
   * New code serves.
   *
   * @param took from the save on
   * @param kept the fields that the new instance took over; none if setup() ran again
   */
  record Reloaded(Duration took, List<String> kept) implements Event {

    /** Copies the list. */
    public Reloaded {
      kept = List.copyOf(kept);
    }

    @Override
    public List<String> out() {
      return List.of(
          String.format(Locale.ROOT, "Reloaded in %.1f s", took.toMillis() / 1e3)
              + (kept.isEmpty() ? "" : "; kept " + String.join(", ", kept)));
    }
  }

  /**
   * New code needs a new process.
   *
   * @param reason why nothing can be kept
   */
  record SetupAgain(String reason) implements Event {
    @Override
    public List<String> out() {
      return List.of("setup() runs again: " + reason);
    }
  }

  /**
   * Files were made.
   *
   * @param folder the folder that holds them
   * @param files their paths
   */
  record Made(String folder, List<String> files) implements Event {

    /** Copies the list. */
    public Made {
      files = List.copyOf(files);
    }

    @Override
    public List<String> out() {
      return Stream.concat(
              Stream.of("✓ Made " + folder + ":"), files.stream().map(file -> "  " + file))
          .toList();
    }
  }

  /**
   * An image was made.
   *
   * @param name its name and tag
   * @param digest of its manifest, such as {@code sha256:...}
   * @param file the archive that was written, if one was
   * @param bytes the archive's size, or what was sent to the registry
   */
  record Image(String name, String digest, Optional<String> file, long bytes) implements Event {
    @Override
    public List<String> out() {
      String megabytes = String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
      return List.of(
          file.map(path -> "✓ Wrote " + path + ": " + name + ", " + megabytes)
              .orElse("✓ Pushed " + name + ", " + megabytes + " of it new there"),
          "  " + digest);
    }
  }

  /**
   * A manifest for a cluster.
   *
   * @param file the file that it was written to, if it was
   * @param text what it says, as YAML
   */
  record Manifest(Optional<String> file, String text) implements Event {
    @Override
    public List<String> out() {
      return file.map(path -> List.of("✓ Wrote " + path)).orElseGet(() -> text.lines().toList());
    }
  }

  /**
   * What is in the cache folder.
   *
   * @param folder as the user named it
   * @param bytes all that is in it
   * @param items by kind, then by size
   */
  record Cached(String folder, long bytes, List<Item> items) implements Event {

    /** Copies the list. */
    public Cached {
      items = List.copyOf(items);
    }

    @Override
    public List<String> out() {
      return InventoryTable.lines(folder, bytes, items);
    }
  }

  /**
   * The files of the cache folder were hashed.
   *
   * @param verified how many, and which are damaged
   */
  record Hashed(Verified verified) implements Event {
    @Override
    public List<String> out() {
      return verified.damages().isEmpty()
          ? List.of(
              String.format(
                  Locale.ROOT,
                  "✓ Verified %d files, %.1f MB",
                  verified.files(),
                  verified.bytes() / 1e6))
          : List.of();
    }

    @Override
    public List<String> err() {
      return verified.damages().stream().map(each -> each.path() + " " + each.found()).toList();
    }
  }

  /**
   * The endpoints of an app.
   *
   * @param endpoints in the order of its document
   */
  record Endpoints(List<Described> endpoints) implements Event {

    /** Copies the list. */
    public Endpoints {
      endpoints = List.copyOf(endpoints);
    }

    /**
     * An endpoint.
     *
     * @param summary one sentence; may be empty
     */
    public record Described(String path, String summary) {}

    @Override
    public List<String> out() {
      int width = endpoints.stream().mapToInt(each -> each.path().length()).max().orElse(0);
      return endpoints.stream()
          .map(
              each ->
                  ("POST " + each.path() + " ".repeat(width - each.path().length() + 2))
                      .concat(each.summary())
                      .stripTrailing())
          .toList();
    }
  }

  /**
   * What an endpoint takes.
   *
   * @param path its path
   * @param description all that its author says of it; may be empty
   * @param fields of its request, in order
   * @param response the media type of a response of success
   * @param example a shell-quoted command that calls it
   * @param out for people
   */
  record Endpoint(
      String path,
      String description,
      List<EndpointField> fields,
      String response,
      String example,
      List<String> out)
      implements Event {

    /** Copies the lists. */
    public Endpoint {
      fields = List.copyOf(fields);
      out = List.copyOf(out);
    }
  }

  /**
   * An app responded to a call. People find the body on stdout as it came.
   *
   * @param status the HTTP status
   * @param type the media type of its body
   * @param body what it says, where that is text and in no file
   * @param file the file that it was written to, if it was
   * @param bytes the size of the body
   * @param took from the request to the end of the response
   */
  record Response(
      int status,
      String type,
      Optional<String> body,
      Optional<String> file,
      long bytes,
      Duration took)
      implements Event {
    @Override
    public List<String> out() {
      return file.map(
              path ->
                  List.of(
                      String.format(Locale.ROOT, "✓ Wrote %s: %s, %d bytes", path, type, bytes)))
          .orElse(List.of());
    }
  }

  /**
   * A stream of an app has one more item. People find it on stdout as it came.
   *
   * @param data what it says
   */
  record StreamItem(String data) implements Event {}

  /**
   * What to do next.
   *
   * @param commands shell-quoted commands, in order
   */
  record Next(List<String> commands) implements Event {

    /** Copies the list. */
    public Next {
      commands = List.copyOf(commands);
    }

    @Override
    public List<String> out() {
      return Stream.concat(Stream.of("Next:"), commands.stream().map(command -> "  " + command))
          .toList();
    }
  }

  /**
   * The command ended; nothing comes after it.
   *
   * @param exit one of {@link ExitCode}
   */
  record Result(int exit) implements Event {}
}
