package dev.jlserve.processor.read;

/** The names by which the processor knows the api, none of whose classes it loads. */
public final class ApiNames {

  /** Marks the app. */
  public static final String APP = "dev.jlserve.JLServeApp";

  /** Marks an endpoint. */
  public static final String ENDPOINT = "dev.jlserve.Endpoint";

  /** A request body of an endpoint. */
  public static final String EXAMPLE = "dev.jlserve.Example";

  /** Several of them. */
  public static final String EXAMPLES = "dev.jlserve.Example.Examples";

  /** Gives an exception its status. */
  public static final String HTTP_STATUS = "dev.jlserve.HttpStatus";

  /** Gives a component a default. */
  public static final String DEFAULT_VALUE = "dev.jlserve.DefaultValue";

  /** Keeps a setting from being printed. */
  public static final String SECRET = "dev.jlserve.Secret";

  /** JSON of any form. */
  public static final String JSON_VALUE = "dev.jlserve.JsonValue";

  /** What generated classes implement. */
  public static final String BOOTSTRAP = "dev.jlserve.spi.AppBootstrap";

  private ApiNames() {}
}
