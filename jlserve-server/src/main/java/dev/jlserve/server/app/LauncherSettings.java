package dev.jlserve.server.app;

import dev.jlserve.server.weights.Commits;
import org.jspecify.annotations.Nullable;

/** What the command line hands over: the commands that messages name, and locked commits. */
public final class LauncherSettings {

  private LauncherSettings() {}

  /** The command that builds the app. */
  public static String build() {
    return System.getProperty("jlserve.build", "jlserve build <App.java>");
  }

  /** The command that started this process, or null if it was started without. */
  static @Nullable String start() {
    return System.getProperty("jlserve.start");
  }

  /** The commits that the build's lock names. */
  public static Commits commits() {
    return Commits.parse(System.getProperty("jlserve.commits", ""));
  }
}
