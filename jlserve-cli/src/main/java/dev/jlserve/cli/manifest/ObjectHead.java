package dev.jlserve.cli.manifest;

/**
 * The first lines of an object: what it is, its name, and the labels that it is found by.
 *
 * @param apiVersion such as {@code apps/v1}
 * @param kind such as {@code Deployment}
 */
record ObjectHead(String apiVersion, String kind, String name) {

  String text() {
    return """
        apiVersion: %1$s
        kind: %2$s
        metadata:
          name: %3$s
          labels:
            app.kubernetes.io/name: %3$s
            app.kubernetes.io/managed-by: jlserve
        """
        .formatted(apiVersion, kind, name);
  }
}
