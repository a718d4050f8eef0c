package dev.jlserve.server.call;

/** Who waits for a call. */
@FunctionalInterface
public interface Caller {

  /** Whether nobody waits any more: the client has left, or was told that its time is over. */
  boolean hasGone();
}
