package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.EndpointRule;
import java.util.List;

/** An endpoint's path is plain: it means the same to every client and proxy. */
public final class EndpointPath implements EndpointRule {

  private record Fault(String found, String expected, String edit) {}

  private static final String PLAIN =
      "a path has letters, digits, '-', '.', '_' and '~' between its slashes";

  @Override
  public void check(EndpointModel endpoint, Report report) {
    faults(endpoint.path())
        .forEach(
            fault ->
                report.add(
                    DiagnosticName.ENDPOINT_PATH,
                    place(endpoint),
                    endpoint.path(),
                    fault.found(),
                    fault.expected(),
                    edit(endpoint, fault)));
  }

  private static List<Fault> faults(String path) {
    if (!path.startsWith("/")) {
      return List.of(new Fault("has no leading '/'", "a path begins with '/'", edit(path, '/')));
    }
    int odd = path.codePoints().filter(each -> !isPlain(each)).findFirst().orElse(0);
    if (odd != 0) {
      return List.of(new Fault("holds '" + Character.toString(odd) + "'", PLAIN, edit(path, odd)));
    }
    if (path.contains("//")) {
      return List.of(new Fault("holds '//'", "a path has a name after each '/'", "Remove one '/'"));
    }
    if (path.endsWith("/") && path.length() > 1) {
      return List.of(new Fault("ends in '/'", "a path ends in a name", edit(path, '/')));
    }
    if (List.of(path.split("/", -1)).stream()
        .anyMatch(part -> part.equals(".") || part.equals(".."))) {
      return List.of(
          new Fault("holds '.' or '..' as a name", "clients resolve those away", "Remove it"));
    }
    return List.of();
  }

  private static String edit(EndpointModel endpoint, Fault fault) {
    return endpoint.annotation().written("path") == null
        ? "Give the method a path: @Endpoint(path = \"...\")"
        : fault.edit();
  }

  private static String edit(String path, int odd) {
    if (odd == '{' || odd == '}') {
      return "Make it a component of the input record";
    }
    String meant = meant(path);
    boolean plain = meant.length() > 1 && meant.codePoints().allMatch(EndpointPath::isPlain);
    return plain ? "Write \"" + meant + "\"" : odd == '/' ? "Begin it with '/'" : "Remove it";
  }

  /** The path without what addresses have around it, and with slashes where they belong. */
  private static String meant(String path) {
    String bare =
        path.strip()
            .replaceFirst("^(?:POST|GET|PUT)\\s+", "")
            .replaceFirst("^\\w+://[^/]*", "")
            .replaceFirst("[?#].*$", "")
            .replace('\\', '/')
            .strip()
            .replaceAll("\\s+", "-");
    return ("/" + bare).replaceAll("/[/-]*", "/").replaceFirst("(?<=.)/$", "");
  }

  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "/-._~".indexOf(character) >= 0;
  }

  /** The literal, or the method that the path is named after. */
  static Origin place(EndpointModel endpoint) {
    return endpoint.annotation().written("path") == null
        ? endpoint.origin()
        : endpoint.annotation().member("path");
  }
}
