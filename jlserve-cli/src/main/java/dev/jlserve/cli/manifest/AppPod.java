package dev.jlserve.cli.manifest;

/**
 * The pod of a replica.
 *
 * @param plan what it is written from
 */
record AppPod(ManifestPlan plan) {

  /** Its specification. */
  String text(ContainerRole role) {
    String filling =
        plan.volume()
            .map(volume -> "initContainers:\n" + new VolumeContainer(plan, volume).text().indent(2))
            .orElse("");
    return head()
        + filling
        + "containers:\n"
        + new AppContainer(plan).text(role).indent(2)
        + volumes();
  }

  private String head() {
    ServeTimes times = plan.times();
    return """
        # The app calls no Kubernetes, and a Service named jlserve would set JLSERVE_PORT.
        automountServiceAccountToken: false
        enableServiceLinks: false
        # %1$d s of preStop, %2$d s of JLSERVE_SHUTDOWN_DELAY, in which kept connections are closed one by one,
        # %3$d s of JLSERVE_DRAIN_TIMEOUT, 5 s for close() and 5 s for the exit.
        terminationGracePeriodSeconds: %4$d
        # As the restricted profile of the Pod Security Standards asks for.
        securityContext:
          runAsNonRoot: true
          runAsUser: 10001
          runAsGroup: 10001
          fsGroup: 10001
          seccompProfile: {type: RuntimeDefault}
        """
        .formatted(ServeTimes.PRE_STOP, times.delay(), times.drain(), times.grace());
  }

  private String volumes() {
    return """
        volumes:
          # Libraries unpack native code here. It is no memory, which would count as the app's.
          - name: tmp
            emptyDir: {sizeLimit: 1Gi}
        """
        + plan.volume()
            .map(
                volume ->
                    """
                      - name: cache
                        persistentVolumeClaim: {claimName: %s-cache}
                    """
                        .formatted(plan.name()))
            .orElse("");
  }
}
