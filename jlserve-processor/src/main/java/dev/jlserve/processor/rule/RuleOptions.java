package dev.jlserve.processor.rule;

/** Options of the processor, {@code -Aname=value}, that rules read. */
public final class RuleOptions {

  /** With {@code true}, requirements may be snapshots. */
  public static final String ALLOW_SNAPSHOTS = "jlserve.allowSnapshots";

  /** With {@code off}, the accepted API is not looked at, as where it is written. */
  public static final String ACCEPTED_API = "jlserve.acceptedApi";

  /** With {@code off}, nothing is said of fields that calls share. */
  public static final String SHARED_STATE = "jlserve.sharedState";

  /** With {@code on}, components are named that leave bodies without a bound. */
  public static final String STRICT = "jlserve.strict";

  private RuleOptions() {}
}
