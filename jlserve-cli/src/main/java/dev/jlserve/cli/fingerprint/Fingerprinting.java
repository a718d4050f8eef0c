package dev.jlserve.cli.fingerprint;

import dev.jlserve.cli.source.AppSource;
import java.util.ArrayDeque;
import java.util.Deque;
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
    SortedMap<String, String> members = new TreeMap<>();
    Deque<Member> waiting = new ArrayDeque<>(index.methods(ROOT));
    waiting.addAll(index.others(app.simpleName()));
    while (!waiting.isEmpty()) {
      Member member = waiting.pop();
      if (members.putIfAbsent(member.label(), member.tokens()) == null) {
        member.methods().forEach(name -> waiting.addAll(index.methods(name)));
        member.names().forEach(name -> waiting.addAll(index.others(name)));
      }
    }
    return new InputFingerprint(requirements, members);
  }
}
