package dev.jlserve;

/**
 * The two lifecycle methods, for editors that run no annotation processors: implementing it is
 * optional, and lets the plain compiler see what is missing.
 */
public interface ServedApp {

  /**
   * Prepares the app, once, before the first request; it never downloads.
   *
   * @throws Exception whatever stops the app from serving; the process then ends with exit code 1
   */
  void setup() throws Exception;

  /**
   * Downloads the app's weights, in {@code jlserve build} only.
   *
   * @throws Exception whatever stops the build
   */
  void downloadWeights() throws Exception;
}
