package dev.jlserve.cli.fingerprint;

import dev.jlserve.cli.source.AppSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Follows the names from {@code downloadWeights()}, the constructors and the initialiser blocks
 * through the app's sources. Names are compared as they are written, so a member too many may be
 * taken in; what libraries, files and the environment say is not seen.
 */
public final class Fingerprinting {

  private static final String ROOT = "downloadWeights";

  private Fingerprinting() {}

  /** The fingerprint of an app that has these requirements. */
  public static InputFingerprint of(AppSource app, List<String> requirements) {
    MemberIndex index = MemberIndex.of(app);
    List<Member> roots = new ArrayList<>(index.methods(ROOT));
    roots.addAll(index.others(app.simpleName()));
    SortedMap<String, String> members = new TreeMap<>();
    index.reached(roots).forEach((label, member) -> members.put(label, member.tokens()));
    return new InputFingerprint(requirements, members);
  }
}
