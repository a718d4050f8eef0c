package dev.jlserve.server.connection;

import dev.jlserve.server.response.CompleteResponse;

/** A response that is sent in parts while user code makes them, as its connection sees it. */
public interface OngoingResponse {

  /** Whether nothing was sent for so long that a heartbeat is due; another is due as much later. */
  boolean takeBeat(long now);

  /** Says that the server is there, unless something else does, or the response has ended. */
  void beat();

  /**
   * Says why there will be no further part.
   *
   * @param answer what a response would have said
   */
  void breakOff(CompleteResponse answer);
}
