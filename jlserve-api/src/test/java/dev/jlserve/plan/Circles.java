package dev.jlserve.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the circles of a graph. */
final class Circles {

  private Circles() {}

  /** The largest sets of nodes that reach each other, each with two nodes at least. */
  static List<SortedSet<String>> in(Map<String, Set<String>> graph) {
    List<SortedSet<String>> circles = new ArrayList<>();
    for (String node : new TreeSet<>(graph.keySet())) {
      if (circles.stream().noneMatch(circle -> circle.contains(node))) {
        SortedSet<String> circle = new TreeSet<>(reached(graph, node));
        circle.removeIf(other -> !reached(graph, other).contains(node));
        if (circle.size() > 1) {
          circles.add(circle);
        }
      }
    }
    return circles;
  }

  private static Set<String> reached(Map<String, Set<String>> graph, String start) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (String next : graph.getOrDefault(open.pop(), Set.of())) {
        if (reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }
}
