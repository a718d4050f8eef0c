package dev.jlserve.cli.endpoint;

import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.ShellCommand;
import java.util.ArrayList;
import java.util.List;

/** Tells what an endpoint takes. */
public final class EndpointHelp {

  private EndpointHelp() {}

  /**
   * Its description.
   *
   * @param target the app or the server, as the user named it
   */
  public static Event.Endpoint of(DescribedEndpoint endpoint, String target) {
    String example = ShellCommand.ofApp("call", target, ExampleWords.of(endpoint));
    return new Event.Endpoint(
        endpoint.path(),
        endpoint.description(),
        EndpointFields.of(endpoint.input()),
        endpoint.responseType(),
        example,
        lines(endpoint, example));
  }

  private static List<String> lines(DescribedEndpoint endpoint, String example) {
    List<String> lines = new ArrayList<>();
    lines.add("POST " + endpoint.path());
    if (!endpoint.description().isEmpty()) {
      lines.add("");
      endpoint.description().lines().forEach(lines::add);
    }
    switch (endpoint.input()) {
      case Input.Fields input -> add(lines, "Fields, each as -F NAME=VALUE:", input.fields());
      case Input.Cases input -> {
        add(lines, "Fields, each as -F NAME=VALUE:", List.of(input.tag()));
        input
            .cases()
            .forEach(
                (tag, fields) -> add(lines, "With " + input.property() + "=" + tag + ":", fields));
      }
    }
    lines.add("");
    lines.add("Response: " + endpoint.responseType());
    lines.add("");
    lines.add("Example:");
    lines.add("  " + example);
    return lines;
  }

  private static void add(List<String> lines, String title, List<Field> fields) {
    lines.add("");
    if (fields.isEmpty()) {
      lines.add("No fields.");
      return;
    }
    lines.add(title);
    int width = fields.stream().mapToInt(field -> field.name().length()).max().orElse(0);
    for (Field field : fields) {
      String name = field.name();
      lines.add("  " + name + " ".repeat(width - name.length() + 2) + facts(field));
      field
          .description()
          .lines()
          .forEach(line -> lines.add(line.isBlank() ? "" : " ".repeat(width + 4) + line));
    }
  }

  private static String facts(Field field) {
    List<String> facts = new ArrayList<>(List.of(field.type().words(), presence(field)));
    facts.addAll(field.limits());
    return String.join(", ", facts);
  }

  private static String presence(Field field) {
    if (field.required()) {
      return "required";
    }
    return field
        .otherwise()
        .map(ExampleWords::text)
        .map(value -> "default " + (value.isEmpty() ? "\"\"" : value))
        .orElse("optional");
  }
}
