package dev.jlserve.server.configuration;

import dev.jlserve.spi.SettingInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of an app's settings. One that is empty, or blank, is not set.
 *
 * @param settings the settings
 * @param environment the values by name
 */
record Variables(List<SettingInfo> settings, Map<String, String> environment) {

  /** The settings that are set, in their order. */
  List<SettingInfo> set() {
    return settings.stream().filter(each -> value(each).isPresent()).toList();
  }

  /** The value without white space around it. */
  Optional<String> value(SettingInfo setting) {
    return Optional.ofNullable(environment.get(setting.name()))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** The values that are never printed. */
  List<String> secrets() {
    List<String> secrets = new ArrayList<>();
    for (SettingInfo setting : settings) {
      if (setting.secret()) {
        value(setting).ifPresent(secrets::add);
      }
    }
    return secrets;
  }
}
