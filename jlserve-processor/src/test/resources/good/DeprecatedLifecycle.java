import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** An app that is about to go. */
@JLServeApp
public class DeprecatedLifecycle implements AutoCloseable {

  /** Text. */
  public record Text(String text) {}

  /**
   * Called by the server.
   *
   * @deprecated with the app
   */
  @Deprecated(forRemoval = true)
  public DeprecatedLifecycle() {}

  /**
   * Loads nothing.
   *
   * @deprecated with the app
   */
  @Deprecated(forRemoval = true)
  public void setup() {}

  /**
   * Downloads nothing.
   *
   * @deprecated with the app
   */
  @Deprecated
  public void downloadWeights() {}

  @Endpoint
  public Text echo(Text in) {
    return in;
  }

  /**
   * Closes nothing.
   *
   * @deprecated with the app
   */
  @Deprecated
  @Override
  public void close() {}
}
