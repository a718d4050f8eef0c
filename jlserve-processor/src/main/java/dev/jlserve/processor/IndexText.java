package dev.jlserve.processor;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.SettingsModel;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import dev.jlserve.processor.value.SettingWords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What launchers know of an app without loading it, as lines: the bootstrap's binary name, how many
 * requests the app works on at once, and each of its settings.
 */
final class IndexText {

  private IndexText() {}

  static String of(AppModel app) {
    return app.bootstrap().reflectionName()
        + "\nrequests "
        + app.requestsAtOnce()
        + "\n"
        + app.settings().map(IndexText::settings).orElse("");
  }

  private static String settings(SettingsModel settings) {
    return settings.record().components().stream()
        .map(component -> setting(component, settings.secret(component).isPresent()))
        .map(setting -> "setting " + JsonPrinter.compact(setting) + "\n")
        .collect(Collectors.joining());
  }

  private static Json setting(ComponentModel component, boolean secret) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("name", new Json.Text(component.json()));
    members.put("type", new Json.Text(Names.of(component.use().shape())));
    members.put("expected", new Json.Text(SettingWords.of(component.use())));
    members.put("required", new Json.Bool(component.presence().isRequired()));
    members.put(
        "default",
        component
            .presence()
            .given()
            .<Json>map(given -> new Json.Text(given.text()))
            .orElse(new Json.Null()));
    members.put("secret", new Json.Bool(secret));
    members.put("description", new Json.Text(component.description()));
    return new Json.Members(members);
  }
}
