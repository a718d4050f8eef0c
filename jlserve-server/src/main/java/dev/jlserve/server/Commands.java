package dev.jlserve.server;

import org.jspecify.annotations.Nullable;

/** The commands that messages tell the user to run, as the command line hands them over. */
final class Commands {

  private Commands() {}

  /** The command that builds the app. */
  static String build() {
    return System.getProperty("jlserve.build", "jlserve build <App.java>");
  }

  /** The command that started this process, or null if it was started without. */
  static @Nullable String start() {
    return System.getProperty("jlserve.start");
  }
}
