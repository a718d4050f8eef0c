package dev.jlserve.cli.serve;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.source.AppLocator;
import java.util.List;
import java.util.Map;

/** The cache folder as the user named it. */
public final class CacheName {

  private static final String SUGGESTED = "$HOME/.cache/jlserve";

  private CacheName() {}

  /**
   * The name, for messages.
   *
   * @param environment the user's environment variables
   * @throws CliException if there is none, with the commands from there to an app that is served
   */
  public static String of(Map<String, String> environment, Invocation invocation) {
    String name = CacheFolder.named(environment);
    if (name.isEmpty()) {
      // Where there is no app, that is the first thing to say.
      AppLocator.sources(invocation.app());
      throw new CliException(
          CacheFolder.VARIABLE
              + " environment variable must be set. It names the folder that keeps requirements and"
              + " weights; name one, build, then try again:",
          List.of(
              "export "
                  + CacheFolder.VARIABLE
                  + "=\""
                  + SUGGESTED
                  + "\" && mkdir -p \"$"
                  + CacheFolder.VARIABLE
                  + "\"",
              invocation.build(),
              invocation.again()));
    }
    return name;
  }
}
