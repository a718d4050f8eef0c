package dev.jlserve.server.mode;

import dev.jlserve.server.form.SampleParts;
import dev.jlserve.spi.BinaryBinding;
import dev.jlserve.spi.EndpointBinding;
import dev.jlserve.spi.StreamBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What to type in a shell to try an endpoint with its sample. */
final class CurlLines {

  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  /** What curl would read as a file's name, a type or a quote at a form's text. */
  private static final Pattern READ_BY_CURL = Pattern.compile("(?s)[@<].*|.*[;\"].*");

  /** A longer body fills the terminal. */
  private static final int LONGEST = 500;

  private static final int SHOWN = 100;

  private CurlLines() {}

  /**
   * Its line, and one before it where files may be sent, with {@code FILE} in place of their names.
   * The body in the line is shortened if it is long.
   *
   * @param address the server's, such as {@code http://localhost:8000}
   */
  static List<String> of(EndpointBinding<?, ?, ?> endpoint, String address) {
    List<String> lines = new ArrayList<>();
    if (!endpoint.files().isEmpty()) {
      lines.add(line(endpoint, address, form(endpoint)));
    }
    String sample = endpoint.info().sample();
    lines.add(
        line(endpoint, address, json(sample))
            + (isLong(sample) ? " # shortened: the docs have all of it" : ""));
    return lines;
  }

  private static String line(EndpointBinding<?, ?, ?> endpoint, String address, String body) {
    // Without N curl would collect the events of a stream before it shows them.
    String curl = endpoint instanceof StreamBinding ? "curl -sN " : "curl -s ";
    return curl
        + word(address + endpoint.info().path())
        + body
        + (endpoint instanceof BinaryBinding<?, ?> binary ? " --output " + word(file(binary)) : "");
  }

  private static boolean isLong(String body) {
    return body.length() > LONGEST;
  }

  private static String json(String sample) {
    // JSON has no line breaks within strings: those between tokens may go.
    String body = LINE_BREAK.matcher(sample.strip()).replaceAll(" ");
    String shown = isLong(sample) ? body.substring(0, SHOWN) + "..." : body;
    return " -H 'Content-Type: application/json' -d " + quoted(shown);
  }

  private static String form(EndpointBinding<?, ?, ?> endpoint) {
    StringBuilder arguments = new StringBuilder();
    SampleParts.of(endpoint.info().sample())
        .forEach(
            (name, value) -> {
              if (endpoint.files().contains(name)) {
                arguments.append(" -F ").append(word(name + "=@FILE"));
              } else {
                boolean plain = !READ_BY_CURL.matcher(value).matches();
                arguments
                    .append(plain ? " -F " : " --form-string ")
                    .append(word(name + "=" + value));
              }
            });
    return arguments.toString();
  }

  /** A name for the response; its end is that of the media type: what editors and viewers go by. */
  private static String file(BinaryBinding<?, ?> endpoint) {
    String subtype = endpoint.mediaType().replaceFirst("^[^/]*/(?:x-)?", "");
    String ending = subtype.toLowerCase(Locale.ROOT).replaceFirst("[^a-z0-9].*", "");
    return endpoint.info().method()
        + switch (ending) {
          case "jpeg" -> ".jpg";
          case "plain" -> ".txt";
          case "octet" -> ".bin";
          default -> "." + ending;
        };
  }

  /** Quoted only where the shell would see more than a word in it. */
  private static String word(String text) {
    return text.matches("[\\w:/.=@-]+") ? text : quoted(text);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
