package dev.jlserve.cli.image;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.NestedJars;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.lock.LockFile;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.AppSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The part of {@code build --update} that is about base images. */
public final class BaseUpdate {

  private final Console console;
  private final Map<String, String> environment;

  /**
   * Creates the update for one user.
   *
   * @param environment the user's environment variables
   */
  public BaseUpdate(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  /**
   * Asks the registries of an app's base images what they have by now, where images of it have been
   * made.
   *
   * @throws dev.jlserve.cli.CliException if one does not say
   */
  public void run(Path app) {
    AppSource source = AppLocator.parse(AppLocator.sources(app));
    LockFile lock = LockFile.of(source.sources().file(), source.simpleName());
    if (lock.read().orElse(Lock.NONE).bases().isEmpty()) {
      return;
    }
    CacheFolder cache = CacheFolder.of(environment);
    List<Path> jars = new NestedJars(getClass().getClassLoader()).imageJarsIn(cache);
    ImageTool tool = ImageToolLoader.load(jars, console, environment, cache);
    new BaseImages(tool, ImageFolders.of(cache).bases(), lock, console).renew();
  }
}
