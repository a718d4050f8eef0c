package dev.jlserve.cli.manifest;

import dev.jlserve.cli.console.Setting;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The settings of an app as a container's variables. No value comes from the environment of the
 * command: a setting has its default or nothing, a secret is a reference.
 */
final class SettingVariables {

  private SettingVariables() {}

  /**
   * The items of the list.
   *
   * @param name what the manifest's objects are called
   */
  static String text(String name, List<Setting> settings) {
    return settings.stream().map(each -> one(name, each)).collect(Collectors.joining());
  }

  private static String one(String name, Setting setting) {
    return "# "
        + YamlText.comment(
            (setting.required() ? "Required: " : "Optional: ")
                + setting.expected()
                + description(setting)
                + (isTrimmed(setting)
                    ? " Empty keeps the default, which has white space around it."
                    : ""))
        + "\n"
        + (setting.secret() ? reference(name, setting) : value(setting));
  }

  private static String description(Setting setting) {
    return setting.description().isEmpty() ? "." : ". " + setting.description();
  }

  /**
   * Whether its default would be another one as a variable, whose outer white space is left out.
   */
  private static boolean isTrimmed(Setting setting) {
    return setting.otherwise().filter(value -> !value.equals(value.strip())).isPresent();
  }

  private static String reference(String name, Setting setting) {
    return """
        - name: %2$s
          valueFrom:
            secretKeyRef: {name: %1$s-settings, key: %2$s%3$s}
        """
        .formatted(
            name, YamlText.name(setting.name()), setting.required() ? "" : ", optional: true");
  }

  /** What is empty is not set. */
  private static String value(Setting setting) {
    String value = isTrimmed(setting) ? "" : setting.otherwise().orElse("");
    return "- {name: %s, value: %s}\n"
        .formatted(YamlText.name(setting.name()), YamlText.quoted(unexpanded(value)));
  }

  /** Kubernetes reads {@code $(NAME)} as the value of a variable, and {@code $$} as {@code $}. */
  private static String unexpanded(String value) {
    return value.replaceAll("\\$(?=[$(])", "\\$\\$");
  }
}
