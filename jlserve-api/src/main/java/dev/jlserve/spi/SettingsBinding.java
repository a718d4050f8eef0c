package dev.jlserve.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The generated code of a {@code setup()} that takes a record of settings.
 *
 * @param <A> the app
 * @param <S> the record
 */
public interface SettingsBinding<A, S> {

  /** Returns the settings, in the order of the record's components. */
  List<SettingInfo> settings();

  /**
   * Reads and checks the settings: an object whose fields have the names of the variables.
   *
   * @return the record, or null if the reader holds violations
   */
  @Nullable S read(JsonReader in);

  /**
   * Calls {@code setup()}.
   *
   * @throws Exception whatever it throws
   */
  void setup(A app, S settings) throws Exception;
}
