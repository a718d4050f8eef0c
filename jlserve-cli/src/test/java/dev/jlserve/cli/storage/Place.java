package dev.jlserve.cli.storage;

/**
 * Where a JVM is halted: at the start of a method.
 *
 * @param type the class
 * @param method its method
 * @param argument how the text of one of its arguments ends; empty for any
 * @param time which of such calls, from 1
 */
record Place(String type, String method, String argument, int time) {

  /** Whether a call is one of such calls. */
  boolean fits(String calledType, String calledMethod, Object[] arguments) {
    if (!type.equals(calledType) || !method.equals(calledMethod)) {
      return false;
    }
    if (argument.isEmpty()) {
      return true;
    }
    for (Object each : arguments) {
      if (String.valueOf(each).endsWith(argument)) {
        return true;
      }
    }
    return false;
  }
}
