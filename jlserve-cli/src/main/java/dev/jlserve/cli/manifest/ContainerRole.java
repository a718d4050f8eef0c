package dev.jlserve.cli.manifest;

/** How the container that serves is called, which KServe prescribes. */
enum ContainerRole {
  /** In a Deployment. */
  DEPLOYMENT("app", "http", 8000),
  /** In an InferenceService. */
  INFERENCE_SERVICE("kserve-container", "http1", 8080);

  /** The port that a server takes unless it is told another. */
  private static final int DEFAULT_PORT = 8000;

  private final String container;
  private final String portName;
  private final int port;

  ContainerRole(String container, String portName, int port) {
    this.container = container;
    this.portName = portName;
    this.port = port;
  }

  String container() {
    return container;
  }

  String portName() {
    return portName;
  }

  /** The port as probes name it. */
  String probed() {
    return hasOwnPort() ? Integer.toString(port) : portName;
  }

  int port() {
    return port;
  }

  /** Whether the server has to be told its port. */
  boolean hasOwnPort() {
    return port != DEFAULT_PORT;
  }

  /** Whether clients expect the Open Inference Protocol. */
  boolean speaksInference() {
    return this == INFERENCE_SERVICE;
  }
}
