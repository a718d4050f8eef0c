package dev.jlserve.cli.manifest;

import com.google.gson.JsonPrimitive;
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
                + description(setting))
        + "\n"
        + (setting.secret() ? reference(name, setting) : value(setting));
  }

  private static String description(Setting setting) {
    return setting.description().isEmpty() ? "." : ". " + setting.description();
  }

  private static String reference(String name, Setting setting) {
    return """
        - name: %2$s
          valueFrom:
            secretKeyRef: {name: %1$s-settings, key: %2$s%3$s}
        """
        .formatted(name, setting.name(), setting.required() ? "" : ", optional: true");
  }

  /** What is empty is not set. A string of JSON is one of YAML. */
  private static String value(Setting setting) {
    return "- {name: %s, value: %s}\n"
        .formatted(setting.name(), new JsonPrimitive(setting.otherwise().orElse("")));
  }
}
