package dev.jlserve.cli.console;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing in the cache folder.
 *
 * @param kind what it is
 * @param name what users call it: an app's class, a source of weights, a coordinate
 * @param path where it is, below the cache folder
 * @param bytes its size; that of an app counts all that it uses
 * @param usedBy the apps whose builds use it, by name
 * @param built when an app was built last, in ISO 8601
 */
public record Item(
    Kind kind, String name, String path, long bytes, List<String> usedBy, Optional<String> built) {

  /** What an item is. */
  public enum Kind {
    /** The builds of an app. */
    APP,
    /** The files of one source of weights, those of the hub aside. */
    WEIGHTS,
    /** A repository of the Hugging Face hub. */
    HUB,
    /** A version of an artifact of a Maven repository. */
    REQUIREMENT,
    /** jlserve's own jars, of one version. */
    RUNTIME,
    /** What images are made of: Java runtimes, base images, compressed layers. */
    IMAGE,
    /** What the launcher starts the command line's JVM from. */
    LAUNCHER,
    /** What is not complete, or was left by processes that were killed. */
    UNFINISHED
  }

  private static final Set<Kind> OF_APPS =
      EnumSet.of(Kind.WEIGHTS, Kind.HUB, Kind.REQUIREMENT, Kind.RUNTIME);

  /** Copies the list. */
  public Item {
    usedBy = List.copyOf(usedBy);
  }

  /** Whether no build uses it, where it is one that builds use. */
  public boolean isUnused() {
    return usedBy.isEmpty() && OF_APPS.contains(kind);
  }
}
