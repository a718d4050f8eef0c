package dev.jlserve;

/**
 * Declares the two lifecycle methods. An app need not implement this interface. With the interface
 * the plain compiler reports a missing method, also in editors without annotation processors. An
 * app whose {@code setup} takes a record of settings does without it.
 */
public interface ServedApp {

  /**
   * Prepares the app once, before the first request. This method never downloads.
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
