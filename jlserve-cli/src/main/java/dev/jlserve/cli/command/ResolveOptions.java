package dev.jlserve.cli.command;

import dev.jlserve.cli.assemble.BuildOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** {@code --offline} and {@code --allow-snapshots}. */
final class ResolveOptions {

  private static final String OFFLINE = "--offline";
  private static final String SNAPSHOTS = "--allow-snapshots";

  @Option(
      names = OFFLINE,
      description = "Ask no network: take what was fetched before, and say what is missing.")
  private boolean offline;

  @Option(
      names = SNAPSHOTS,
      description = "Take requirements whose version ends in -SNAPSHOT; the lock file holds them.")
  private boolean snapshots;

  Set<BuildOption> get() {
    Set<BuildOption> options = EnumSet.noneOf(BuildOption.class);
    if (offline) {
      options.add(BuildOption.OFFLINE);
    }
    if (snapshots) {
      options.add(BuildOption.ALLOW_SNAPSHOTS);
    }
    return options;
  }

  /** Those that were given, as they are typed. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (offline) {
      words.add(OFFLINE);
    }
    if (snapshots) {
      words.add(SNAPSHOTS);
    }
    return words;
  }
}
