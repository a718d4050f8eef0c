package dev.jlserve.cli.compile;

import java.nio.file.Path;
import java.util.List;

/**
 * The annotation processors of a project that run beside jlserve's.
 *
 * @param place where they are
 * @param names the classes that run, in order; empty for all that the jars declare
 * @param path the jars of a processor path, in order
 * @param before how many of those jars come before jlserve's
 */
public record OtherProcessors(Place place, List<String> names, List<Path> path, int before) {

  /** Where processors are looked for. */
  public enum Place {
    /** None runs. */
    NOWHERE,
    /** On the class path, and jlserve's is the last. */
    CLASS_PATH,
    /** On a path of their own. */
    PROCESSOR_PATH
  }

  /** jlserve's runs alone. */
  public static final OtherProcessors NONE =
      new OtherProcessors(Place.NOWHERE, List.of(), List.of(), 0);

  /** Copies the lists. */
  public OtherProcessors {
    names = List.copyOf(names);
    path = List.copyOf(path);
  }
}
