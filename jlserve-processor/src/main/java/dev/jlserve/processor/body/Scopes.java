package dev.jlserve.processor.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The names that are declared around a place in a method; those of methods end in {@code ()}. */
final class Scopes {

  private final Deque<Set<String>> open = new ArrayDeque<>();

  Scopes() {
    open.push(new HashSet<>());
  }

  /** Reads what has names of its own. */
  void within(Runnable reading) {
    open.push(new HashSet<>());
    reading.run();
    open.pop();
  }

  void add(String name) {
    open.element().add(name);
  }

  boolean declares(String name) {
    return open.stream().anyMatch(scope -> scope.contains(name));
  }
}
