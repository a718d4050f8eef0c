package dev.jlserve.cli.assemble;

import dev.jlserve.cli.resolve.ResolveOption;
import java.util.EnumSet;
import java.util.Set;

/** What a user may ask of {@code build} beside the app. */
public enum BuildOption {
  /** Renew every entry of the lock. */
  UPDATE,
  /** Do every step again, and fetch anew what does not match. */
  FORCE,
  /** Hash the weights that are there. */
  VERIFY,
  /** Take what is in the cache folder, and ask no network. */
  OFFLINE,
  /** Take versions that are not finished. */
  ALLOW_SNAPSHOTS,
  /** Print the stack of what the app's code throws. */
  STACKTRACE,
  /** Make an AOT cache, where this JDK has that. */
  TRAIN;

  /** What these mean to the resolution of requirements. */
  static Set<ResolveOption> resolving(Set<BuildOption> options) {
    Set<ResolveOption> resolving = EnumSet.noneOf(ResolveOption.class);
    for (BuildOption option : options) {
      switch (option) {
        case UPDATE -> resolving.add(ResolveOption.UPDATE);
        case OFFLINE -> resolving.add(ResolveOption.OFFLINE);
        case ALLOW_SNAPSHOTS -> resolving.add(ResolveOption.SNAPSHOTS);
        case FORCE, VERIFY, STACKTRACE, TRAIN -> {}
      }
    }
    return resolving;
  }
}
