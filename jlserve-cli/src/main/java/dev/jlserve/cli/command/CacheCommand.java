package dev.jlserve.cli.command;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.inventory.Inventory;
import dev.jlserve.store.protocol.ExitCode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jlserve cache}. */
@Command(
    name = "cache",
    description = "Lists what is in JLSERVE_CACHE_DIR, how large it is and which apps use it.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class CacheCommand extends ConsoleCommand {

  @Option(
      names = "--verify",
      description = "Hash everything instead, and name what is not what was put there.")
  private boolean verify;

  CacheCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() {
    Inventory inventory = new Inventory(console(), CacheFolder.of(environment()));
    if (verify) {
      inventory.verify();
    } else {
      inventory.list();
    }
    return ExitCode.OK;
  }
}
