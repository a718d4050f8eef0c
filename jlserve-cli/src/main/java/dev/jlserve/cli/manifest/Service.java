package dev.jlserve.cli.manifest;

/** The name and address that replicas share in a cluster, and how many of them may go at once. */
final class Service {

  private Service() {}

  /** The Service. */
  static String text(String name) {
    return new ObjectHead("v1", "Service", name).text()
        + """
        spec:
          selector:
            app.kubernetes.io/name: %1$s
          ports:
            - {name: http, port: 80, targetPort: http}
        """
            .formatted(name);
  }

  /** The PodDisruptionBudget. */
  static String budget(String name) {
    return """
        # Nodes that are emptied take one replica at a time.
        """
        + new ObjectHead("policy/v1", "PodDisruptionBudget", name).text()
        + """
        spec:
          maxUnavailable: 1
          selector:
            matchLabels:
              app.kubernetes.io/name: %1$s
        """
            .formatted(name);
  }
}
