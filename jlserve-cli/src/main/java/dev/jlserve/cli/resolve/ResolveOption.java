package dev.jlserve.cli.resolve;

/** What may differ from one resolution to the next. */
public enum ResolveOption {
  /** Newer versions within ranges are looked for. */
  UPDATE,
  /** Artifacts come from local repositories alone. */
  OFFLINE,
  /** The cache folder cannot be written, so artifacts come from there alone. */
  READ_ONLY,
  /** Versions may be unfinished ones. */
  SNAPSHOTS
}
