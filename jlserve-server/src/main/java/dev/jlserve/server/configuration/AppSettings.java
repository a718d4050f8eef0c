package dev.jlserve.server.configuration;

import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.SettingInfo;
import dev.jlserve.spi.SettingsBinding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An app's settings: read once, before the app is made. */
public final class AppSettings {

  private AppSettings() {}

  /**
   * Calls {@code setup()} with the settings that were read.
   *
   * @param <A> the app
   */
  public interface Setup<A> {

    /**
     * Calls it.
     *
     * @throws Exception whatever it throws
     */
    void run(A app) throws Exception;
  }

  /**
   * What came of reading.
   *
   * @param setup calls {@code setup()}; null if there are problems
   * @param problems what is wrong, a line for each variable
   * @param <A> the app
   */
  public record Result<A>(@Nullable Setup<A> setup, List<String> problems) {}

  /**
   * Reads all settings.
   *
   * @param environment the values by the names of the variables
   */
  public static <A, S> Result<A> read(
      SettingsBinding<A, S> binding, Map<String, String> environment) {
    SettingReader reader = new SettingReader(new Variables(binding.settings(), environment));
    S settings = binding.read(reader);
    return settings == null
        ? new Result<>(null, reader.violations().problems())
        : new Result<>(app -> binding.setup(app, settings), List.of());
  }

  /** The names of the variables that an app's settings are read from. */
  public static List<String> names(AppBootstrap<?> bootstrap) {
    SettingsBinding<?, ?> binding = bootstrap.settings();
    return binding == null
        ? List.of()
        : binding.settings().stream().map(SettingInfo::name).toList();
  }

  /** The values that are never printed. */
  public static List<String> secrets(AppBootstrap<?> bootstrap, Map<String, String> environment) {
    SettingsBinding<?, ?> binding = bootstrap.settings();
    return binding == null ? List.of() : new Variables(binding.settings(), environment).secrets();
  }
}
