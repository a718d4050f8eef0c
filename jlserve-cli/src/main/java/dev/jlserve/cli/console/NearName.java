package dev.jlserve.cli.console;

import dev.jlserve.processor.rule.Spelling;
import java.util.Collection;
import java.util.Comparator;

/** Names that somebody nearly typed. */
public final class NearName {

  private static final int MISTYPED = 3;

  private NearName() {}

  /** Such as {@code ; did you mean /greet?}, or nothing. */
  public static String question(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> isNear(typed, name))
        .min(Comparator.comparingInt(name -> Spelling.distance(typed, name)))
        .map(name -> "; did you mean " + name + "?")
        .orElse("");
  }

  private static boolean isNear(String typed, String name) {
    return typed.equalsIgnoreCase(name)
        || Spelling.distance(typed, name) <= Math.clamp(name.length() / 3, 1, MISTYPED);
  }
}
