package dev.jlserve.processor.compatibility;

/**
 * What is said of a change.
 *
 * @param what what has changed
 * @param clients what clients of the accepted API do; empty if they do not mind
 * @param edit the edit that keeps to the accepted API; empty likewise
 */
public record Sentence(String what, String clients, String edit) {

  private static final String CLIENTS = "clients of the accepted API ";

  /** What is said of a change that clients mind. */
  static Sentence of(String what, String clients, String edit) {
    return new Sentence(what, CLIENTS + clients, edit);
  }

  /** What has changed, and what that means. */
  public String text() {
    return clients.isEmpty() ? what : what + "; " + clients;
  }
}
