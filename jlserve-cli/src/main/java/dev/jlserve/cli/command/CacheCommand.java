package dev.jlserve.cli.command;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.ExitCode;
import dev.jlserve.cli.inventory.Inventory;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jlserve cache}. */
@Command(
    name = "cache",
    description = "Lists what is in JLSERVE_CACHE_DIR, how large it is and which apps use it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CacheCommand implements Callable<Integer> {

  private final Console console;
  private final Map<String, String> environment;

  @SuppressWarnings("UnusedVariable") // Looked for where a failure is told.
  @Mixin
  private StacktraceOption stacktrace = new StacktraceOption();

  @SuppressWarnings("UnusedVariable") // Looked for before the command line is read.
  @Mixin
  private JsonOption json = new JsonOption();

  @Option(
      names = "--verify",
      description = "Hash everything instead, and name what is not what was put there.")
  private boolean verify;

  CacheCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Inventory inventory = new Inventory(console, CacheFolder.of(environment));
    if (verify) {
      inventory.verify();
    } else {
      inventory.list();
    }
    return ExitCode.OK;
  }
}
