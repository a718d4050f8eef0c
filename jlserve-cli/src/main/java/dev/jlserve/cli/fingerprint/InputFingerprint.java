package dev.jlserve.cli.fingerprint;

import dev.jlserve.cli.requirement.RequirementChanges;
import dev.jlserve.store.file.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build does for an app, as far as its text tells.
 *
 * @param requirements the coordinates, in order
 * @param members the hash of each member that the download of weights depends on, by a name such as
 *     {@code downloadWeights()} or {@code Models.fetch(String)}
 */
public record InputFingerprint(List<String> requirements, SortedMap<String, String> members) {

  private static final int LENGTH = 32;

  /** Copies what is given. */
  public InputFingerprint {
    requirements = List.copyOf(requirements);
    members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
  }

  /** This and what else a build depends on, by a name for users. */
  public InputFingerprint and(SortedMap<String, String> more) {
    SortedMap<String, String> all = new TreeMap<>(members);
    all.putAll(more);
    return new InputFingerprint(requirements, all);
  }

  /** The fingerprint as a name of 32 hexadecimal digits. */
  public String hash() {
    Sha256 hash = new Sha256();
    requirements.forEach(hash::add);
    hash.add("");
    members.forEach((name, tokens) -> hash.add(name).add(tokens));
    return hash.hex().substring(0, LENGTH);
  }

  /** What changed since an older one, each as a short sentence without a full stop. */
  public List<String> changesSince(InputFingerprint older) {
    List<String> changes =
        new ArrayList<>(RequirementChanges.between(older.requirements, requirements));
    members.forEach(
        (name, tokens) -> {
          String before = older.members.get(name);
          if (before != null && !before.equals(tokens)) {
            changes.add(name + " changed");
          }
        });
    members.keySet().stream()
        .filter(name -> !older.members.containsKey(name))
        .forEach(name -> changes.add(name + " is new"));
    older.members.keySet().stream()
        .filter(name -> !members.containsKey(name))
        .forEach(name -> changes.add(name + " is gone"));
    return changes;
  }
}
