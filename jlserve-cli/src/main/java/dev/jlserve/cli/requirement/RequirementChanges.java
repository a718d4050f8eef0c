package dev.jlserve.cli.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how two lists of coordinates differ. */
public final class RequirementChanges {

  private RequirementChanges() {}

  /**
   * The differences, each as a short sentence without a full stop, such as {@code requirement
   * a:b:1.0 became a:b:1.1}.
   */
  public static List<String> between(List<String> before, List<String> now) {
    List<String> changes = new ArrayList<>();
    Map<String, String> old = byKey(before);
    byKey(now)
        .forEach(
            (key, coordinate) -> {
              String former = old.remove(key);
              if (former == null) {
                changes.add("requirement " + coordinate + " is new");
              } else if (!former.equals(coordinate)) {
                changes.add("requirement " + former + " became " + coordinate);
              }
            });
    old.values().forEach(coordinate -> changes.add("requirement " + coordinate + " is gone"));
    if (changes.isEmpty() && !now.equals(before)) {
      changes.add("the requirements are in another order");
    }
    return changes;
  }

  private static Map<String, String> byKey(List<String> coordinates) {
    Map<String, String> byKey = new LinkedHashMap<>();
    coordinates.forEach(c -> byKey.put(RequestedArtifact.recorded(c).identity(), c));
    return byKey;
  }
}
