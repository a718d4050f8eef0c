package dev.jlserve.processor.body;

/**
 * A call of what may be a method of the app.
 *
 * @param method its name
 * @param arguments how many; {@link #UNKNOWN} for a method reference
 */
record OwnCall(String method, int arguments) {

  static final int UNKNOWN = -1;

  boolean fits(MethodBody called) {
    return called.name().equals(method)
        && (arguments == UNKNOWN || called.variable() || called.parameters().size() == arguments);
  }
}
