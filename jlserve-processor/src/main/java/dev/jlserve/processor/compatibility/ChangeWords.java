package dev.jlserve.processor.compatibility;

import java.util.Locale;

/** Parts of sentences that requests and responses share. */
final class ChangeWords {

  static final String KEEP_TYPE = "Keep its type";

  private ChangeWords() {}

  /** A component that is left out has to have a value. */
  static String cure(boolean scalar) {
    return scalar ? "Give it a @DefaultValue" : "Make it Optional";
  }

  /** Such as {@code takes at most 5 items, and took at most 9 items}. */
  static String bound(Change.BoundChanged change, String now, String before) {
    String was = change.was().map(words -> before + " " + words).orElse("had no such bound before");
    return change
        .is()
        .map(words -> change.at().words() + " " + now + " " + words + ", and " + was)
        .orElse(change.at().words() + " has no such bound, and " + was);
  }

  /** The edit that takes a change of a bound back. */
  static String keep(Change.BoundChanged change) {
    return change.was().isPresent() ? "Keep the bound" : "Remove the bound";
  }

  /** The edit that takes a new rule back. */
  static String without(Change.RuleAdded change) {
    return isOfType(change.rule()) ? KEEP_TYPE : "Remove the constraint";
  }

  /** The edit that brings a rule back. */
  static String keep(Change.RuleGone change) {
    return isOfType(change.rule()) ? KEEP_TYPE : "Keep the constraint";
  }

  /** Whether a type is held against a rule without a constraint. */
  private static boolean isOfType(String rule) {
    return rule.equals(Bounds.RECTANGULAR);
  }

  /** An enum's constant, such as {@code constant "RED" of 'Colour'}. */
  static String constant(String type, String constant, Spot at) {
    return "constant \"" + constant + "\" of " + (type.isEmpty() ? at.words() : "'" + type + "'");
  }

  static String retyped(Change.TypeChanged change) {
    return String.format(
        Locale.ROOT, "%s is %s, and was %s", change.at().words(), change.is(), change.was());
  }
}
