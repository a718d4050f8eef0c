package dev.jlserve.store.fetch;

/** What a download may ask beside the cache folder. */
public enum NetworkPolicy {
  /** Whatever it needs. */
  ALL(""),
  /** Everything but the hub. */
  ALL_BUT_HUB("HF_HUB_OFFLINE forbids to ask the hub; unset it"),
  /** Nothing. */
  CACHE("--offline forbids to fetch it; build without");

  private final String reason;

  NetworkPolicy(String reason) {
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
