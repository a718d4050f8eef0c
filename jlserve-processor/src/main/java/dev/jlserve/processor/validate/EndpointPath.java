package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import java.util.List;

/** An endpoint's path is plain: it means the same to every client and proxy. */
final class EndpointPath implements EndpointRule {

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
      return List.of(
          new Fault("has no leading '/'", "a path begins with '/'", "Write \"/" + path + "\""));
    }
    int odd = path.codePoints().filter(each -> !isPlain(each)).findFirst().orElse(0);
    if (odd != 0) {
      String found = "holds '" + Character.toString(odd) + "'";
      return List.of(new Fault(found, PLAIN, edit(odd)));
    }
    if (path.contains("//")) {
      return List.of(new Fault("holds '//'", "a path has a name after each '/'", "Remove one '/'"));
    }
    if (path.endsWith("/") && path.length() > 1) {
      String cut = path.substring(0, path.length() - 1);
      return List.of(new Fault("ends in '/'", "a path ends in a name", "Write \"" + cut + "\""));
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

  private static String edit(int odd) {
    return odd == '{' || odd == '}' ? "Make it a component of the input record" : "Remove it";
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
