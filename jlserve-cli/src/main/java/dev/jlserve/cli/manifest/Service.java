package dev.jlserve.cli.manifest;

/** The name and address that replicas share in a cluster, and how many of them may go at once. */
final class Service {

  private Service() {}

  /** The Service. */
  static String text(String name) {
    return """
        apiVersion: v1
        kind: Service
        metadata:
          name: %1$s
          labels:
            app.kubernetes.io/name: %1$s
            app.kubernetes.io/managed-by: jlserve
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
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: %1$s
          labels:
            app.kubernetes.io/name: %1$s
            app.kubernetes.io/managed-by: jlserve
        spec:
          maxUnavailable: 1
          selector:
            matchLabels:
              app.kubernetes.io/name: %1$s
        """
        .formatted(name);
  }
}
