package dev.jlserve.processor.compatibility;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Differences of sets of names. */
final class Differences {

  private Differences() {}

  static SortedSet<String> without(Set<String> all, Set<String> others) {
    SortedSet<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }
}
