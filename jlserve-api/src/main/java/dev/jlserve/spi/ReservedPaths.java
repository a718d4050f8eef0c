package dev.jlserve.spi;

/** The paths that the server answers itself. No endpoint lies at one of them or below it. */
public final class ReservedPaths {

  /** The documentation of the endpoints. */
  public static final String DOCS = "/docs";

  /** The OpenAPI document. */
  public static final String OPENAPI = "/openapi.json";

  /** The health checks. */
  public static final String HEALTH = "/health";

  /** The metrics. */
  public static final String METRICS = "/metrics";

  /** All of them, with blanks between: one constant, so that compilers copy it. */
  public static final String ALL = DOCS + " " + OPENAPI + " " + HEALTH + " " + METRICS;

  private ReservedPaths() {}
}
