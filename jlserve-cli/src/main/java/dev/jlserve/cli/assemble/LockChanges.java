package dev.jlserve.cli.assemble;

import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.requirement.RequestedArtifact;
import dev.jlserve.cli.requirement.RequirementChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says how two locks differ: the requirements, then the jars that changed for another reason than
 * that their requirement did, then the weights. Poms go with their jars.
 */
final class LockChanges {

  private static final String JAR = ":jar:";

  private LockChanges() {}

  /** The differences, each as a short sentence without a full stop. */
  static List<String> between(Lock before, Lock now) {
    List<String> changes =
        new ArrayList<>(RequirementChanges.between(before.requirements(), now.requirements()));
    addJars(before, now, changes);
    addEntries(values(before), values(now), changes);
    return changes;
  }

  private static void addJars(Lock before, Lock now, List<String> changes) {
    Set<String> told =
        Stream.concat(
                before.requirements().stream().filter(r -> !now.requirements().contains(r)),
                now.requirements().stream().filter(r -> !before.requirements().contains(r)))
            .map(r -> RequestedArtifact.recorded(r).key())
            .collect(Collectors.toSet());
    Map<String, String> old = jars(before, told);
    Map<String, String> jars = jars(now, told);
    Set<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(jars.keySet());
    for (String key : keys) {
      String from = old.get(key);
      String to = jars.get(key);
      if (from == null) {
        changes.add(key + " " + to + " is new");
      } else if (to == null) {
        changes.add(key + " " + from + " is gone");
      } else if (!from.equals(to)) {
        changes.add(key + " " + from + " became " + to);
      }
    }
    jars.forEach(
        (key, versions) -> {
          if (versions.equals(old.get(key)) && !hashes(before, key).equals(hashes(now, key))) {
            changes.add(key + " " + versions + " has other content");
          }
        });
  }

  /** The versions of each jar, by its artifact and classifier. */
  private static Map<String, String> jars(Lock lock, Set<String> without) {
    Map<String, String> versions = new TreeMap<>();
    for (String name : lock.artifacts().keySet()) {
      String key = key(name);
      if (name.contains(JAR) && !without.contains(key)) {
        String version = name.substring(name.lastIndexOf(':') + 1);
        versions.merge(key, version, (first, second) -> first + " and " + second);
      }
    }
    return versions;
  }

  private static String key(String name) {
    return name.substring(0, name.lastIndexOf(':')).replaceFirst(":jar$", "").replace(JAR, ":");
  }

  private static Set<String> hashes(Lock lock, String key) {
    return lock.artifacts().entrySet().stream()
        .filter(entry -> entry.getKey().contains(JAR) && key(entry.getKey()).equals(key))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> values(Lock lock) {
    Map<String, String> values = new TreeMap<>();
    lock.weights().forEach(each -> values.put(each.source(), each.value()));
    return values;
  }

  private static void addEntries(
      Map<String, String> before, Map<String, String> now, List<String> changes) {
    now.forEach(
        (source, value) -> {
          String old = before.get(source);
          if (old == null) {
            changes.add(source + " is new");
          } else if (!old.equals(value)) {
            changes.add(
                source.startsWith("file:")
                    ? source + " changed"
                    : source + " moved from " + old + " to " + value);
          }
        });
    before.keySet().stream()
        .filter(source -> !now.containsKey(source))
        .forEach(source -> changes.add(source + " is gone"));
  }
}
