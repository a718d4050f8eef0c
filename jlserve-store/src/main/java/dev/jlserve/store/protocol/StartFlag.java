package dev.jlserve.store.protocol;

/** The options of an app's process, which follow its mode. */
public final class StartFlag {

  /** The parent holds standard input open; when that ends, so does the process. */
  public static final String PARENT_PIPE = "--parent-pipe";

  /** Serves for development. */
  public static final String DEV = "--dev";

  /** The app's jar, whose code may be replaced while the process runs. A value follows. */
  public static final String APP = "--app";

  /** Only says where it serves: the rest was said at the start before. */
  public static final String BRIEF = "--brief";

  /** Says where it serves to its parent alone. */
  public static final String SILENT = "--silent";

  /** Serves the docs page. */
  public static final String DOCS = "--docs";

  /** Calls examples before the port opens. */
  public static final String WARM_UP = "--warm-up";

  /** The address to listen at. A value follows. */
  public static final String HOST = "--host";

  /** A host that requests may name. A value follows. */
  public static final String ALLOW_HOST = "--allow-host";

  /** The port to listen on. A value follows. */
  public static final String PORT = "--port";

  /** How many seconds {@code setup()} may take. A value follows. */
  public static final String SETUP_TIMEOUT = "--setup-timeout";

  /** Prints a line for each request. */
  public static final String REQUEST_LINES = "--request-lines";

  /** Prints a line with colors for each request. */
  public static final String COLORED_REQUEST_LINES = "--colored-request-lines";

  /** Prints where a failure came from. */
  public static final String STACKTRACE = "--stacktrace";

  private StartFlag() {}
}
