package dev.jlserve.server.app;

import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.protocol.StartProperty;
import org.jspecify.annotations.Nullable;

/** What the command line hands over: the commands that messages name, and locked commits. */
public final class LauncherSettings {

  private LauncherSettings() {}

  /** The command that builds the app. */
  public static String build() {
    return StartProperty.BUILD.value().orElse("jlserve build <App.java>");
  }

  /** The command that started this process, or null if it was started without. */
  static @Nullable String start() {
    return StartProperty.START.value().orElse(null);
  }

  /** The commits that the build's lock names. */
  public static HubCommits commits() {
    return HubCommits.parse(StartProperty.COMMITS.value().orElse(""));
  }
}
