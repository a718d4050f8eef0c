package dev.jlserve.server.weights;

/** What a download may ask beside the cache folder. */
public enum Reach {
  /** Whatever it needs. */
  ALL(""),
  /** Everything but the hub. */
  ALL_BUT_HUB("HF_HUB_OFFLINE forbids to ask the hub; unset it"),
  /** Nothing. */
  CACHE("--offline forbids to fetch it; build without");

  private final String reason;

  Reach(String reason) {
    this.reason = reason;
  }

  /** Why something is not fetched, and what to do about it. */
  String reason() {
    return reason;
  }

  boolean isHubInside() {
    return this == ALL;
  }
}
