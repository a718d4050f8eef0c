package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A folder holds several apps where one is wanted. */
public final class SeveralAppsException extends CliException {

  @Serial private static final long serialVersionUID = 1L;

  private final String found;
  private final transient Path folder;
  private final transient List<String> apps;

  /**
   * Names the apps.
   *
   * @param found what was found, as a sentence without a full stop
   * @param folder as the user named it
   * @param apps their files
   */
  SeveralAppsException(String found, Path folder, List<String> apps) {
    super(found + ". Name one of them.", ExitCode.FAULT);
    this.found = found;
    this.folder = folder;
    this.apps = List.copyOf(apps);
  }

  /** The folder as the user named it. */
  public Path folder() {
    return folder;
  }

  /**
   * The same error with a command for each app.
   *
   * @param command makes a shell-quoted command of an app's file
   */
  public CliException proposing(UnaryOperator<String> command) {
    return new CliException(found + ". Name one of them:", apps.stream().map(command).toList());
  }
}
