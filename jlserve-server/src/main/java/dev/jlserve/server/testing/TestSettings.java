package dev.jlserve.server.testing;

import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.BootstrapLoader;
import dev.jlserve.server.configuration.AppSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Settings that a test gives: a misspelt name would otherwise look like one that is not set. */
final class TestSettings {

  private TestSettings() {}

  /**
   * The settings themselves.
   *
   * @throws AppFailure if the app has no setting of one of the names
   */
  static Map<String, String> checked(Class<?> app, Map<String, String> settings) {
    List<String> names = AppSettings.names(BootstrapLoader.of(app));
    for (String name : new TreeSet<>(settings.keySet())) {
      if (!names.contains(name)) {
        throw new AppFailure(
            app.getSimpleName()
                + " has no setting "
                + name
                + (names.isEmpty()
                    ? "; its setup() takes none"
                    : "; it has " + String.join(", ", names)));
      }
    }
    return settings;
  }
}
