package dev.jlserve.cli.manifest;

/** The claim on a volume for weights. */
final class VolumeClaim {

  private VolumeClaim() {}

  static String text(String name, WeightsVolume volume) {
    return """
        # Replicas on several nodes need ReadWriteMany; with ReadWriteOnce all stay on one node.
        # Twice the size of the weights: those of the next version lie beside these.
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: %1$s-cache
          labels:
            app.kubernetes.io/name: %1$s
            app.kubernetes.io/managed-by: jlserve
        spec:
          accessModes: [ReadWriteMany]
          resources:
            requests: {storage: %2$dGi}
        """
        .formatted(name, volume.gibibytes());
  }
}
