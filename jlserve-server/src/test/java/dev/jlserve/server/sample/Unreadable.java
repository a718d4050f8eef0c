package dev.jlserve.server.sample;

/** An exception whose message cannot be read, for an error such as that of a class that is gone. */
public final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  @Override
  public String getMessage() {
    throw new NoClassDefFoundError("gone");
  }

  /** One with more causes than a stack has room for where each is printed by the one before. */
  public static Throwable nested(Throwable first) {
    Throwable thrown = first;
    for (int i = 0; i < 9_000; i++) {
      thrown = new IllegalStateException("wrapped " + i, thrown);
    }
    return thrown;
  }
}
